using CsCheck;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>Whatever course a request takes through its open moves, these stay true.</summary>
public sealed class RequestWalkTests
{
    private static readonly Gen<(int Choice, int Days)[]> Courses = Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 20]).Array[0, 25];

    [Fact]
    public void Steps_OnAnyCourse_AreNumberedChainedAndKept() => Walk((request, earlier) =>
    {
        Assert.Equal(Enumerable.Range(1, request.Steps.Count), request.Steps.Select(step => step.Number));
        Assert.Equal(earlier, request.Steps.Take(earlier.Count));
        Assert.Equal(
            request.Steps.Select(step => step.From).Append(request.State),
            request.Steps.Select(step => step.To).Prepend(RequestState.Draft));
    });

    [Fact]
    public void Dates_OnAnyCourse_FollowTheState() => Walk((request, _) =>
    {
        Assert.Equal(request.State is RequestState.Completion or RequestState.Setup, request.DeadlineOn is not null);
        Assert.Equal(request.State == RequestState.Completion, request.ReplyDaysLeft is not null && request.EndedAt is null);
        Assert.Equal(RequestTransitions.HasEnded(request.State), request.EndedAt is not null);
        Assert.Equal(request.State == RequestState.Draft, request.Reference is null);
        if (request.State is RequestState.Draft or RequestState.Endorsement or RequestState.Completion)
        {
            Assert.Null(request.ReplyDueOn);
        }
        if (request.State == RequestState.Review)
        {
            Assert.NotNull(request.ReplyDueOn);
        }
    });

    [Fact]
    public void Decisions_OnAnyCourse_AreNeverTheRequestersOwn() => Walk((request, _) =>
    {
        RequestVerb[] decisions = [RequestVerb.Endorse, RequestVerb.Decline, RequestVerb.Approve, RequestVerb.Reject, RequestVerb.Verify];
        Assert.DoesNotContain(request.Steps, step => decisions.Contains(step.Verb) && step.ActorId == request.RequesterId);
    });

    private static void Walk(Action<Request, IReadOnlyList<RequestStep>> stayTrue) => Courses.Sample(course =>
    {
        var policy = new Policy { OfficersToApprove = 2 };
        var request = RequestBuilder.NewAccount(RequestState.Draft);
        var now = Moments.Monday;
        foreach (var (choice, days) in course)
        {
            var moves = Cast.All.SelectMany(member => request.MovesOpenTo(member.Actor).Select(move => (move.Verb, member.Actor))).ToList();
            if (moves.Count == 0)
            {
                break;
            }
            var (verb, actor) = moves[choice % moves.Count];
            var earlier = request.Steps.ToList();
            now = now.AddDays(days);
            request.Use(verb, actor, policy, now);
            stayTrue(request, earlier);
        }
    }, iter: 500);
}
