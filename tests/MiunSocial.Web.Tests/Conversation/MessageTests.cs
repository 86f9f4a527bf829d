using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Conversation;

[OnEveryDatabase]
public sealed class MessageTests(Office office) : IClassFixture<Office>
{
    private const int Clicks = 10;

    [Fact]
    public async Task Message_IsOnThePageInHistoryAndInNotices()
    {
        var request = await office.AddAsync(RequestState.Review);
        var requester = await office.Requester;

        var page = await requester.WriteAsync(request, "Hej!\nSe https://www.example.test/plan?a=1.");

        Assert.Contains("Meddelandet är skickat", page.Text("body"), StringComparison.Ordinal);
        Assert.Contains("Väntar på svar från kommunikationsavdelningen", page.Text(".notice"), StringComparison.Ordinal);
        var officers = await (await office.Officer).OpenAsync($"/requests/{request.Reference}");
        Assert.Contains("Hej!\nSe ", officers.Document.QuerySelector(".message .said")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://www.example.test/plan?a=1", officers.Document.QuerySelector(".message .said a[rel~=noopener]")!.GetAttribute("href"));
        var kept = await office.KeptAsync(request.Id);
        Assert.Contains(HistoryKind.RequestMessageWritten, kept.Happened);
        Assert.DoesNotContain(kept.History, entry => $"{entry.Reason}{entry.After}{entry.Before}".Contains("Hej", StringComparison.Ordinal));
        Assert.Equal(["officer2:AnswerAsked", "officer:AnswerAsked"], kept.Told.Order(StringComparer.Ordinal));
        Assert.Equal((request.Version, AnswerFrom.Officers), (kept.Request.Version, kept.Request.AwaitsAnswerFrom));
    }

    [Fact]
    public async Task Answer_ThatAsksNothing_LeavesNobodyToAnswer()
    {
        var request = await office.AddAsync(RequestState.Review);
        await (await office.Requester).WriteAsync(request, "Vilken dag passar?");
        var officer = await office.Officer;

        var page = await (await officer.SendAsync((await officer.FormAsync(request)).Fill("Message.Text", "Tisdag.").Fill("Message.AwaitsAnswerFrom", ""))).FollowAsync();

        Assert.DoesNotContain("Väntar på svar från kommunikationsavdelningen", string.Concat(page.Texts(".notice")), StringComparison.Ordinal);
        Assert.Null((await office.KeptAsync(request.Id)).Request.AwaitsAnswerFrom);
        Assert.Contains("requester:MessageReceived", (await office.KeptAsync(request.Id)).Told);
    }

    [Fact]
    public async Task Message_SentManyTimesAtOnce_IsOneAndAnsweredAlike()
    {
        var request = await office.AddAsync(RequestState.Review);
        var requester = await office.Requester;
        var form = (await requester.FormAsync(request)).Fill("Message.Text", "En gång.");

        var answers = await Task.WhenAll(Enumerable.Range(0, Clicks).Select(_ => Task.Run(() => requester.SendAsync(form, ("plan.pdf", Talk.Pdf())))));

        Assert.Equal($"/requests/{request.Reference}", Assert.Single(answers.Select(answer => answer.Location).Distinct()));
        Assert.Single(await office.MessagesAsync(request));
        Assert.Single(await office.AttachmentsAsync(request));
        Assert.Equal(2, (await office.KeptAsync(request.Id)).Told.Count());
    }

    [Fact]
    public async Task Form_SentAgainWithAnotherText_LosesNothing()
    {
        var request = await office.AddAsync(RequestState.Review);
        var requester = await office.Requester;
        var form = (await requester.FormAsync(request)).Fill("Message.Text", "Det första.");
        await requester.SendAsync(form);

        var page = await requester.SendAsync(form.Fill("Message.Text", "Det andra."));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("Det andra.", page.Form(Talk.Message)["Message.Text"].Single());
        await requester.SendAsync(page.Form(Talk.Message));
        Assert.Equal(["Det första.", "Det andra."], (await office.MessagesAsync(request)).Select(message => message.Text));
    }

    [Theory]
    [InlineData("Officers", "annan.pdf", "")]
    [InlineData("Officers", "plan.pdf", "rättad")]
    [InlineData("", "plan.pdf", "")]
    public async Task Form_SentAgainWithAnotherFileOrForAnotherToAnswer_LosesNothing(string answer, string file, string holds)
    {
        var request = await office.AddAsync(RequestState.Review);
        var requester = await office.Requester;
        var form = (await requester.FormAsync(request)).Fill("Message.Text", "Här är planen.");
        await requester.SendAsync(form, ("plan.pdf", Talk.Pdf()));

        var page = await requester.SendAsync(form.Fill("Message.AwaitsAnswerFrom", answer), (file, Talk.Pdf(holds)));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Ett meddelande har redan skickats från den här sidan", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Filerna följde inte med", page.Text(), StringComparison.Ordinal);
        var again = page.Form(Talk.Message);
        Assert.Equal(("Här är planen.", answer), (again["Message.Text"].Single(), again["Message.AwaitsAnswerFrom"].Single()));
        await (await requester.SendAsync(again, (file, Talk.Pdf(holds)))).FollowAsync();
        Assert.Equal(2, (await office.MessagesAsync(request)).Count);
        Assert.Equal(["plan.pdf", file], (await office.AttachmentsAsync(request)).Select(one => one.Name));
    }

    [Fact]
    public async Task Form_SentAgainWithAFileThatWasMissing_IsNotToldAsSent()
    {
        var request = await office.AddAsync(RequestState.Review);
        var requester = await office.Requester;
        var form = (await requester.FormAsync(request)).Fill("Message.Text", "Här är planen.");
        await requester.SendAsync(form);

        var page = await requester.SendAsync(form, ("plan.pdf", Talk.Pdf()));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
    }

    [Fact]
    public async Task Form_SentAgainWithoutTheFilesThatCameAlongFirst_IsTheSame()
    {
        var request = await office.AddAsync(RequestState.Review);
        var requester = await office.Requester;
        var form = (await requester.FormAsync(request)).Fill("Message.Text", "Här är planen.");
        await requester.SendAsync(form, ("plan.pdf", Talk.Pdf()));

        Assert.Equal($"/requests/{request.Reference}", (await requester.SendAsync(form)).Location);
        Assert.Single(await office.MessagesAsync(request));
    }

    [Fact]
    public async Task Message_WithoutText_IsAskedFor_AndWhatWasChosenStays()
    {
        var request = await office.AddAsync(RequestState.Review);
        var requester = await office.Requester;

        var page = await requester.SendAsync((await requester.FormAsync(request)).Fill("Message.AwaitsAnswerFrom", ""));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Skriv något", page.FieldErrors["Message_Text"], StringComparison.Ordinal);
        Assert.True(page.Has(".error-summary a[href='#Message_Text']"));
        Assert.Equal("", page.Form(Talk.Message)["Message.AwaitsAnswerFrom"].Single());
        Assert.Empty(await office.MessagesAsync(request));
    }

    [Fact]
    public async Task Decision_IsNotOvertakenByAMessage()
    {
        var request = await office.AddAsync(RequestState.Review);
        var reject = await (await office.Officer).OpenAsync($"/requests/{request.Reference}");
        var form = Office.Filled(reject, RequestVerb.Reject, ("Text", "En befintlig kanal räcker."));
        await (await office.Requester).WriteAsync(request, "En sak till.");

        Assert.NotNull((await form.SubmitAsync()).Location);

        Assert.Equal((RequestState.Rejected, (AnswerFrom?)null), ((await office.KeptAsync(request.Id)).Request.State, (await office.KeptAsync(request.Id)).Request.AwaitsAnswerFrom));
    }

    [Fact]
    public async Task Head_WritesWhileAsked_AndOnlyReadsAfterwards()
    {
        var (asked, decided) = (await office.AddAsync(RequestState.Endorsement), await office.AddAsync(RequestState.Review));
        var head = await office.Head;

        var page = await head.WriteAsync(asked, "Vem har tid?");
        var form = await head.FormAsync(asked);

        Assert.Contains("för verksamheten", page.Text(".message"), StringComparison.Ordinal);
        Assert.False((await head.OpenAsync($"/requests/{decided.Reference}")).Has(Talk.Message));
        var refused = await head.PostAsync($"/requests/{decided.Reference}/messages", form.Fill("Message.Text", "Får jag?").Fields);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Får jag?", refused.Text(), StringComparison.Ordinal);
        Assert.Empty(await office.MessagesAsync(decided));
    }

    [Theory]
    [InlineData("messages", "Message")]
    [InlineData("messages/internal", "Note")]
    public async Task Officer_WhoWrites_StaysInTheQueue(string path, string prefix)
    {
        const string Trail = "?queue=view%3Dall&n=3";
        var request = await office.AddAsync(RequestState.Review);
        var officer = await office.Officer;
        var selector = $"form[action='/requests/{request.Reference}/{path}{Trail}']";
        var form = (await officer.OpenAsync($"/requests/{request.Reference}{Trail}")).Form(selector);

        var refused = await officer.SendAsync(form);
        var sent = await officer.SendAsync(refused.Form(selector).Fill($"{prefix}.Text", "Vem har tid?"));

        Assert.True(refused.Has($"a[href='/requests/{request.Reference}{Trail}']"));
        Assert.Equal($"/requests/{request.Reference}{Trail}", sent.Location);
        Assert.True((await sent.FollowAsync()).Has(".desk-steps a[rel=next]"));
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(31, false)]
    public async Task EndedRequest_CanBeWrittenInForThirtyDays(int days, bool isOpen)
    {
        var request = await office.AddAsync(RequestState.Rejected);
        var ended = DateTime.UtcNow.AddDays(-days);
        await office.Portal.WithDatabaseAsync(db => db.Requests.Where(one => one.Id == request.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.EndedAt, ended), TestContext.Current.CancellationToken));

        var page = await (await office.Requester).OpenAsync($"/requests/{request.Reference}/messages");

        Assert.Equal(isOpen, page.Has(Talk.Message));
        Assert.Equal(!isOpen, page.Has("main a[href='/requests/new']"));
    }

    [Fact]
    public async Task Message_SentAfterSignOut_IsKeptOnThePage()
    {
        var request = await office.AddAsync(RequestState.Review);
        using var requester = await office.Portal.SignedInAsAsync(Office.RequesterEmail);
        var form = (await requester.FormAsync(request)).Fill("Message.Text", "Det här tog lång tid att skriva.");
        await (await requester.OpenAsync("/")).Form("form[action='/account/sign-out']").SubmitAsync();

        var page = await requester.SendAsync(form);

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Contains("Det här tog lång tid att skriva.", page.Body, StringComparison.Ordinal);
        Assert.False(page.Has("main input[type=file]"));
    }

    [Fact]
    public async Task Message_WithAFileSentAfterSignOut_IsSentFromThatPageOnceTheFileIsChosenAgain()
    {
        var request = await office.AddAsync(RequestState.Review);
        using var requester = await office.Portal.SignedInAsAsync(Office.RequesterEmail);
        var form = (await requester.FormAsync(request)).Fill("Message.Text", "Det här tog lång tid att skriva.");
        await (await requester.OpenAsync("/")).Form("form[action='/account/sign-out']").SubmitAsync();

        var page = await requester.SendAsync(form, ("plan.pdf", Talk.Pdf()));

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.True(page.Has("main input[type=file][name='Message.Files'][multiple]"));
        Assert.Contains("Filerna följde inte med", page.Text("main"), StringComparison.Ordinal);
        await requester.SignInAsAsync(Office.RequesterEmail);
        var sent = await (await requester.SendAsync(page.Form("main form"), ("plan.pdf", Talk.Pdf()))).FollowAsync();
        Assert.Contains("Det här tog lång tid att skriva.", sent.Text(".messages"), StringComparison.Ordinal);
        Assert.Single(sent.Files());
    }
}
