using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>What a verb needs besides the right state and actor.</summary>
public sealed class RequestNeedTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void Decline_WithoutAReason_IsRefused(string? reason) =>
        RequestBuilder.NewAccount(RequestState.Endorsement)
            .AssertLacking(request => request.Decline(reason!, Cast.Head, Moments.Monday));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void Reject_WithoutAReason_IsRefused(string? reason) =>
        RequestBuilder.NewAccount(RequestState.Review)
            .AssertLacking(request => request.Reject(reason!, Cast.Officer, Moments.Monday));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void Return_WithoutAMessage_IsRefused(string? message) =>
        RequestBuilder.NewAccount(RequestState.Review)
            .AssertLacking(request => request.Return(message!, new Policy(), Cast.Officer, Moments.Monday));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void SendBack_WithoutAMessage_IsRefused(string? message) =>
        RequestBuilder.NewAccount(RequestState.Verification)
            .AssertLacking(request => request.SendBack(message!, new Policy(), Cast.Officer, Moments.Monday));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void Withdraw_WithoutAReason_IsTaken(string? reason)
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);

        request.Withdraw(reason, Cast.Requester, Moments.Monday);

        Assert.Equal(RequestState.Withdrawn, request.State);
        Assert.Null(request.Steps[^1].Text);
    }

    [Fact]
    public void Decline_ByTheWrongPersonWithoutAReason_IsRefusedForThePerson() =>
        RequestBuilder.NewAccount(RequestState.Endorsement)
            .AssertRefused(request => request.Decline("", Cast.Officer, Moments.Monday));

    [Fact]
    public void Reject_WithAReason_KeepsItTrimmed()
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);

        request.Reject("  The hub serves.\n", Cast.Officer, Moments.Monday);

        Assert.Equal("The hub serves.", request.Steps[^1].Text);
    }

    [Fact]
    public void Confirm_TheLiveAccount_KeepsWhatWasConfirmed()
    {
        var request = RequestBuilder.NewAccount(RequestState.Setup);

        request.Confirm(Proposals.Live, Cast.Requester, Moments.Monday);

        Assert.Same(Proposals.Live, request.LiveAccount);
    }

    [Fact]
    public void Confirm_WithoutAnAddress_IsRefused() => AssertNotConfirmed(Proposals.Live with { Address = "" });

    [Fact]
    public void Confirm_WithoutAdministrators_IsRefused() => AssertNotConfirmed(Proposals.Live with { Administrators = [] });

    [Fact]
    public void Confirm_WithoutTwoStepSignIn_IsRefused() => AssertNotConfirmed(Proposals.Live with { HasTwoStepSignIn = false });

    private static void AssertNotConfirmed(LiveAccount account) =>
        RequestBuilder.NewAccount(RequestState.Setup)
            .AssertLacking(request => request.Confirm(account, Cast.Requester, Moments.Monday));
}
