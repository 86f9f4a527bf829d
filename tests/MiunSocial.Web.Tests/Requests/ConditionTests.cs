using System.Net;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>An account that was approved on conditions, and a request that is asked for once more.</summary>
[OnEveryDatabase]
public sealed class ConditionTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Conditions_AreTickedOffBeforeTheAccountIsConfirmed()
    {
        var request = await ApprovedAsync("- Alternativa texter\n\n• Ersättare utsedd");
        var requester = await office.Requester;

        var early = await ConfirmAsync(requester, request);
        await TickAsync(requester, request, "1", "2");
        var confirmed = await ConfirmAsync(requester, request);

        Assert.Equal(HttpStatusCode.BadRequest, early.Status);
        early.SummaryTargets();
        Assert.Contains("Bocka av villkoren", early.Text(".error-summary"));
        Assert.NotNull(confirmed.Location);
        var kept = await office.KeptAsync(request.Id);
        Assert.Equal(["Alternativa texter", "Ersättare utsedd"], kept.Request.Undertakings.Select(one => one.Text));
        Assert.All(kept.Request.Undertakings, one => Assert.Equal("Rebecka Sökander", one.MetByName));
        Assert.Contains(HistoryKind.RequestUndertakingMet, kept.Happened);
    }

    [Fact]
    public async Task Conditions_AreTickedOffInTheFormThatConfirmsAndNothingTypedIsLost()
    {
        var request = await ApprovedAsync("Alternativa texter\nErsättare utsedd");
        var requester = await office.Requester;
        var form = Office.Filled(
            await requester.OpenAsync($"/requests/{request.Reference}"), RequestVerb.Confirm,
            ("Address", $"instagram.com/{request.Proposal.WishedHandle}"), ("PlatformAccountId", "4711"), ("HasTwoStepSignIn", "true"));
        var typed = form.Choose("Confirm.Met", "1").Visible().ToList();

        var refused = await form.SubmitAsync();
        var again = Office.Filled(refused, RequestVerb.Confirm);
        var shown = again.Visible().ToList();
        var isOneMet = (await office.KeptAsync(request.Id)).Request.Undertakings.Any(one => one.IsMet);
        var confirmed = await again.Choose("Confirm.Met", "1", "2").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(["Confirm_Met"], refused.SummaryTargets());
        Assert.True(refused.Has("#move-Confirm #Confirm_Met .field-error"));
        Assert.Equal(typed, shown);
        Assert.False(isOneMet);
        Assert.NotNull(confirmed.Location);
        var kept = await office.KeptAsync(request.Id);
        Assert.Equal(RequestState.Verification, kept.Request.State);
        Assert.All(kept.Request.Undertakings, one => Assert.Equal("Rebecka Sökander", one.MetByName));
        Assert.Equal([HistoryKind.RequestUndertakingMet, HistoryKind.RequestConfirmed], kept.Happened.TakeLast(2));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("99")]
    [InlineData("-1")]
    public async Task Confirm_WithWhatIsNoCondition_IsRefusedAndChangesNothing(string number)
    {
        var request = await ApprovedAsync("Alternativa texter");
        var requester = await office.Requester;
        var form = Office.Filled(
            await requester.OpenAsync($"/requests/{request.Reference}"), RequestVerb.Confirm,
            ("Address", $"instagram.com/{request.Proposal.WishedHandle}"), ("HasTwoStepSignIn", "true"));
        var before = (await office.KeptAsync(request.Id)).Size;

        var answer = await requester.PostAsync(form.Action, form.Fields.With("Confirm.Met", number));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(before, (await office.KeptAsync(request.Id)).Size);
        Assert.False((await office.KeptAsync(request.Id)).Request.Undertakings[0].IsMet);
    }

    [Fact]
    public async Task Conditions_AreReadByAllAndTickedOffByTheRequester()
    {
        var request = await ApprovedAsync("Alternativa texter");

        var officer = await (await office.Officer).OpenAsync($"/requests/{request.Reference}");
        var requester = await (await office.Requester).OpenAsync($"/requests/{request.Reference}");
        var forged = await (await office.Officer).PostAsync($"/requests/{request.Reference}/met", officer.Form("form[action$='/met']").Fields.With("numbers", "1"));

        Assert.Contains("Alternativa texter", officer.Text("section[aria-labelledby=undertakings]"));
        Assert.False(officer.Has("form[action$='/met'] button"));
        Assert.True(requester.Has("form[action$='/met'] button"));
        Assert.Equal(HttpStatusCode.Conflict, forged.Status);
        Assert.False((await office.KeptAsync(request.Id)).Request.Undertakings[0].IsMet);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("99")]
    [InlineData("99999999999999")]
    public async Task Tick_OfWhatIsNoCondition_ChangesNothing(string number)
    {
        var request = await ApprovedAsync("Alternativa texter");
        var requester = await office.Requester;
        var form = (await requester.OpenAsync($"/requests/{request.Reference}")).Form("form[action$='/met']");

        var answer = await requester.PostAsync(form.Action, form.Fields.With("numbers", number));

        Assert.True((int)answer.Status < 500);
        Assert.False((await office.KeptAsync(request.Id)).Request.Undertakings[0].IsMet);
    }

    [Theory]
    [InlineData(201, 1)]
    [InlineData(1, 21)]
    public async Task Conditions_TooLongOrTooMany_AreRefusedAtTheirField(int length, int lines)
    {
        var request = await office.AddAsync(RequestState.Review);
        var conditions = string.Join('\n', Enumerable.Repeat(new string('x', length == 1 ? 5 : 2001), lines));

        var page = await Office.MoveAsync(await office.Officer, request.Reference!, RequestVerb.Approve, ("Text", "Ja."), ("Conditions", conditions));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Approve_Conditions"], page.FieldErrors.Keys);
        Assert.Equal([conditions], Office.Filled(page, RequestVerb.Approve)["Approve.Conditions"].Select(text => text.ReplaceLineEndings("\n")));
        Assert.Equal(["Ja."], Office.Filled(page, RequestVerb.Approve)["Approve.Text"]);
    }

    [Theory]
    [InlineData(RequestState.Declined)]
    [InlineData(RequestState.Rejected)]
    [InlineData(RequestState.Withdrawn)]
    [InlineData(RequestState.Expired)]
    [InlineData(RequestState.Completed)]
    public async Task Again_FromWhatHasEnded_IsOneDraftHoweverOftenItIsPressed(RequestState state)
    {
        var ended = await office.AddAsync(state);
        var requester = await office.Requester;
        var form = (await requester.OpenAsync($"/requests/{ended.Reference}")).Form("form[action$='/again']");
        var before = (await office.KeptAsync(ended.Id)).Size;

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => form.SubmitAsync())));

        var draft = new Draft(requester, Assert.Single(answers.Select(answer => answer.Location).Distinct())!);
        var kept = await office.KeptAsync(draft.Id);
        Assert.Equal((RequestState.Draft, ended.Id, ended.Title), (kept.Request.State, kept.Request.FollowsId, kept.Request.Title));
        Assert.Equal([HistoryKind.RequestStarted], kept.Happened);
        Assert.Equal(before, (await office.KeptAsync(ended.Id)).Size);
        var sent = await (await draft.SubmitAsync()).FollowAsync();
        Assert.True(sent.Has($"a[href='/requests/{ended.Reference}']"));
    }

    [Fact]
    public async Task Again_OfWhatIsUnderWayOrIsAnothers_MakesNothing()
    {
        var (underWay, ended) = (await office.AddAsync(RequestState.Review), await office.AddAsync(RequestState.Rejected));
        var page = await (await office.Requester).OpenAsync($"/requests/{ended.Reference}");
        var fields = page.Form("form[action$='/again']").Fields;
        var theirs = (await (await office.Officer).OpenAsync($"/requests/{ended.Reference}")).Form("form[action='/account/language']").Fields;
        var before = await office.ContentsAsync();

        Assert.Equal(HttpStatusCode.Conflict, (await (await office.Requester).PostAsync($"/requests/{underWay.Reference}/again", fields)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await office.Requester).PostAsync($"/requests/{ended.Reference}/again", fields.With("id", "abc"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.Requester).PostAsync("/requests/KOM-0000-0000/again", fields)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.Officer).PostAsync($"/requests/{ended.Reference}/again", theirs.With("id", $"{Guid.CreateVersion7()}"))).Status);
        Assert.Empty((await office.ContentsAsync()).ChangedSince(before));
    }

    private async Task<Request> ApprovedAsync(string conditions)
    {
        var request = await office.AddAsync(RequestState.Review);
        await Office.MoveAsync(await office.Officer, request.Reference!, RequestVerb.Approve, ("Conditions", conditions));
        return request;
    }

    private static Task<PortalPage> ConfirmAsync(PortalClient requester, Request request) => Office.MoveAsync(
        requester, request.Reference!, RequestVerb.Confirm, ("Address", $"instagram.com/{request.Proposal.WishedHandle}"), ("HasTwoStepSignIn", "true"));

    private static async Task TickAsync(PortalClient person, Request request, params string[] numbers) =>
        await (await person.OpenAsync($"/requests/{request.Reference}")).Form("form[action$='/met']").Choose("numbers", numbers).SucceedAsync();
}
