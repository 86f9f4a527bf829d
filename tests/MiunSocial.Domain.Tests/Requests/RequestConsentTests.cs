using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>Those who leave a channel and take it over give their word, or an officer says why it goes without, and what else an approval needs.</summary>
public sealed class RequestConsentTests
{
    /// <summary>Addresses as people are known by them.</summary>
    private const string LenaKey = "LENA@MIUN.EXAMPLE";

    private const string MaxKey = "MAX@MIUN.EXAMPLE";
    private const string OlleKey = "OLLE@MIUN.EXAMPLE";

    private static readonly NamedPerson Lena = new("Lena Lind", "lena@miun.example");
    private static readonly NamedPerson Max = new("Max Myr", "Max@miun.example");

    [Fact]
    public void Submit_AsksThoseNamedAndTakesTheRequestersWordAsGiven()
    {
        var request = Submitted(leavingIsRequester: true);

        Assert.Equal([(ConsentPart.Leaving, true), (ConsentPart.Taking, false)], request.Consents.Select(one => (one.Part, one.IsGiven)));
        Assert.True(request.MayConsent(MaxKey));
        Assert.False(request.MayConsent(OlleKey));
    }

    [Fact]
    public void Consent_IsGivenOnceAndTold()
    {
        var request = Submitted();
        request.ClearEvents();

        request.Consent(MaxKey, Cast.Head, Moments.Monday);
        request.Consent(MaxKey, Cast.Head, Moments.Monday.AddDays(1));

        Assert.Equal([null, Moments.Monday], request.Consents.Select(one => one.GivenAt));
        Assert.Equal((HistoryKind.RequestConsentGiven, "Taking"), (request.OnlyEvent().Kind, request.OnlyEvent().After["part"]));
    }

    [Fact]
    public void Consent_OfSomebodyWhomNobodyAsked_IsRefused() =>
        Submitted().AssertRefused(request => request.Consent(OlleKey, Cast.Officer, Moments.Monday));

    [Fact]
    public void Consent_AfterTheDecision_IsRefused()
    {
        var request = Submitted();
        request.Use(RequestVerb.Withdraw, Cast.Requester);

        request.AssertRefused(ended => ended.Consent(MaxKey, Cast.Head, Moments.Monday));
    }

    [Fact]
    public void Resubmit_WithTheSamePeople_KeepsTheirWordAndAsksWhoeverIsNew()
    {
        var request = Submitted();
        request.Consent(LenaKey, Cast.Head, Moments.Monday);
        request.Use(RequestVerb.Endorse, Cast.Head);
        request.Use(RequestVerb.Return, Cast.Officer);

        request.Resubmit(Terms(new ConsentAsked(ConsentPart.Leaving, Lena, false), new(ConsentPart.Taking, new("Sara Sund", "sara@miun.example"), false)), null, Cast.Requester, Moments.Monday);

        Assert.Equal([("Lena Lind", true), ("Sara Sund", false)], request.Consents.Select(one => (one.Name, one.IsGiven)));
        Assert.False(request.MayConsent(MaxKey));
    }

    [Fact]
    public void Approve_WithoutBothWords_NeedsAReason()
    {
        var request = Submitted();
        request.Use(RequestVerb.Endorse, Cast.Head);

        Assert.Equal([new("Text", "Problem.ConsentMissing")], request.ApprovalProblems(new()));
        request.AssertLacking(early => early.Approve(new(), new(), Cast.Officer, Moments.Monday));
        Assert.Empty(request.ApprovalProblems(new() { Text = "Lena has left already." }));
        request.Consent(LenaKey, Cast.Head, Moments.Monday);
        request.Consent(MaxKey, Cast.Head, Moments.Monday);
        Assert.Empty(request.ApprovalProblems(new()));
    }

    [Theory]
    [InlineData(RequestType.NewAccount, null)]
    [InlineData(RequestType.Close, null)]
    [InlineData(RequestType.Advice, "Text Problem.AnswerNeeded")]
    [InlineData(RequestType.Develop, "Undertakings Problem.ActionsNeeded")]
    [InlineData(RequestType.RegisterExisting, "ExistingAccount Problem.AddressNeeded")]
    public void ApprovalProblems_OfAnEmptyApproval_SayWhatTheTypeNeeds(RequestType type, string? problem)
    {
        var request = new RequestBuilder(type).In(RequestState.Review);

        Assert.Equal(problem is null ? [] : [problem], request.ApprovalProblems(new()).Select(one => $"{one.Field} {one.Code}"));
        Assert.Empty(request.ApprovalProblems(Contents.Yes(type)));
    }

    [Fact]
    public void ApprovalProblems_OfAnUndertakingWithoutWords_SaySo() => Assert.Equal(
        [new("Undertakings", "Problem.Required")],
        RequestBuilder.NewAccount(RequestState.Review).ApprovalProblems(new() { Undertakings = [new(" ")] }));

    private static Request Submitted(bool leavingIsRequester = false)
    {
        var request = new RequestBuilder(RequestType.ChangeResponsible).In(RequestState.Draft);
        request.Submit(
            Terms(new ConsentAsked(ConsentPart.Leaving, Lena, leavingIsRequester), new(ConsentPart.Taking, Max, false)) with
            {
                Policy = new() { EndorsementNeededFor = [RequestType.ChangeResponsible] },
            },
            Cast.Requester,
            Moments.Monday);
        return request;
    }

    private static SubmissionTerms Terms(params ConsentAsked[] asked) => RequestBuilder.Terms() with { Consents = asked };
}
