using System.Net;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>What the workflow's table does not open to a person in a state is refused, and nothing changes.</summary>
[OnEveryDatabase]
public sealed class IllegalMoveTests(Office office) : IClassFixture<Office>
{
    private static readonly string[] People =
        [Office.RequesterEmail, "head@demo.test", "staff@demo.test", "student@demo.test", "officer@demo.test", "officer2@demo.test", "admin@demo.test"];

    public static TheoryData<RequestState> States => [.. Enum.GetValues<RequestState>()];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Moves_ThatAreNotOpen_AreRefusedAndChangeNothing(RequestState state)
    {
        var request = await office.AddAsync(state);
        var before = await office.ContentsAsync();
        var wrong = new List<string>();

        foreach (var email in People)
        {
            var (client, actor) = (await office.As(email), (await office.Scene).People[email]);
            foreach (var verb in Forgery.Verbs.Where(verb => request.MovesOpenTo(actor).All(open => open.Verb != verb)))
            {
                var answer = await Forgery.PostAsync(client, request, verb);
                wrong.AddRange(answer.Status == Expected(request, verb, actor) ? [] : [$"{verb} by {email}: {(int)answer.Status}, not {(int)Expected(request, verb, actor)}"]);
            }
        }

        Assert.Empty(wrong);
        Assert.Empty((await office.ContentsAsync()).ChangedSince(before));
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Page_OffersExactlyTheMovesThatAreOpen(RequestState state)
    {
        var request = await office.AddAsync(state == RequestState.Draft ? RequestState.Endorsement : state);
        foreach (var email in new[] { Office.RequesterEmail, "head@demo.test", "officer@demo.test" })
        {
            var page = await (await office.As(email)).OpenAsync($"/requests/{request.Reference}");
            var offered = Forgery.Verbs.Where(verb =>
                page.Has($"form[action='/requests/{request.Reference}/{Writing.PathOf(verb)}']")
                || (verb == RequestVerb.Resubmit && page.Has($"a[href='/requests/{request.Reference}/edit']")));

            Assert.Equal(request.MovesOpenTo((await office.Scene).People[email]).Select(open => open.Verb).Order(), offered.Order());
        }
    }

    [Fact]
    public async Task StalePage_WithAnEmptyReason_TellsWhatHappenedInsteadOfAskingForOne()
    {
        var request = await office.AddAsync(RequestState.Review);
        var stale = Office.Filled(await (await office.OtherOfficer).OpenAsync($"/requests/{request.Reference}"), RequestVerb.Reject);
        await Office.MoveAsync(await office.Officer, request.Reference!, RequestVerb.Approve);

        var page = await stale.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Olivia Kommander", page.Text(".timeline"));
    }

    private static HttpStatusCode Expected(Request request, RequestVerb verb, Actor actor)
    {
        var mayTry = verb switch
        {
            RequestVerb.Endorse or RequestVerb.Decline => actor.Is(Role.Staff),
            RequestVerb.Return or RequestVerb.Approve or RequestVerb.Reject or RequestVerb.SendBack or RequestVerb.Verify => actor.Is(Role.Officer),
            _ => !actor.Is(Role.Student),
        };
        var (isOwn, isDraft) = (request.RequesterId == actor.PersonId, request.State == RequestState.Draft);
        var sees = verb switch
        {
            RequestVerb.Submit or RequestVerb.Discard => isOwn,
            _ => !isDraft && (isOwn || IsParty(request, actor)),
        };
        return (mayTry, sees, verb) switch
        {
            (false, _, _) => HttpStatusCode.Forbidden,
            (_, false, _) => HttpStatusCode.NotFound,
            // Whoever sends a draft once more is led to the request that it has become.
            (_, _, RequestVerb.Submit) => HttpStatusCode.Found,
            _ => HttpStatusCode.Conflict,
        };
    }

    private static bool IsParty(Request request, Actor actor) =>
        actor.Is(Role.Officer) || actor.EndorsesFor.Contains(request.EndorsingUnitId ?? Guid.Empty);
}
