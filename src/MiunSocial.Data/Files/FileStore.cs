using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Attachments;

namespace MiunSocial.Data.Files;

/// <summary>
/// What files hold, each content once, in chunks. A content is kept before anything names it, and what nothing names is taken away
/// when its time is over.
/// </summary>
public sealed class FileStore(PortalDbContext db, IDatabaseFaults faults)
{
    /// <summary>Of a SHA-256 in hexadecimal digits.</summary>
    public const int HashLength = 64;

    /// <summary>How long a content waits to be named.</summary>
    public static readonly TimeSpan Held = TimeSpan.FromDays(1);

    private const int Attempts = 10;

    /// <summary>Saves the content, unless it is there already, and holds it until it is named. A save of its own: call it before anything else is tracked.</summary>
    /// <param name="content">At most <see cref="AttachmentLimits.LargestFile"/>, to be sought in.</param>
    /// <returns>The id of the <see cref="StoredFile"/>.</returns>
    public async Task<Guid> KeepAsync(Stream content, DateTime now, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(content.Length, AttachmentLimits.LargestFile);
        var hash = await HashAsync(content, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            if (await HoldAsync(hash, now, cancellationToken) is { } held)
            {
                return held;
            }
            try
            {
                return await AddAsync(hash, content, now, cancellationToken);
            }
            catch (DbUpdateException exception) when (attempt < Attempts && faults.IsUniqueViolation(exception))
            {
                // Somebody else keeps the same content at this moment.
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>What tells a content from any other; see <see cref="StoredFile.Hash"/>.</summary>
    public static async Task<string> HashAsync(Stream content, CancellationToken cancellationToken)
    {
        content.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
    }

    /// <summary>The content piece by piece, each with a question of its own: a reader who is slow holds neither a connection nor a snapshot.</summary>
    public async IAsyncEnumerable<byte[]> ReadAsync(Guid id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var number = 0; ; number++)
        {
            var place = number;
            var content = await db.StoredFileChunks.AsNoTracking()
                .Where(chunk => chunk.FileId == id && chunk.Number == place)
                .Select(chunk => chunk.Content)
                .SingleOrDefaultAsync(cancellationToken);
            if (content is null)
            {
                yield break;
            }
            yield return content;
            if (content.Length < StoredFileChunk.Size)
            {
                yield break;
            }
        }
    }

    /// <summary>Takes away contents that nothing names and nobody is about to name, one by one so that others' saves need not wait.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RemoveUnnamedAsync(DateTime now, CancellationToken cancellationToken)
    {
        var unnamed = await Unnamed(now).Select(file => file.Id).ToListAsync(cancellationToken);
        var removed = 0;
        foreach (var id in unnamed)
        {
            // Asked again in the same statement: it may have been held anew, or named, since.
            removed += await Unnamed(now).Where(file => file.Id == id).ExecuteDeleteAsync(cancellationToken);
        }
        return removed;
    }

    private IQueryable<StoredFile> Unnamed(DateTime now) =>
        db.StoredFiles.Where(file => file.HeldUntil < now
            && !db.RequestAttachments.Any(attachment => attachment.FileId == file.Id)
            && !db.GuidelineImages.Any(image => image.FileId == file.Id)
            && !db.LoanRemovals.Any(removal => removal.FileId == file.Id));

    /// <summary>Whoever is about to name a content says so in its row, which whoever would take it away looks at in the same statement.</summary>
    private async Task<Guid?> HoldAsync(string hash, DateTime now, CancellationToken cancellationToken)
    {
        var until = now + Held;
        var held = await db.StoredFiles
            .Where(file => file.Hash == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(file => file.HeldUntil, until), cancellationToken);
        return held == 0 ? null : await db.StoredFiles.Where(file => file.Hash == hash).Select(file => (Guid?)file.Id).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>One save, so that a content is there whole or not at all.</summary>
    private async Task<Guid> AddAsync(string hash, Stream content, DateTime now, CancellationToken cancellationToken)
    {
        var file = new StoredFile { Id = Guid.CreateVersion7(now), Hash = hash, Length = content.Length, HeldUntil = now + Held };
        db.StoredFiles.Add(file);
        content.Position = 0;
        for (var number = 0; content.Position < content.Length; number++)
        {
            var bytes = new byte[Math.Min(StoredFileChunk.Size, content.Length - content.Position)];
            await content.ReadExactlyAsync(bytes, cancellationToken);
            db.StoredFileChunks.Add(new() { FileId = file.Id, Number = number, Content = bytes });
        }
        await db.SaveChangesAsync(cancellationToken);
        return file.Id;
    }
}
