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
        var requester = await office.Requester;
        var form = await requester.FilledFormAsync();

        var (first, second) = (await form.SubmitAsync(Writing.Submit), await form.SubmitAsync(Writing.Submit));

        Assert.Equal(first.Location, second.Location);
        await AssertSubmittedOnceAsync(Guid.Parse(form["Id"][0]), first.Location!);
    }

    [Fact]
    public async Task Submit_TwentyTimesAtOnce_MakesOneRequest()
    {
        var requester = await office.Requester;
        var form = await requester.FilledFormAsync();
        var last = await LastReferenceAsync();

        var answers = await AtOnceAsync(() => form.SubmitAsync(Writing.Submit));

        var address = Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.NotNull(address);
        await AssertSubmittedOnceAsync(Guid.Parse(form["Id"][0]), address);
        Assert.Equal(last + 1, await LastReferenceAsync());
    }

    [Fact]
    public async Task Submit_DraftTwentyTimesAtOnce_MakesOneRequest()
    {
        var draft = await (await (await office.Requester).FilledFormAsync()).SucceedAsync(Writing.Save);

        var answers = await AtOnceAsync(() => draft.RequestForm().SubmitAsync(Writing.Submit));

        var address = Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.NotNull(address);
        await AssertSubmittedOnceAsync(Guid.Parse(draft.Address.Split('/')[^1]), address);
    }

    [Fact]
    public async Task Save_TwentyTimesAtOnce_MakesOneDraft()
    {
        var form = await (await office.Requester).FilledFormAsync();
        var id = Guid.Parse(form["Id"][0]);

        var answers = await AtOnceAsync(() => form.SubmitAsync(Writing.Save));

        Assert.Equal([$"/requests/drafts/{id}"], answers.Select(answer => answer.Location).Distinct());
        Assert.Equal([HistoryKind.RequestStarted], (await office.KeptAsync(id)).Happened);
    }

    [Fact]
    public async Task Save_DraftTwentyTimesAtOnce_ChangesItOnce()
    {
        var draft = await (await (await office.Requester).FilledFormAsync()).SucceedAsync(Writing.Save);
        var form = draft.RequestForm().Fill("Aim", "Sparat många gånger.");

        var answers = await AtOnceAsync(() => form.SubmitAsync(Writing.Save));

        Assert.Equal([draft.Address], answers.Select(answer => answer.Location).Distinct());
        Assert.Equal(
            [HistoryKind.RequestStarted, HistoryKind.RequestEdited],
            (await office.KeptAsync(Guid.Parse(draft.Address.Split('/')[^1]))).Happened);
    }

    [Fact]
    public async Task Resubmit_TwentyTimesAtOnce_AnswersOnce()
    {
        var request = await office.AddAsync(RequestState.Completion);
        var form = (await (await office.Requester).OpenAsync($"/requests/{request.Reference}/edit")).RequestForm().Fill("Answer", "Här är det.");

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
        Assert.Equal(["requester:RequestApproved"], kept.LatestTold);
    }

    [Fact]
    public async Task Submit_AgainWhileTheRequestHasGoneOn_LeadsToItAndChangesNothing()
    {
        var form = await (await office.Requester).FilledFormAsync();
        var submitted = await form.SucceedAsync(Writing.Submit);
        var reference = submitted.Address.Split('/')[^1];
        await Office.MoveAsync(await office.Head, reference, RequestVerb.Endorse);
        var before = (await office.KeptAsync(reference)).Size;

        var again = await form.SubmitAsync(Writing.Submit);

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
