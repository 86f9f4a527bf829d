using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

public sealed class RequestDeadlineTests
{
    private static readonly Policy Policy = new() { CompletionDays = 20, SetupDays = 40 };
    private static readonly DateOnly CompletionDeadline = new(2026, 3, 22);
    private static readonly DateOnly SetupDeadline = new(2026, 4, 11);

    [Fact]
    public void Return_UnderThePolicy_GivesItsDaysToAnswer()
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);

        request.Use(RequestVerb.Return, Cast.Officer, Policy);

        Assert.Equal(CompletionDeadline, request.DeadlineOn);
    }

    [Fact]
    public void Approve_NewAccount_GivesThePolicysDaysToMakeIt()
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);

        request.Use(RequestVerb.Approve, Cast.Officer, Policy);

        Assert.Equal(SetupDeadline, request.DeadlineOn);
    }

    [Fact]
    public void SendBack_FromVerification_GivesThePolicysDaysAgain()
    {
        var request = RequestBuilder.NewAccount(RequestState.Verification);
        Assert.Null(request.DeadlineOn);

        request.Use(RequestVerb.SendBack, Cast.Officer, Policy);

        Assert.Equal(SetupDeadline, request.DeadlineOn);
    }

    [Theory]
    [InlineData(RequestState.Completion)]
    [InlineData(RequestState.Setup)]
    public void Expire_OnTheLastDay_IsTooEarly(RequestState state)
    {
        var request = RequestBuilder.NewAccount(state);
        var lastSwedishMinute = request.DeadlineOn!.Value.ToDateTime(new TimeOnly(21, 59), DateTimeKind.Utc);

        request.AssertRefused(early => early.Expire(lastSwedishMinute));
    }

    [Theory]
    [InlineData(RequestState.Completion)]
    [InlineData(RequestState.Setup)]
    public void Expire_WhenTheSwedishDayAfterBegins_EndsItByTheClock(RequestState state)
    {
        var request = RequestBuilder.NewAccount(state);
        var midnightInSweden = request.DeadlineOn!.Value.ToDateTime(new TimeOnly(22, 0), DateTimeKind.Utc);

        request.Expire(midnightInSweden);

        Assert.Equal((RequestState.Expired, midnightInSweden), (request.State, request.EndedAt));
        Assert.Null(request.DeadlineOn);
        Assert.Equal((null, Actor.Clock.Name), (request.Steps[^1].ActorId, request.Steps[^1].ActorName));
    }

    [Theory]
    [InlineData(RequestState.Completion, RequestVerb.Resubmit)]
    [InlineData(RequestState.Setup, RequestVerb.Confirm)]
    public void Answer_AfterTheDeadlineButBeforeTheClock_IsStillTaken(RequestState state, RequestVerb answer)
    {
        var request = RequestBuilder.NewAccount(state);

        request.Use(answer, Cast.Requester, at: request.AfterDeadline());

        Assert.Null(request.DeadlineOn);
        request.AssertRefused(answered => answered.Expire(Moments.At(2030, 1, 1)));
    }
}
