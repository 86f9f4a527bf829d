using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Registry;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>Requests that ask for no new account, from the first step to what they do in the registry.</summary>
[OnEveryDatabase]
public sealed class OtherTypesTests(Desk desk) : IClassFixture<Desk>
{
    private Office Office => desk.Office;

    [Fact]
    public async Task ExistingAccount_IsRegisteredOnceItHasBeenVerified()
    {
        var handle = $"exempel_{Guid.NewGuid():N}"[..24];
        var reference = await ExistingAsync($"instagram.com/{handle}?hl=sv");

        var approved = await (await Office.MoveAsync(await desk.Officer, reference, RequestVerb.Approve)).FollowAsync();
        var planned = await Office.KeptAsync(reference);
        await Office.MoveAsync(await desk.OtherOfficer, reference, RequestVerb.Verify);

        var kept = await Office.KeptAsync(reference);
        Assert.Equal((RequestState.Verification, ChannelStatus.Planned, handle), (planned.Request.State, planned.Channel.Status, planned.Channel.Handle));
        Assert.True(approved.Has($"a[href='https://www.instagram.com/{handle}']"));
        Assert.Equal((RequestState.Completed, ChannelStatus.Active), (kept.Request.State, kept.Channel.Status));
        Assert.Equal(($"https://www.instagram.com/{handle}", "178414"), (kept.Channel.Address, kept.Channel.PlatformAccountId));
        Assert.All(kept.Channel.People.Where(person => person.Part == ChannelPart.Administrator), person => Assert.True(person.HasTwoStepSignIn));
        Assert.Contains(HistoryKind.ChannelActivated, kept.Happened);
    }

    [Theory]
    [InlineData("https://www.facebook.com/exempel")]
    [InlineData("https://www.instagram.com/p/Cx1y2z3/")]
    [InlineData("https://example.org/konto")]
    [InlineData("inte en adress")]
    [InlineData("taken")]
    public async Task ExistingAccount_WithAnAddressThatCannotBe_IsRefusedWhereItIsWritten(string address)
    {
        var channel = await desk.AddAsync();
        var draft = await (await Office.Requester).WriteAsync(Existing(address == "taken" ? channel.Address! : address), RequestType.RegisterExisting);

        Assert.Equal(["existing#ExistingAddress"], (await draft.SubmitAsync()).MissingFields());
    }

    [Fact]
    public async Task ExistingAccount_WhoseAddressWasTakenMeanwhile_IsNotApproved()
    {
        var handle = $"exempel_{Guid.NewGuid():N}"[..24];
        var reference = await ExistingAsync($"instagram.com/{handle}");
        await desk.AddAsync(builder => builder with { Handle = handle });

        var page = await Office.MoveAsync(await desk.Officer, reference, RequestVerb.Approve);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Approve_Text"], page.SummaryTargets());
        Assert.Equal(RequestState.Review, (await Office.KeptAsync(reference)).Request.State);
    }

    [Fact]
    public async Task Development_EndsWithActionsThatBothTickOff()
    {
        var channel = await desk.AddAsync();
        var reference = await AboutAsync(channel, RequestType.Develop);

        var refused = await Office.MoveAsync(await desk.Officer, reference, RequestVerb.Approve);
        await Office.MoveAsync(
            await desk.Officer, reference, RequestVerb.Approve,
            ("Text", "Vi hjälps åt."), ("Actions[0].What", "Planera våren"), ("Actions[0].Who", "Rebecka"), ("Actions[0].DueOn", "2026-12-24"),
            ("Actions[2].What", "Hålla workshop"), ("FollowUpOn", "2027-03-01"));

        Assert.Equal(["Approve_Undertakings"], refused.SummaryTargets());
        var kept = await Office.KeptAsync(reference);
        Assert.Equal((RequestState.Completed, new DateOnly(2027, 3, 1)), (kept.Request.State, kept.Request.FollowUpOn));
        Assert.Equal([("Planera våren", "Rebecka", new DateOnly(2026, 12, 24)), ("Hålla workshop", "", (DateOnly?)null)], kept.Request.Undertakings.Select(one => (one.Text, one.Who, one.DueOn)));
        Assert.Equal(0, (await desk.KeptAsync(channel.Id)).Version);
        await TickAsync(await Office.Requester, reference, 1);
        await TickAsync(await desk.Officer, reference, 2);
        Assert.Equal(["Rebecka Sökander", "Olivia Kommander"], (await Office.KeptAsync(reference)).Request.Undertakings.Select(one => one.MetByName));
        Assert.False((await (await Office.Requester).OpenAsync($"/requests/{reference}")).Has("form[action$='/met'] button"));
    }

    [Fact]
    public async Task Advice_IsAnsweredInWords()
    {
        var reference = await (await Office.Requester).SubmitNewAsync(type: RequestType.Advice);

        var refused = await Office.MoveAsync(await desk.Officer, reference, RequestVerb.Approve);
        var answered = await (await Office.MoveAsync(await desk.Officer, reference, RequestVerb.Approve, ("Text", "Ja, om villkoren står i inlägget."))).FollowAsync();

        Assert.Equal(["Approve_Text"], refused.FieldErrors.Keys);
        var kept = await Office.KeptAsync(reference);
        Assert.Equal((RequestState.Completed, "Får vi ha en tävling?"), (kept.Request.State, kept.Request.Title));
        Assert.Equal($"Du har besvarat {reference}.", answered.Text("[role=status]"));
        Assert.Equal("Besvarat", (await (await Office.Requester).OpenAsync($"/requests/{reference}/decision")).Text("article h2"));
        Assert.Equal(["requester:RequestAnswered"], kept.LatestTold);
        Assert.Contains(HistoryKind.RequestAnswered, kept.Happened);
        Assert.DoesNotContain("Godkänt", answered.Texts(".timeline-what"));
        Assert.Contains("Ja, om villkoren står i inlägget.", (await (await Office.Requester).OpenAsync($"/requests/{reference}")).Text(".timeline"));
    }

    [Fact]
    public async Task Advice_AboutAChannel_CanBeMadeAboutNoneAgain()
    {
        var channel = await desk.AddAsync();
        var draft = await (await Office.Requester).WriteAsync(answers => answers.Choose("ChannelId", $"{channel.Id}"), RequestType.Advice);
        Assert.Equal(channel.Id, (await Office.KeptAsync(draft.Id)).Request.ChannelId);

        await draft.ChangeAsync("ChannelId", "");

        Assert.Null((await Office.KeptAsync(draft.Id)).Request.ChannelId);
        Assert.Equal([""], (await draft.FormWithAsync("ChannelId"))["ChannelId"]);
    }

    [Theory]
    [InlineData(RequestType.Develop)]
    [InlineData(RequestType.Close)]
    [InlineData(RequestType.ChangeResponsible)]
    [InlineData(RequestType.Advice)]
    public async Task Withdrawn_IsAskedForAgainWithAllThatItSaid(RequestType type)
    {
        var channel = await desk.AddAsync();
        var requester = await Office.Requester;
        var reference = await AboutAsync(channel, type);
        await Office.MoveAsync(requester, reference, RequestVerb.Withdraw);

        var answer = await (await requester.OpenAsync($"/requests/{reference}")).Form("form[action$='/again']").SubmitAsync();

        var again = (await Office.KeptAsync(new Draft(requester, answer.Location!).Id)).Request;
        var ended = (await Office.KeptAsync(reference)).Request;
        Assert.True(again.Says(ended.Content));
        Assert.Equal((ended.Id, ended.ChannelId), (again.FollowsId, again.ChannelId));
        Assert.NotNull((await new Draft(requester, answer.Location!) { Type = type }.SubmitAsync()).Location);
    }

    [Theory]
    [InlineData(RequestType.Develop)]
    [InlineData(RequestType.Close)]
    [InlineData(RequestType.ChangeResponsible)]
    public async Task AboutAChannel_ThatIsNotChosenOrNotThere_IsRefusedWhereItIsChosen(RequestType type)
    {
        var draft = await (await Office.Requester).WriteAsync(type: type);
        var form = await draft.FormWithAsync("ChannelId");

        await draft.ChangeAsync("ChannelId", "");
        await draft.Writer.PostAsync(form.Action, (await draft.FormWithAsync("ChannelId")).Pressed(Writing.Next).With("ChannelId", $"{Guid.NewGuid()}"));

        Assert.Contains($"{draft.StepOf("ChannelId")}#ChannelId", (await draft.SubmitAsync()).MissingFields());
    }

    [Theory]
    [InlineData("develop")]
    [InlineData("close")]
    [InlineData("change-responsible")]
    [InlineData("advice")]
    public async Task Link_ThatNamesAChannel_BeginsWithIt(string type)
    {
        var channel = await desk.AddAsync();

        var chosen = (await (await Office.Requester).OpenAsync($"/requests/new?channel={channel.Slug}")).Document.QuerySelector($"a[href^='/requests/new/{type}']")!.GetAttribute("href")!;
        var form = (await (await Office.Requester).OpenAsync(chosen)).StepForm();

        Assert.Equal([$"{channel.Id}"], form["ChannelId"]);
    }

    private async Task<string> ExistingAsync(string address) =>
        await (await Office.Requester).SubmitNewAsync(Existing(address), RequestType.RegisterExisting);

    private Action<Answers> Existing(string address) => answers => answers
        .Choose("KindId", $"{Office.Scene.Result.OpenKind.Id}").Fill("ExistingAddress", address).Fill("PlatformAccountId", "178414");

    private async Task<string> AboutAsync(Channel channel, RequestType type) =>
        await (await Office.Requester).SubmitNewAsync(answers => answers.Choose("ChannelId", $"{channel.Id}"), type);

    private static async Task TickAsync(PortalClient person, string reference, int number) =>
        await (await person.OpenAsync($"/requests/{reference}")).Form("form[action$='/met']").Choose("numbers", $"{number}").SucceedAsync();

    [Fact]
    public async Task Question_AboutAPlannedChannel_Withdrawn_LeavesTheChannelAlone()
    {
        var others = await desk.Office.AddAsync(RequestState.Setup);
        var planned = await desk.Office.Portal.WithDatabaseAsync(db => db.Channels.AsNoTracking().SingleAsync(one => one.RequestId == others.Id));
        var question = await desk.Office.AddAsync(RequestState.Review, one => Wishes.Of(one, RequestType.Advice, [planned]) with
        {
            Says = content => Wishes.Of(one, RequestType.Advice, [planned]).Says(content) with { ChannelId = planned.Id },
        });

        await Office.MoveAsync(await desk.Office.Requester, question.Reference!, RequestVerb.Withdraw);

        Assert.Equal(RequestState.Withdrawn, (await desk.Office.KeptAsync(question.Id)).Request.State);
        Assert.Equal(ChannelStatus.Planned, (await desk.Office.KeptAsync(others.Id)).Channel.Status);
        Assert.Contains(planned.Name, (await (await desk.Office.Requester).OpenAsync($"/requests/{question.Reference}")).Text("main"));
    }
}
