using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>Every state × verb × actor, tried on a real request.</summary>
public sealed class RequestWorkflowTests
{
    public static MatrixTheoryData<RequestState, RequestVerb> StatesAndVerbs =>
        new(Enum.GetValues<RequestState>(), Enum.GetValues<RequestVerb>().Where(verb => verb != RequestVerb.Expire));

    public static TheoryData<RequestState> States => [.. Enum.GetValues<RequestState>()];

    public static TheoryData<RequestState, RequestVerb> Rows
    {
        get
        {
            var rows = new TheoryData<RequestState, RequestVerb>();
            foreach (var row in WorkflowContract.Rows)
            {
                rows.Add(row.From, row.Verb);
            }
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(StatesAndVerbs))]
    public void Verb_TriedByEveryone_MovesForThoseTheTableNamesAndChangesNothingForOthers(RequestState state, RequestVerb verb)
    {
        var expected = Cast.All.Where(member => WorkflowContract.Allows(state, verb, member));

        var succeeded = Cast.All.Where(member => Succeeds(state, verb, member));

        Assert.Equal(Names(expected), Names(succeeded));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Expire_AfterEveryDeadline_EndsOnlyWhatTheTableNames(RequestState state)
    {
        var clock = Cast.All.Single(member => member.Actor.IsClock);

        Assert.Equal(WorkflowContract.Allows(state, RequestVerb.Expire, clock), Succeeds(state, RequestVerb.Expire, clock));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void MovesOpenTo_Everyone_OffersExactlyWhatTheTableNames(RequestState state)
    {
        var request = RequestBuilder.NewAccount(state);

        foreach (var member in Cast.All)
        {
            var expected = Enum.GetValues<RequestVerb>().Where(verb => WorkflowContract.Allows(state, verb, member));
            Assert.Equal(expected, request.MovesOpenTo(member.Actor).Select(move => move.Verb).Order());
            Assert.Equal(expected, Enum.GetValues<RequestVerb>().Where(verb => request.MovesOpenTo(member.Actor).Any(move => move.Verb == verb)));
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Verb_ThatTheTableNames_LeadsWhereItSaysAndLeavesOneStep(RequestState state, RequestVerb verb)
    {
        var row = WorkflowContract.Rows.Single(row => row.From == state && row.Verb == verb);
        var actor = WorkflowContract.SomebodyAllowed(row).Actor;
        var request = RequestBuilder.NewAccount(state);
        var earlier = request.Steps.ToList();

        request.Use(verb, actor);

        if (verb == RequestVerb.Discard)
        {
            Assert.Equal(RequestState.Draft, request.State);
            Assert.Empty(request.Steps);
            return;
        }
        Assert.Contains(request.State, row.To);
        Assert.Equal(earlier, request.Steps.SkipLast(1));
        var step = request.Steps[^1];
        Assert.Equal((verb, state, request.State, earlier.Count + 1), (step.Verb, step.From, step.To, step.Number));
        Assert.Equal((actor.PersonId, actor.Name), (step.ActorId, step.ActorName));
    }

    [Fact]
    public void Approve_WhenAlreadyDecided_LeavesTheDecisionThatStandsForTheLoserToRead()
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);
        request.Reject("The hub serves.", Cast.Officer, Moments.Monday);

        var refusal = request.AssertRefused(late => late.Use(RequestVerb.Approve, Cast.SecondOfficer));

        Assert.Equal((nameof(RequestVerb.Approve), nameof(RequestState.Rejected)), (refusal.Verb, refusal.State));
        Assert.Equal((Cast.Officer.Name, "The hub serves."), (request.Steps[^1].ActorName, request.Steps[^1].Text));
    }

    private static bool Succeeds(RequestState state, RequestVerb verb, CastMember member)
    {
        var request = RequestBuilder.NewAccount(state);
        var before = Facts.Of(request);
        try
        {
            request.Use(verb, member.Actor);
            return true;
        }
        catch (TransitionNotAllowedException)
        {
            Assert.Equal(before, Facts.Of(request));
            return false;
        }
    }

    private static IEnumerable<string> Names(IEnumerable<CastMember> members) => members.Select(member => member.Name);
}
