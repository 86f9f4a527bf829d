using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Files;
using MiunSocial.Domain.Attachments;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Files;

/// <summary>Each content is kept once and whole, and goes when nothing names it and nobody is about to.</summary>
[OnEveryDatabase]
public sealed class FileStoreTests : IDisposable
{
    private const int Senders = 8;

    private static readonly DateTime Noon = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(StoredFileChunk.Size)]
    [InlineData(StoredFileChunk.Size + 1)]
    [InlineData(AttachmentLimits.LargestFile)]
    public async Task Content_IsReadAsItWasKept(int length)
    {
        var content = Content(length, seed: length);

        var id = await KeepAsync(content, Noon);

        await using var db = _database.Open();
        Assert.Equal(content, await ReadAsync(db, id));
        Assert.Equal((length + StoredFileChunk.Size - 1) / StoredFileChunk.Size, await db.StoredFileChunks.CountAsync(Cancel));
    }

    [Fact]
    public async Task Content_OfTwoFiles_IsKeptOnce()
    {
        var first = await KeepAsync(Content(1000, seed: 1), Noon);

        Assert.Equal(first, await KeepAsync(Content(1000, seed: 1), Noon.AddHours(1)));
        Assert.NotEqual(first, await KeepAsync(Content(1000, seed: 2), Noon));
    }

    [Fact]
    public async Task Content_SentByManyAtOnce_IsKeptOnceAndAllGetIt()
    {
        var content = Content(StoredFileChunk.Size * 2, seed: 3);

        var ids = await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => Task.Run(() => KeepAsync(content, Noon))));

        Assert.Single(ids.Distinct());
        await using var db = _database.Open();
        Assert.Equal((1, 2), (await db.StoredFiles.CountAsync(Cancel), await db.StoredFileChunks.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Content_TooLarge_IsRefusedBeforeItIsRead() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => KeepAsync(new byte[AttachmentLimits.LargestFile + 1], Noon));

    [Fact]
    public async Task Unnamed_GoesWhenItsTimeIsOver_AndNamedStays()
    {
        var (named, unnamed) = (await KeepAsync(Content(10, seed: 4), Noon), await KeepAsync(Content(10, seed: 5), Noon));
        await NameAsync(named);

        Assert.Equal(0, await RemoveAsync(Noon + FileStore.Held - TimeSpan.FromSeconds(1)));
        Assert.Equal(1, await RemoveAsync(Noon + FileStore.Held + TimeSpan.FromSeconds(1)));

        await using var db = _database.Open();
        Assert.Equal([named], await db.StoredFiles.Select(file => file.Id).ToListAsync(Cancel));
        Assert.Equal([named], await db.StoredFileChunks.Select(chunk => chunk.FileId).ToListAsync(Cancel));
        Assert.Empty(await ReadAsync(db, unnamed));
    }

    [Fact]
    public async Task Unnamed_SentAnew_IsHeldAnew()
    {
        var id = await KeepAsync(Content(10, seed: 6), Noon);
        var later = Noon + FileStore.Held + TimeSpan.FromHours(1);

        Assert.Equal(id, await KeepAsync(Content(10, seed: 6), later));

        Assert.Equal(0, await RemoveAsync(later));
    }

    [Fact]
    public async Task Removal_WhileOthersSendTheSame_NeverTakesWhatSomebodyGot()
    {
        var content = Content(1000, seed: 7);
        await KeepAsync(content, Noon);
        var later = Noon + FileStore.Held + TimeSpan.FromHours(1);

        var sent = Enumerable.Range(0, Senders).Select(_ => Task.Run(() => KeepAsync(content, later))).ToList();
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => Task.Run(() => RemoveAsync(later))));
        var ids = await Task.WhenAll(sent);

        await using var db = _database.Open();
        Assert.Equal([Assert.Single(ids.Distinct())], await db.StoredFiles.Select(file => file.Id).ToListAsync(Cancel));
        Assert.Equal(content, await ReadAsync(db, ids[0]));
    }

    [Fact]
    public async Task Removal_OfWhatIsNamedAtThatMoment_IsRefusedByTheDatabase()
    {
        var id = await KeepAsync(Content(10, seed: 8), Noon);
        await NameAsync(id);
        await using var db = _database.Open();

        Assert.NotNull(await Record.ExceptionAsync(() => db.StoredFiles.Where(file => file.Id == id).ExecuteDeleteAsync(Cancel)));
    }

    public void Dispose() => _database.Dispose();

    private async Task<Guid> KeepAsync(byte[] content, DateTime now)
    {
        await using var db = _database.Open();
        using var stream = new MemoryStream(content);
        return await new FileStore(db, _database.Faults).KeepAsync(stream, now, Cancel);
    }

    private async Task<int> RemoveAsync(DateTime now)
    {
        await using var db = _database.Open();
        return await new FileStore(db, _database.Faults).RemoveUnnamedAsync(now, Cancel);
    }

    private async Task<byte[]> ReadAsync(PortalDbContext db, Guid id)
    {
        var read = new List<byte>();
        await foreach (var piece in new FileStore(db, _database.Faults).ReadAsync(id, Cancel))
        {
            read.AddRange(piece);
        }
        return [.. read];
    }

    private async Task NameAsync(Guid fileId)
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var draft = await scene.AddAsync(RequestState.Draft);
        db.RequestAttachments.AddRange(draft.Attach([new("plan.pdf", 10, fileId)], [], scene.Requester, scene.Now));
        await db.SaveChangesAsync(Cancel);
    }

    private static byte[] Content(int length, int seed)
    {
        var content = new byte[length];
        new Random(seed).NextBytes(content);
        return content;
    }
}
