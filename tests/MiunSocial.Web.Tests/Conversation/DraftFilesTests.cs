using System.Net;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Conversation;

/// <summary>Files of a request that is being written: added and removed until it is submitted, and there for those who decide it.</summary>
[OnEveryDatabase]
public sealed class DraftFilesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task File_IsAddedAndRemoved_AndHistoryTellsBoth()
    {
        var draft = await office.AddAsync(RequestState.Draft);
        var requester = await office.Requester;

        var added = await AddAsync(requester, draft, ("plan.pdf", Talk.Pdf()));
        var file = Assert.Single(added.Files());
        Assert.Equal(HttpStatusCode.OK, (await requester.GetAsync(file)).Status);
        Assert.Contains("plan.pdf", (await requester.OpenAsync($"/requests/drafts/{draft.Id}")).Text("aside"), StringComparison.Ordinal);
        var removed = await added.Form($"form[action='{file}/remove']").SucceedAsync();

        Assert.Empty(removed.Files());
        Assert.Equal(HttpStatusCode.NotFound, (await requester.GetAsync(file)).Status);
        Assert.Equal([HistoryKind.RequestFileAttached, HistoryKind.RequestFileRemoved], (await office.KeptAsync(draft.Id)).Happened.TakeLast(2));
    }

    [Fact]
    public async Task Form_SentTwice_AddsItsFileOnce_AndRemovesItOnce()
    {
        var draft = await office.AddAsync(RequestState.Draft);
        var requester = await office.Requester;
        var form = await FormAsync(requester, draft);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => requester.SendAsync(form, ("plan.pdf", Talk.Pdf())))));

        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        var page = await answers[0].FollowAsync();
        var remove = page.Form($"form[action='{Assert.Single(page.Files())}/remove']");
        Assert.Equal((await remove.SubmitAsync()).Location, (await remove.SubmitAsync()).Location);
    }

    [Fact]
    public async Task File_ThatCannotBeAttached_IsToldBesideTheField()
    {
        var draft = await office.AddAsync(RequestState.Draft);
        var requester = await office.Requester;

        var refused = await requester.SendAsync(await FormAsync(requester, draft), ("bild.png", "<svg/>"u8.ToArray()));
        var missing = await requester.SendAsync(await FormAsync(requester, draft));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (refused.Status, missing.Status));
        Assert.Contains("bild.png", refused.FieldErrors["Files"], StringComparison.Ordinal);
        Assert.Contains("Välj minst en fil", missing.FieldErrors["Files"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_OfSomebodyElse_IsNotThere()
    {
        var draft = await office.AddAsync(RequestState.Draft);
        var file = Assert.Single((await AddAsync(await office.Requester, draft, ("plan.pdf", Talk.Pdf()))).Files());

        foreach (var other in new[] { await office.Officer, await office.Head, await office.Staff })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/requests/drafts/{draft.Id}/attachments")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(file)).Status);
            var token = (await other.OpenAsync("/contact")).Form("form[action='/account/language']").Fields;
            Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"{file}/remove", token)).Status);
        }
        Assert.Single(await office.AttachmentsAsync(draft));
    }

    [Fact]
    public async Task Submission_KeepsTheFiles_ForThoseWhoDecide()
    {
        var requester = await office.Requester;
        var draft = await requester.WriteAsync();
        var id = draft.Id;
        var form = (await requester.OpenAsync($"/requests/drafts/{id}/attachments")).Form($"form[action='/requests/drafts/{id}/attachments']");
        var page = await (await requester.SendAsync(form, ("plan.pdf", Talk.Pdf()))).FollowAsync();
        var remove = page.Form("form[action$='/remove']");

        var submitted = await (await draft.CheckFormAsync()).SubmitAsync();

        Assert.Contains("plan.pdf", (await (await office.Officer).OpenAsync(submitted.Location!)).Text(".files"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await remove.SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await office.Officer).GetAsync(Assert.Single((await (await office.Officer).OpenAsync(submitted.Location!)).Files()))).Status);
    }

    private static async Task<PageForm> FormAsync(PortalClient person, Request draft) =>
        (await person.OpenAsync($"/requests/drafts/{draft.Id}/attachments")).Form($"form[action='/requests/drafts/{draft.Id}/attachments']");

    private static async Task<PortalPage> AddAsync(PortalClient person, Request draft, params (string Name, byte[] Content)[] files) =>
        await (await person.SendAsync(await FormAsync(person, draft), files)).FollowAsync();
}
