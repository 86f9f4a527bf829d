using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Auditing;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Auditing;

[OnEveryDatabase]
public sealed class HistoryTests : IDisposable
{
    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_WritesHistoryTogetherWithTheChange()
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var request = await scene.AddAsync(RequestState.Review);
        request.Reject("Det finns redan en.", scene.Officer, scene.Now);
        await db.SaveChangesAsync(Cancel);

        var entry = (await HistoryOfAsync(request.Id))[^1];
        Assert.Equal(HistoryKind.RequestRejected, entry.Kind);
        Assert.Equal((scene.Officer.PersonId, scene.Officer.Name), (entry.ActorId, entry.ActorName));
        Assert.Equal((request.Reference, "Det finns redan en."), (entry.SubjectLabel, entry.Reason));
        Assert.Equal(scene.Now, entry.At);
        Assert.Equal(("Review", "Rejected"), (StateIn(entry.Before), StateIn(entry.After)));
        Assert.Empty(request.Events);
    }

    [Fact]
    public async Task Save_OfEachVerb_WritesOneRow()
    {
        await using var db = _database.Open();
        var request = await (await Scene.LoadAsync(db)).AddAsync(RequestState.Completed);

        HistoryKind[] course =
        [
            HistoryKind.RequestStarted, HistoryKind.RequestSubmitted, HistoryKind.RequestEndorsed, HistoryKind.RequestApproved,
            HistoryKind.RequestConfirmed, HistoryKind.RequestVerified,
        ];
        Assert.Equal(course, (await HistoryOfAsync(request.Id)).Select(entry => entry.Kind));
        Assert.Equal(
            [HistoryKind.ChannelPlanned, HistoryKind.ChannelActivated],
            (await HistoryOfAsync(request.ChannelId!.Value)).Select(entry => entry.Kind));
    }

    [Fact]
    public async Task Save_ThatFails_LeavesNoHistory()
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var taken = await scene.AddAsync(RequestState.Review);
        var second = (scene.Request with { Reference = taken.Reference! }).In(RequestState.Review, scene.Now);
        db.Requests.Add(second);

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));

        Assert.Empty(await HistoryOfAsync(second.Id));
    }

    [Fact]
    public async Task Version_IsRaisedByEachSave()
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var request = await scene.AddAsync(RequestState.Review);
        Assert.Equal(0, request.Version);

        request.Return("Mer, tack.", new(), scene.Officer, scene.Now);
        await db.SaveChangesAsync(Cancel);
        request.Resubmit(scene.Request.Terms, answer: null, scene.Requester, scene.Now);
        await db.SaveChangesAsync(Cancel);

        await using var fresh = _database.Open();
        Assert.Equal(2, (await fresh.Requests.SingleAsync(one => one.Id == request.Id, Cancel)).Version);
    }

    [Fact]
    public async Task TwoOfficersDecidingAtOnce_OneWinsAndTheOtherIsTold()
    {
        await using var first = _database.Open();
        await using var second = _database.Open();
        var scene = await Scene.LoadAsync(first);
        var id = (await scene.AddAsync(RequestState.Review)).Id;
        var (mine, theirs) = (await first.Requests.SingleAsync(one => one.Id == id, Cancel), await second.Requests.SingleAsync(one => one.Id == id, Cancel));

        mine.Approve(new(), new(), scene.Officer, scene.Now);
        theirs.Reject("Nej.", scene.OtherOfficer, scene.Now);
        await first.SaveChangesAsync(Cancel);
        var refused = await Assert.ThrowsAnyAsync<DbUpdateException>(() => second.SaveChangesAsync(Cancel));

        // Both steps are the request's fourth, and the database may look at that before it looks at the version.
        Assert.True(refused is DbUpdateConcurrencyException || _database.Faults.IsUniqueViolation(refused));
        await using var fresh = _database.Open();
        Assert.Equal(RequestState.Setup, (await fresh.Requests.SingleAsync(one => one.Id == id, Cancel)).State);
        Assert.DoesNotContain(await HistoryOfAsync(id), entry => entry.Kind == HistoryKind.RequestRejected);
    }

    [Fact]
    public async Task Save_OfARecordThatAnotherHasSavedSinceItWasRead_IsRefused()
    {
        await using var first = _database.Open();
        await using var second = _database.Open();
        foreach (var (db, name) in new[] { (first, "Det ena"), (second, "Det andra") })
        {
            (await db.Units.SingleAsync(unit => unit.Slug == "halsovetenskap", Cancel)).Rename(LocalizedText.Same(name), Actor.Clock, DateTime.UtcNow);
        }

        await first.SaveChangesAsync(Cancel);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Cancel));

        await using var fresh = _database.Open();
        Assert.Equal("Det ena", (await fresh.Units.SingleAsync(unit => unit.Slug == "halsovetenskap", Cancel)).Name.Sv);
    }

    [Fact]
    public async Task Demonstration_HasAnEntryForEveryStepOfEveryRequest()
    {
        await using var db = _database.Open();
        foreach (var request in await db.Requests.AsNoTracking().ToListAsync(Cancel))
        {
            var told = (await HistoryOfAsync(request.Id)).Count(entry => RequestTransitions.IsStep(entry.Kind));
            Assert.Equal(request.Steps.Count, told);
        }
    }

    public void Dispose() => _database.Dispose();

    private async Task<List<AuditEntry>> HistoryOfAsync(Guid id)
    {
        await using var db = _database.Open();
        var entries = await db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == id).ToListAsync(Cancel);
        return [.. entries.OrderBy(entry => entry.At).ThenBy(entry => entry.Kind)];
    }

    private static string? StateIn(string? facts) => JsonDocument.Parse(facts!).RootElement.GetProperty("state").GetString();
}
