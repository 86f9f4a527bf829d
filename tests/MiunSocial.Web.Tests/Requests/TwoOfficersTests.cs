using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>When two decide, one decision counts, and the other officer is told whose.</summary>
[OnEveryDatabase]
public sealed class TwoOfficersTests(Office office) : IClassFixture<Office>
{
    private const int Rounds = 30;

    [Theory]
    [InlineData(RequestVerb.Approve, RequestVerb.Reject, "Godkänt")]
    [InlineData(RequestVerb.Reject, RequestVerb.Approve, "Avslaget")]
    [InlineData(RequestVerb.Return, RequestVerb.Approve, "Komplettering begärd")]
    public async Task Decision_OnAStalePage_TellsWhoDecidedAndKeepsWhatWasWritten(RequestVerb first, RequestVerb second, string told)
    {
        var request = await office.AddAsync(RequestState.Review);
        var stale = Office.Filled(await (await office.OtherOfficer).OpenAsync($"/requests/{request.Reference}"), second, ("Text", "Det jag tänkte skriva."));
        await Office.MoveAsync(await office.Officer, request.Reference!, first, ("Text", "Så blev det."));
        var before = (await office.KeptAsync(request.Id)).Size;

        var page = await stale.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains(told, page.Text(".timeline"));
        Assert.Contains("Olivia Kommander", page.Text(".timeline"));
        Assert.Contains("Så blev det.", page.Text(".timeline"));
        Assert.Contains(page.Texts("blockquote"), text => text == "Det jag tänkte skriva.");
        Assert.True(page.Has($"a[href='/requests/{request.Reference}']"));
        Assert.Equal(before, (await office.KeptAsync(request.Id)).Size);
    }

    [Fact]
    public async Task Conditions_WrittenOnAStalePage_AreKept()
    {
        var request = await office.AddAsync(RequestState.Review);
        var stale = Office.Filled(
            await (await office.OtherOfficer).OpenAsync($"/requests/{request.Reference}"), RequestVerb.Approve, ("Text", "Gärna."), ("Conditions", "Lägg till en länk.\nByt bild."));
        await Office.MoveAsync(await office.Officer, request.Reference!, RequestVerb.Reject, ("Text", "Så blev det."));

        var page = await stale.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains(page.Texts("blockquote"), text => text.Contains("Byt bild.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ApprovalAndRejection_AtTheSameMoment_LeaveExactlyOneDecision()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var request = await office.AddAsync(RequestState.Review);
            var address = $"/requests/{request.Reference}";
            var approve = Office.Filled(await (await office.Officer).OpenAsync(address), RequestVerb.Approve, ("Text", "Mina villkor."));
            var reject = Office.Filled(await (await office.OtherOfficer).OpenAsync(address), RequestVerb.Reject, ("Text", "Mitt skäl."));

            var answers = await Task.WhenAll(Task.Run(() => approve.SubmitAsync()), Task.Run(() => reject.SubmitAsync()));

            var kept = await office.KeptAsync(request.Id);
            var isApproved = kept.Request.State == RequestState.Setup;
            var (winner, loser) = isApproved ? (answers[0], answers[1]) : (answers[1], answers[0]);
            Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Conflict), (winner.Status, loser.Status));
            Assert.Contains(isApproved ? "Olivia Kommander" : "Oskar Kanalsson", loser.Text(".timeline"));
            Assert.Contains(isApproved ? "Mitt skäl." : "Mina villkor.", loser.Texts("blockquote"));
            Assert.Equal(isApproved ? RequestState.Setup : RequestState.Rejected, kept.Request.State);
            Assert.Equal(3, kept.Request.Steps.Count);
            Assert.Equal(isApproved ? 1 : 0, kept.Channels.Count);
            Assert.Equal([isApproved ? "requester:AccountToCreate" : "requester:RequestRejected"], kept.LatestTold);
        }
    }

    [Fact]
    public async Task TwoRequestsOfOneName_ApprovedAtTheSameMoment_GetChannelsOfTheirOwn()
    {
        var (first, second) = (await office.AddAsync(RequestState.Review), await office.AddAsync(RequestState.Review));
        var forms = new[]
        {
            Office.Filled(await (await office.Officer).OpenAsync($"/requests/{first.Reference}"), RequestVerb.Approve),
            Office.Filled(await (await office.OtherOfficer).OpenAsync($"/requests/{second.Reference}"), RequestVerb.Approve),
        };

        var answers = await Task.WhenAll(forms.Select(form => Task.Run(() => form.SubmitAsync())));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.NotEqual((await office.KeptAsync(first.Id)).Channel.Slug, (await office.KeptAsync(second.Id)).Channel.Slug);
    }

    [Fact]
    public async Task OwnRequest_OfAnOfficer_IsDecidedByAnother()
    {
        var scene = await office.Scene;
        var request = await office.AddAsync(RequestState.Review, builder => builder with { Requester = scene.Officer, Officer = scene.OtherOfficer });

        var own = await (await office.Officer).OpenAsync($"/requests/{request.Reference}");
        var forged = await Forgery.PostAsync(await office.Officer, request, RequestVerb.Approve);
        var approved = await Office.MoveAsync(await office.OtherOfficer, request.Reference!, RequestVerb.Approve);

        Assert.False(own.Has("form[action$='/approve'], form[action$='/reject']"));
        Assert.Equal(HttpStatusCode.Conflict, forged.Status);
        Assert.NotNull(approved.Location);
        Assert.Equal("Oskar Kanalsson", (await office.KeptAsync(request.Id)).Step.ActorName);
    }

    [Fact]
    public async Task Policy_ThatAsksForTwoOfficers_TakesTwoDifferentOnes()
    {
        using var strict = new Office();
        await strict.Portal.WithDatabaseAsync(async db => await db.Policies.ExecuteUpdateAsync(set => set.SetProperty(policy => policy.OfficersToApprove, 2)));
        var request = await strict.AddAsync(RequestState.Review);

        var first = await (await Office.MoveAsync(await strict.Officer, request.Reference!, RequestVerb.Approve, ("Text", "Ja."))).FollowAsync();
        var afterFirst = await strict.KeptAsync(request.Id);
        var again = await Forgery.PostAsync(await strict.Officer, afterFirst.Request, RequestVerb.Approve);
        await Office.MoveAsync(await strict.OtherOfficer, request.Reference!, RequestVerb.Approve);

        var kept = await strict.KeptAsync(request.Id);
        Assert.False(first.Has("form[action$='/approve']"));
        Assert.True(first.Has("form[action$='/reject']"));
        Assert.Equal((RequestState.Review, 0), (afterFirst.Request.State, afterFirst.Channels.Count));
        Assert.Empty(afterFirst.LatestTold);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal((RequestState.Setup, 1), (kept.Request.State, kept.Channels.Count));
        Assert.Equal(["Olivia Kommander", "Oskar Kanalsson"], kept.Request.Steps.Where(step => step.Verb == RequestVerb.Approve).OrderBy(step => step.Number).Select(step => step.ActorName));
        Assert.Equal(2, kept.Happened.Count(kind => kind == HistoryKind.RequestApproved));
        Assert.Equal(["requester:AccountToCreate"], kept.LatestTold);
    }
}
