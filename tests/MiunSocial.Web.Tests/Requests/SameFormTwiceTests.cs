using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>A form sent more than once, by a double click or a slow connection, makes one request.</summary>
[OnEveryDatabase]
public sealed class SameFormTwiceTests(Office office) : IClassFixture<Office>
{
    private const int Clicks = 20;

    [Fact]
    public async Task Submit_TwiceInARow_MakesOneRequest()
    {
        var draft = await (await office.Requester).WriteAsync();
        var form = await draft.CheckFormAsync();

        var (first, second) = (await form.SubmitAsync(), await form.SubmitAsync());

        Assert.Equal(first.Location, second.Location);
        await AssertSubmittedOnceAsync(draft.Id, first.Location!);
    }

    [Fact]
    public async Task Submit_TwentyTimesAtOnce_MakesOneRequest()
    {
        var draft = await (await office.Requester).WriteAsync();
        var form = await draft.CheckFormAsync();
        var last = await LastReferenceAsync();

        var answers = await AtOnceAsync(() => form.SubmitAsync());

        var address = Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.NotNull(address);
        await AssertSubmittedOnceAsync(draft.Id, address);
        Assert.Equal(last + 1, await LastReferenceAsync());
    }

    [Fact]
    public async Task FirstStep_TwentyTimesAtOnce_MakesOneDraft()
    {
        var form = await (await office.Requester).FilledFormAsync();
        var id = Guid.Parse(form["Id"][0]);

        var answers = await AtOnceAsync(() => form.SubmitAsync(Writing.Next));

        Assert.Equal([$"/requests/drafts/{id}/account"], answers.Select(answer => answer.Location).Distinct());
        Assert.Equal([HistoryKind.RequestStarted], (await office.KeptAsync(id)).Happened);
    }

    [Fact]
    public async Task FirstStep_SentAgainByTheBackButton_ChangesTheDraftItMade()
    {
        var form = await (await office.Requester).FilledFormAsync();
        var id = Guid.Parse(form["Id"][0]);
        await form.SucceedAsync(Writing.Next);

        var same = await form.SubmitAsync(Writing.Next);
        var changed = await form.Fill("Aim", "Ändrat efter att ha gått tillbaka.").SubmitAsync(Writing.Next);

        // The page that the browser goes back to has not seen that it was kept: its reader is asked once, and nothing is lost.
        Assert.Equal($"/requests/drafts/{id}/account", same.Location);
        Assert.Equal(HttpStatusCode.Conflict, changed.Status);
        Assert.Equal(["Ändrat efter att ha gått tillbaka."], changed.StepForm()["Aim"]);
        await changed.StepForm().SucceedAsync(Writing.Next);
        Assert.Equal("Ändrat efter att ha gått tillbaka.", (await office.KeptAsync(id)).Request.Proposal.Aim);
    }

    [Fact]
    public async Task Step_TwentyTimesAtOnce_ChangesTheDraftOnce()
    {
        var draft = await (await office.Requester).WriteAsync();
        var form = (await draft.FormWithAsync("Aim")).Fill("Aim", "Sparat många gånger.");
        var before = (await office.KeptAsync(draft.Id)).History.Count;

        var answers = await AtOnceAsync(() => form.SubmitAsync(Writing.Next));

        Assert.Equal([draft.AddressOf("account")], answers.Select(answer => answer.Location).Distinct());
        Assert.Equal(before + 1, (await office.KeptAsync(draft.Id)).History.Count);
    }

    [Fact]
    public async Task Resubmit_TwentyTimesAtOnce_AnswersOnce()
    {
        var request = await office.AddAsync(RequestState.Completion);
        var form = (await Draft.Returned(await office.Requester, request.Reference!).CheckFormAsync()).Fill("Answer", "Här är det.");

        var answers = await AtOnceAsync(() => form.SubmitAsync());

        Assert.Equal([$"/requests/{request.Reference}"], answers.Select(answer => answer.Location).Distinct());
        var kept = await office.KeptAsync(request.Id);
        Assert.Single(kept.Request.Steps, step => step.Verb == RequestVerb.Resubmit);
        Assert.Single(kept.Happened, HistoryKind.RequestResubmitted);
        Assert.Equal(["officer2:ReviewAsked", "officer:ReviewAsked", "requester:RequestReceived"], kept.LatestTold.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Approve_TwentyTimesAtOnce_PlansOneChannel()
    {
        var request = await office.AddAsync(RequestState.Review);
        var form = Office.Filled(await (await office.Officer).OpenAsync($"/requests/{request.Reference}"), RequestVerb.Approve);

        var answers = await AtOnceAsync(() => form.SubmitAsync());

        Assert.Equal([$"/requests/{request.Reference}"], answers.Select(answer => answer.Location).Distinct());
        var kept = await office.KeptAsync(request.Id);
        Assert.Single(kept.Channels);
        Assert.Single(kept.Request.Steps, step => step.Verb == RequestVerb.Approve);
        Assert.Equal(["requester:AccountToCreate"], kept.LatestTold);
    }

    [Fact]
    public async Task Submit_AgainWhileTheRequestHasGoneOn_LeadsToItAndChangesNothing()
    {
        var form = await (await (await office.Requester).WriteAsync()).CheckFormAsync();
        var submitted = await form.SucceedAsync();
        var reference = submitted.Address.Split('/')[^1];
        await Office.MoveAsync(await office.Head, reference, RequestVerb.Endorse);
        var before = (await office.KeptAsync(reference)).Size;

        var again = await form.SubmitAsync();

        Assert.Equal(submitted.Address, again.Location);
        Assert.Equal(before, (await office.KeptAsync(reference)).Size);
    }

    private async Task AssertSubmittedOnceAsync(Guid id, string address)
    {
        var kept = await office.KeptAsync(id);
        Assert.Equal($"/requests/{kept.Request.Reference}", address);
        Assert.Single(kept.Request.Steps);
        Assert.Single(kept.Happened, HistoryKind.RequestStarted);
        Assert.Single(kept.Happened, HistoryKind.RequestSubmitted);
        Assert.Equal(["head:EndorsementAsked", "requester:RequestReceived"], kept.Told.Order());
        Assert.Equal(HttpStatusCode.OK, (await (await office.Requester).GetAsync(address)).Status);
    }

    private static Task<PortalPage[]> AtOnceAsync(Func<Task<PortalPage>> click) =>
        Task.WhenAll(Enumerable.Range(0, Clicks).Select(_ => Task.Run(click)));

    private Task<int> LastReferenceAsync() =>
        office.Portal.WithDatabaseAsync(db => db.ReferenceCounters.OrderByDescending(counter => counter.Year).Select(counter => counter.Last).FirstAsync());
}
