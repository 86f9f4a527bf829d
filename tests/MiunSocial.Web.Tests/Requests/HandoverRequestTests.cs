using System.Net;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Registry;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>A channel that somebody else is to be responsible for.</summary>
[OnEveryDatabase]
public sealed class HandoverRequestTests(Desk desk) : IClassFixture<Desk>
{
    private Office Office => desk.Office;

    [Theory]
    [InlineData("Ends", false)]
    [InlineData("StaysAdministrator", true)]
    public async Task Handover_WithBothWords_MakesTheNewOneResponsible(string access, bool stays)
    {
        var channel = await desk.AddAsync();
        var reference = await AskAsync(channel, answers => answers.Choose("FormerAccess", access));

        var asked = await (await Office.Staff).OpenAsync($"/requests/{reference}");
        await asked.Form("form[action$='/consent']").SucceedAsync();
        await Office.MoveAsync(await desk.Officer, reference, RequestVerb.Approve);

        var kept = await desk.KeptAsync(channel.Id);
        Assert.Equal(RequestState.Completed, (await Office.KeptAsync(reference)).Request.State);
        Assert.Equal("staff@demo.test", Assert.Single(kept.People, person => person.Part == ChannelPart.Responsible).Email);
        Assert.Equal(stays, kept.People.Any(person => person is { Email: "requester@demo.test", Part: ChannelPart.Administrator }));
        Assert.Contains(kept.People, person => person is { Email: "student@demo.test", Part: ChannelPart.Administrator });
        Assert.Contains("staff:HandoverDecided", (await Office.KeptAsync(reference)).LatestTold);
        Assert.DoesNotContain("requester:HandoverDecided", (await Office.KeptAsync(reference)).LatestTold);
        Assert.Contains(await desk.HistoryAsync(channel.Id), entry => entry.Reason == $"{reference}: Ylva slutar i maj.");
    }

    [Fact]
    public async Task Requester_WhoIsTheOneWhoLeaves_HasGivenTheirWordByAsking()
    {
        var reference = await AskAsync(await desk.AddAsync());

        var own = await (await Office.Requester).OpenAsync($"/requests/{reference}");

        Assert.Equal([(ConsentPart.Leaving, true), (ConsentPart.Taking, false)], (await Office.KeptAsync(reference)).Request.Consents.Select(one => (one.Part, one.IsGiven)));
        Assert.False(own.Has("form[action$='/consent']"));
        Assert.Equal(2, own.Document.QuerySelectorAll("section[aria-labelledby=consents] li").Length);
    }

    [Fact]
    public async Task Party_WhoseWordIsAskedFor_ReadsWhatIsSaid_AndIsToldWhoWrites()
    {
        var reference = await AskAsync(await desk.AddAsync());

        var page = await (await Office.Staff).OpenAsync($"/requests/{reference}");
        var own = await (await Office.Requester).OpenAsync($"/requests/{reference}");

        Assert.Contains("Du kan följa vad som skrivs här", page.Text(), StringComparison.Ordinal);
        Assert.False(page.Has("form[action$='/messages']"));
        Assert.DoesNotContain("Du kan följa vad som skrivs här", own.Text(), StringComparison.Ordinal);
        Assert.True(own.Has("form[action$='/messages']"));
    }

    [Fact]
    public async Task Approval_WithoutBothWords_NeedsAReason()
    {
        var channel = await desk.AddAsync();
        var reference = await AskAsync(channel);

        var refused = await Office.MoveAsync(await desk.Officer, reference, RequestVerb.Approve);
        await Office.MoveAsync(await desk.Officer, reference, RequestVerb.Approve, ("Text", "Malin är på resa men har sagt ja per telefon."));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(["Approve_Text"], refused.FieldErrors.Keys);
        Assert.Equal("staff@demo.test", (await desk.KeptAsync(channel.Id)).People.Single(person => person.Part == ChannelPart.Responsible).Email);
    }

    [Fact]
    public async Task Approval_OfAChannelThatHasAnotherResponsibleByNow_WaitsUntilThatOneIsAsked()
    {
        var channel = await desk.AddAsync();
        var reference = await AskAsync(channel);
        await desk.Portal.WithDatabaseAsync(async db =>
        {
            var kept = db.Channels.Single(one => one.Id == channel.Id);
            var people = kept.People.Select(person => person.Part == ChannelPart.Responsible ? person with { Name = "Harald Chef", Email = "head@demo.test" } : person);
            kept.Maintain(
                new() { Care = kept.Care, Languages = kept.Languages, FunctionMailbox = kept.FunctionMailbox, AnswerRoutine = kept.AnswerRoutine, People = [.. people] },
                Actor.Clock,
                kept.CreatedAt);
            await db.SaveChangesAsync();
        });

        var refused = await Office.MoveAsync(await desk.Officer, reference, RequestVerb.Approve, ("Text", "Ja."));
        await Office.MoveAsync(await desk.Officer, reference, RequestVerb.Return, ("Text", "Kanalen har bytt ansvarig."));
        await (await Draft.Returned(await Office.Requester, reference).CheckFormAsync()).Fill("Answer", "Då frågar vi Harald.").SucceedAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("har bytt ansvarig", refused.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains(refused.Texts(".desk .health-line"), rule => rule.Contains("Harald Chef är ansvarig nu men har inte tillfrågats", StringComparison.Ordinal));
        Assert.Equal(
            [("head@demo.test", false), ("staff@demo.test", false)],
            (await Office.KeptAsync(reference)).Request.Consents.Select(one => (one.Email, one.IsGiven)));
        Assert.Equal("head@demo.test", (await desk.KeptAsync(channel.Id)).People.Single(person => person.Part == ChannelPart.Responsible).Email);
    }

    [Fact]
    public async Task Handover_ToTheStandIn_AsksForAnotherWhereItIsWritten()
    {
        var draft = await WriteAsync(await desk.AddAsync(), answers => answers.Fill("NewStandInName", "").Fill("NewStandInEmail", ""));

        Assert.Equal(["handover#NewStandInName"], (await draft.SubmitAsync()).MissingFields());
    }

    [Fact]
    public async Task Desk_SaysHowManyAdministratorsAreLeft()
    {
        var channel = await desk.AddAsync(builder => builder with
        {
            People = [.. builder.People, AChannel.Person(ChannelPart.Administrator, "Rebecka Sökander") with { Email = "requester@demo.test" }],
        });

        var page = await (await desk.Officer).OpenAsync($"/requests/{await AskAsync(channel)}");

        Assert.Contains(page.Texts(".desk .health-line"), rule => rule.Contains("Anställda administratörer efter bytet: 0. Minst 2 krävs", StringComparison.Ordinal));
        Assert.True(page.Queries.Count <= 5, $"{page.Queries.Count} queries");
    }

    [Fact]
    public async Task Consent_IsForThoseWhoAreAskedAndOnlyUntilItIsDecided()
    {
        var channel = await desk.AddAsync();
        var reference = await AskAsync(channel);
        var staff = await Office.Staff;
        var form = (await staff.OpenAsync($"/requests/{reference}")).Form("form[action$='/consent']");
        Assert.Equal(HttpStatusCode.NotFound, (await (await Office.Administrator).GetAsync($"/requests/{reference}")).Status);
        Assert.False((await (await desk.Officer).OpenAsync($"/requests/{reference}")).Has("form[action$='/consent']"));

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => form.SubmitAsync())));
        await Office.MoveAsync(await desk.Officer, reference, RequestVerb.Approve);
        var late = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Single((await Office.KeptAsync(reference)).Happened, HistoryKind.RequestConsentGiven);
    }

    [Fact]
    public async Task Handover_ToThePresentResponsible_IsRefusedWhereItIsWritten()
    {
        var channel = await desk.AddAsync();
        var draft = await WriteAsync(channel, answers => answers.Fill("NewResponsibleEmail", "Requester@demo.test"));

        Assert.Equal(["handover#NewResponsibleEmail"], (await draft.SubmitAsync()).MissingFields());
    }

    private async Task<string> AskAsync(Channel channel, Action<Answers>? change = null) =>
        (await (await WriteAsync(channel, change)).SubmitAsync()).Location!.Split('/')[^1];

    private async Task<Draft> WriteAsync(Channel channel, Action<Answers>? change) => await (await desk.Responsible).WriteAsync(
        answers =>
        {
            answers.Choose("ChannelId", $"{channel.Id}");
            change?.Invoke(answers);
        },
        RequestType.ChangeResponsible);
}
