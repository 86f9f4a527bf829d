using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Imports;

namespace MiunSocial.Web.Features.Imports;

/// <summary>The uploaded files, kept in the database in chunks so that any node can work with them.</summary>
public sealed class ImportFiles(PortalDbContext db)
{
    /// <summary>How long a file is kept after its upload; what became of its rows is kept for good.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Adds the file's chunks to the unit of work.</summary>
    public async Task AddAsync(Guid importId, Stream file, CancellationToken cancellationToken)
    {
        file.Position = 0;
        for (var number = 0; ; number++)
        {
            var content = new byte[Math.Min(ImportChunk.Size, file.Length - file.Position)];
            if (content.Length == 0)
            {
                return;
            }
            await file.ReadExactlyAsync(content, cancellationToken);
            db.ImportChunks.Add(new() { ImportId = importId, Number = number, Content = content });
        }
    }

    /// <summary>The file as one of this machine's, which is gone when it is closed.</summary>
    /// <returns>Null if it has been removed.</returns>
    public async Task<Stream?> OpenAsync(Guid importId, CancellationToken cancellationToken)
    {
        var file = Temporary();
        var chunks = db.ImportChunks.AsNoTracking()
            .Where(chunk => chunk.ImportId == importId)
            .OrderBy(chunk => chunk.Number)
            .Select(chunk => chunk.Content)
            .AsAsyncEnumerable();
        await foreach (var content in chunks.WithCancellation(cancellationToken))
        {
            await file.WriteAsync(content, cancellationToken);
        }
        if (file.Length == 0)
        {
            await file.DisposeAsync();
            return null;
        }
        file.Position = 0;
        return file;
    }

    /// <summary>Takes away files whose time is over, in imports that nothing more is done with.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RemoveOldAsync(DateTime now, CancellationToken cancellationToken)
    {
        var before = now - Kept;
        var states = ImportTransitions.AtWork.ToList();
        var old = await db.Imports.AsNoTracking()
            .Where(import => import.CreatedAt < before && !states.Contains(import.State) && import.State != ImportState.Checked)
            .Where(import => db.ImportChunks.Any(chunk => chunk.ImportId == import.Id))
            .Select(import => import.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in old)
        {
            await db.ImportChunks.Where(chunk => chunk.ImportId == id).ExecuteDeleteAsync(cancellationToken);
        }
        return old.Count;
    }

    private static FileStream Temporary() => new(Path.GetTempFileName(), new FileStreamOptions
    {
        Mode = FileMode.Create,
        Access = FileAccess.ReadWrite,
        Share = FileShare.None,
        Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
    });
}
