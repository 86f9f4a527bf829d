using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Attachments;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Requests;

[OnEveryDatabase]
public sealed class ConversationRowsTests : IDisposable
{
    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Message_IsKeptWithItsHistory_AndLeavesTheRequestInItsVersion()
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var request = await scene.AddAsync(RequestState.Review);
        var (version, changedAt) = (request.Version, request.ChangedAt);
        db.RequestMessages.Add(request.Write(Words(AnswerFrom.Officers), scene.Requester, scene.Now.AddMinutes(1)));
        await db.SaveChangesAsync(Cancel);

        await using var fresh = _database.Open();
        var read = await fresh.Requests.AsNoTracking().SingleAsync(one => one.Id == request.Id, Cancel);
        Assert.Equal((version, changedAt, (AnswerFrom?)AnswerFrom.Officers), (read.Version, read.ChangedAt, read.AwaitsAnswerFrom));
        Assert.Equal(AnswerFrom.Officers, (await fresh.RequestMessages.SingleAsync(one => one.RequestId == request.Id, Cancel)).AwaitsAnswerFrom);
        var entry = await fresh.AuditEntries.SingleAsync(one => one.SubjectId == request.Id && one.Kind == HistoryKind.RequestMessageWritten, Cancel);
        Assert.DoesNotContain("Vilken dag", entry.After + entry.Before + entry.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_AfterAMessage_ClearsWhoIsToAnswer()
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var request = await scene.AddAsync(RequestState.Review);
        db.RequestMessages.Add(request.Write(Words(AnswerFrom.Officers), scene.Requester, scene.Now));
        await db.SaveChangesAsync(Cancel);

        request.Reject("En befintlig kanal räcker.", scene.Officer, scene.Now);
        await db.SaveChangesAsync(Cancel);

        await using var fresh = _database.Open();
        Assert.False(await fresh.Requests.AnyAsync(one => one.Id == request.Id && one.AwaitsAnswerFrom != null, Cancel));
    }

    [Fact]
    public async Task Form_SentTwice_MakesOneMessage()
    {
        var words = Words(null);
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var request = await scene.AddAsync(RequestState.Review);
        db.RequestMessages.Add(request.Write(words, scene.Requester, scene.Now));
        await db.SaveChangesAsync(Cancel);
        await using var second = _database.Open();
        second.RequestMessages.Add(request.Write(words, scene.Requester, scene.Now));

        await AssertRefusedAsync(second);
    }

    [Fact]
    public async Task Place_ForAFile_IsTakenOnce_ButNotesHaveTheirOwn()
    {
        await using var db = _database.Open();
        var (scene, fileId) = (await Scene.LoadAsync(db), await FileAsync(db));
        var request = await scene.AddAsync(RequestState.Review);
        Add(db, request, Words(null), scene.Officer, fileId);
        Add(db, request, Words(null) with { IsInternal = true }, scene.Officer, fileId);
        await db.SaveChangesAsync(Cancel);
        Add(db, request, Words(null), scene.Officer, fileId);

        await AssertRefusedAsync(db);
    }

    [Fact]
    public async Task Draft_ThatIsDiscarded_TakesItsFilesAlong_AndTheirContentStaysForTheTidying()
    {
        await using var db = _database.Open();
        var (scene, fileId) = (await Scene.LoadAsync(db), await FileAsync(db));
        var draft = await scene.AddAsync(RequestState.Draft);
        db.RequestAttachments.AddRange(draft.Attach([new("plan.pdf", 1, fileId)], [], scene.Requester, scene.Now));
        await db.SaveChangesAsync(Cancel);
        await using var fresh = _database.Open();
        var read = await fresh.Requests.SingleAsync(one => one.Id == draft.Id, Cancel);
        read.Discard(scene.Requester, scene.Now);
        fresh.Requests.Remove(read);
        await fresh.SaveChangesAsync(Cancel);

        Assert.False(await fresh.RequestAttachments.AnyAsync(Cancel));
        Assert.True(await fresh.StoredFiles.AnyAsync(one => one.Id == fileId, Cancel));
    }

    public void Dispose() => _database.Dispose();

    private static RequestWords Words(AnswerFrom? awaits) => new() { Id = Guid.CreateVersion7(), Text = "Vilken dag passar?", AwaitsAnswerFrom = awaits };

    private static void Add(PortalDbContext db, Request request, RequestWords words, Actor actor, Guid fileId)
    {
        var message = request.Write(words, actor, request.ChangedAt);
        db.RequestMessages.Add(message);
        db.RequestAttachments.AddRange(request.Attach(message, [new("plan.pdf", 1, fileId)], [], actor));
    }

    private static async Task<Guid> FileAsync(PortalDbContext db)
    {
        var file = new StoredFile { Id = Guid.CreateVersion7(), Hash = new string('a', 64), Length = 1, HeldUntil = DateTime.UtcNow };
        db.StoredFiles.Add(file);
        await db.SaveChangesAsync(Cancel);
        return file.Id;
    }

    private async Task AssertRefusedAsync(PortalDbContext db)
    {
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
        Assert.True(_database.Faults.IsUniqueViolation(refused));
    }
}
