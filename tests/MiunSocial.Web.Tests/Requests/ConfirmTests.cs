using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>From an approved request to an account that the registry vouches for.</summary>
[OnEveryDatabase]
public sealed class ConfirmTests(Office office) : IClassFixture<Office>
{
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "Address", "https://www.facebook.com/exempel.annan", "Confirm_Address" },
        { "Address", "https://www.instagram.com/p/Cx1y2z3/", "Confirm_Address" },
        { "Address", "https://www.instagram.com/explore/tags/miun", "Confirm_Address" },
        { "Address", "inte en adress", "Confirm_Address" },
        { "Address", "https://example.org/konto", "Confirm_Address" },
        { "Address", "https://evilinstagram.com/exempel", "Confirm_Address" },
        { "Address", "javascript:alert(1)", "Confirm_Address" },
        { "Address", "", "Confirm_Address" },
        { "Address", "taken", "Confirm_Address" },
        { "PlatformAccountId", new string('9', 101), "Confirm_PlatformAccountId" },
        { "Administrator2Email", "", "Confirm_Administrator2Email" },
        { "Administrator1Email", "inte en adress", "Confirm_Administrator1Email" },
        { "Administrator1Name", new string('x', 201), "Confirm_Administrator1Name" },
        { "Administrator3Name", "Utan Adress", "Confirm_Administrator3Email" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Confirm_WithAMistake_IsRefusedAtItsFieldAndKeepsEverything(string field, string value, string place)
    {
        var request = await office.AddAsync(RequestState.Setup);
        var form = (await FilledAsync(request)).Fill($"Confirm.{field}", value == "taken" ? await TakenAddressAsync() : value);
        var (typed, before) = (form.Visible().ToList(), (await office.KeptAsync(request.Id)).Size);

        var page = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal([place], page.SummaryTargets());
        Assert.Equal([place], page.FieldErrors.Keys);
        Assert.Equal(typed, Office.Filled(page, RequestVerb.Confirm).Visible());
        Assert.Equal(before, (await office.KeptAsync(request.Id)).Size);
    }

    [Fact]
    public async Task Confirm_WithOneAdministratorAndWithoutTwoStepSignIn_NamesBoth()
    {
        var request = await office.AddAsync(RequestState.Setup);
        var form = (await FilledAsync(request)).Fill("Confirm.Administrator2Name", "").Fill("Confirm.Administrator2Email", "").Choose("Confirm.HasTwoStepSignIn");

        var page = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Confirm_Administrator1Name", "Confirm_HasTwoStepSignIn"], page.SummaryTargets().Order());
        Assert.True(page.Has(".choices:has(#Confirm_HasTwoStepSignIn) .field-error"));
    }

    [Fact]
    public async Task Confirm_WithAnEmptyLineBetween_PointsAtTheLineThatIsWrong()
    {
        var request = await office.AddAsync(RequestState.Setup);
        var form = (await FilledAsync(request)).Fill("Confirm.Administrator2Name", "").Fill("Confirm.Administrator2Email", "").Fill("Confirm.Administrator3Name", "Tredje");

        Assert.Contains("Confirm_Administrator3Email", (await form.SubmitAsync()).FieldErrors.Keys);
    }

    [Fact]
    public async Task Confirm_WithAStudentWhomThePolicyRefuses_IsRefused()
    {
        var request = await office.AddAsync(RequestState.Setup);
        var form = (await FilledAsync(request))
            .Fill("Confirm.Administrator3Name", "Elias Studin").Fill("Confirm.Administrator3Email", "elias@demo.test").Choose("Confirm.Administrator3Affiliation", "Student");

        Assert.Equal(["Confirm_Administrator1Name"], (await form.SubmitAsync()).FieldErrors.Keys);
    }

    [Theory]
    [InlineData("instagram.com/{0}")]
    [InlineData("http://m.instagram.com/{0}/?ref=x")]
    [InlineData("HTTPS://WWW.INSTAGRAM.COM/{0}#top")]
    public async Task Confirm_AnySpelling_KeepsTheCanonicalAddress(string spelling)
    {
        var request = await office.AddAsync(RequestState.Setup);
        var form = (await FilledAsync(request)).Fill("Confirm.Address", $" {spelling} ".Replace("{0}", HandleOf(request), StringComparison.Ordinal));

        var page = await form.SucceedAsync();

        var kept = await office.KeptAsync(request.Id);
        Assert.Equal((RequestState.Verification, AddressOf(request)), (kept.Request.State, kept.Request.LiveAccount!.Address));
        Assert.Equal([(HistoryKind.RequestConfirmed, "Rebecka Sökander")], kept.LatestHistory);
        Assert.Equal(["officer2:VerificationAsked", "officer:VerificationAsked"], kept.LatestTold.Order(StringComparer.Ordinal));
        Assert.True(page.Has($"a[href='{AddressOf(request)}']"));
        Assert.Equal(ChannelStatus.Planned, kept.Channel.Status);
    }

    [Fact]
    public async Task Account_SentBack_IsConfirmedAgainAndVerified()
    {
        var request = await office.AddAsync(RequestState.Setup);
        var (requester, officer, reference) = (await office.Requester, await office.Officer, request.Reference!);
        await (await FilledAsync(request)).Fill("Confirm.Administrator2Name", "Nils Namnbytt").SucceedAsync();
        await Office.MoveAsync(officer, reference, RequestVerb.SendBack, ("Text", "Slå på tvåstegsverifiering."));

        var again = Office.Filled(await requester.OpenAsync($"/requests/{reference}"), RequestVerb.Confirm, ("Address", AddressOf(request)), ("HasTwoStepSignIn", "true"));
        Assert.Equal(["Nils Namnbytt"], again["Confirm.Administrator2Name"]);
        await again.Fill("Confirm.PlatformAccountId", " 17841400000 ").SucceedAsync();
        var page = await (await Office.MoveAsync(officer, reference, RequestVerb.Verify)).FollowAsync();

        var kept = await office.KeptAsync(request.Id);
        var day = SwedishCalendar.DayOf(kept.Step.At);
        Assert.Equal((RequestState.Completed, ChannelStatus.Active), (kept.Request.State, kept.Channel.Status));
        Assert.Equal((AddressOf(request), HandleOf(request), "17841400000"), (kept.Channel.Address, kept.Channel.Handle, kept.Channel.PlatformAccountId));
        Assert.Equal((day, day.AddMonths(12)), (kept.Channel.ActiveSince, kept.Channel.NextReview));
        Assert.Contains(kept.Channel.People, person => person is { Name: "Nils Namnbytt", HasTwoStepSignIn: true, Part: ChannelPart.Administrator });
        Assert.Equal([HistoryKind.ChannelActivated, HistoryKind.RequestVerified], kept.LatestHistory.Select(entry => entry.Kind).OrderBy(kind => kind.ToString()));
        Assert.Equal(["requester:RequestVerified"], kept.LatestTold);
        Assert.Empty(page.Document.QuerySelectorAll("form[action^='/requests/']:not([action*='/messages'])"));
        Assert.Contains("Olivia Kommander", page.Texts(".timeline-item")[^1]);
    }

    [Fact]
    public async Task Verify_AnAddressThatAnotherChannelGotMeanwhile_IsRefused()
    {
        var (first, second) = await TwoForOneAddressAsync();
        await Office.MoveAsync(await office.Officer, first.Reference!, RequestVerb.Verify);

        var page = await Office.MoveAsync(await office.OtherOfficer, second.Reference!, RequestVerb.Verify);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Verify_Text"], page.SummaryTargets());
        Assert.Equal((RequestState.Verification, ChannelStatus.Planned), await StandOfAsync(second));
    }

    [Fact]
    public async Task Verify_OneAddressForTwoChannelsAtOnce_GivesItToOne()
    {
        for (var round = 0; round < 10; round++)
        {
            var (first, second) = await TwoForOneAddressAsync();
            var forms = new[]
            {
                Office.Filled(await (await office.Officer).OpenAsync($"/requests/{first.Reference}"), RequestVerb.Verify),
                Office.Filled(await (await office.OtherOfficer).OpenAsync($"/requests/{second.Reference}"), RequestVerb.Verify),
            };

            var answers = await Task.WhenAll(forms.Select(form => Task.Run(() => form.SubmitAsync())));

            Assert.Equal([HttpStatusCode.Found, HttpStatusCode.BadRequest], answers.Select(answer => answer.Status).Order());
            Assert.Equal(
                [(RequestState.Completed, ChannelStatus.Active), (RequestState.Verification, ChannelStatus.Planned)],
                new[] { await StandOfAsync(first), await StandOfAsync(second) }.OrderByDescending(stand => stand.Item1));
        }
    }

    private async Task<PageForm> FilledAsync(Request request) => Office.Filled(
        await (await office.Requester).OpenAsync($"/requests/{request.Reference}"), RequestVerb.Confirm, ("Address", AddressOf(request)), ("HasTwoStepSignIn", "true"));

    private async Task<(Request First, Request Second)> TwoForOneAddressAsync()
    {
        var first = await office.AddAsync(RequestState.Verification);
        return (first, await office.AddAsync(RequestState.Verification, builder => builder with { Proposal = builder.Proposal with { WishedHandle = HandleOf(first) } }));
    }

    private async Task<(RequestState, ChannelStatus)> StandOfAsync(Request request)
    {
        var kept = await office.KeptAsync(request.Id);
        return (kept.Request.State, kept.Channel.Status);
    }

    private static string HandleOf(Request request) => request.Proposal.WishedHandle;

    private static string AddressOf(Request request) => $"https://www.instagram.com/{HandleOf(request)}";

    private Task<string> TakenAddressAsync() => office.Portal.WithDatabaseAsync(db =>
        db.Channels.Where(channel => channel.Address!.Contains("instagram")).Select(channel => channel.Address!).FirstAsync());
}
