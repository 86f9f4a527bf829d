using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Imports;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Imports;

public sealed class ImportQueries(PortalDbContext db)
{
    public const int PageSize = 50;
    private const int ListSize = 20;
    private const int MostChanged = 10;

    public async Task<ImportList> ListAsync(int? page, CancellationToken cancellationToken)
    {
        var pager = new Pager(Pager.Clamp(page), ListSize, await db.Imports.CountAsync(cancellationToken)).WithinReach();
        var imports = await db.Imports.AsNoTracking()
            .OrderByDescending(import => import.CreatedAt).ThenByDescending(import => import.Id)
            .Skip((pager.Page - 1) * ListSize).Take(ListSize)
            .Select(import => new ImportLine
            {
                Id = import.Id,
                FileName = import.FileName,
                State = import.State,
                UploadedBy = import.UploadedByName,
                CreatedAt = import.CreatedAt,
                Rows = import.Rows,
                BadRows = import.BadRows,
                Channels = import.Channels,
            })
            .ToListAsync(cancellationToken);
        return new() { Imports = imports, Pager = pager };
    }

    /// <summary>The import itself, for a verb.</summary>
    public Task<Import?> FindAsync(Guid id, CancellationToken cancellationToken) => db.Imports.SingleOrDefaultAsync(import => import.Id == id, cancellationToken);

    /// <returns>Null if there is none.</returns>
    public async Task<ImportPage?> DetailsAsync(Guid id, int? page, CancellationToken cancellationToken)
    {
        if (await Page(id).SingleOrDefaultAsync(cancellationToken) is not { } found)
        {
            return null;
        }
        var pager = new Pager(Pager.Clamp(page), PageSize, found.BadRows).WithinReach();
        return found with
        {
            Pager = pager,
            Bad = found.BadRows == 0 ? [] : await BadRowsAsync(id, pager, cancellationToken),
            Changed = found.Verbs.Contains(ImportVerb.Undo) ? await Changed(db, id).Take(MostChanged).ToListAsync(cancellationToken) : [],
        };
    }

    /// <summary>Channels of an import that somebody has changed since; one just written down is in its first version.</summary>
    internal static IQueryable<ChangedChannel> Changed(PortalDbContext db, Guid importId) =>
        from row in db.ImportRows.AsNoTracking()
        where row.ImportId == importId && row.Outcome == ImportRowOutcome.Imported
        join channel in db.Channels on row.ChannelId equals channel.Id
        where channel.Version > 0
        orderby row.Number
        select new ChangedChannel(channel.Slug, channel.Name);

    private IQueryable<ImportPage> Page(Guid id) => db.Imports.AsNoTracking().Where(import => import.Id == id).Select(import => new ImportPage
    {
        Id = import.Id,
        FileName = import.FileName,
        Size = import.Size,
        UnknownColumns = import.UnknownColumns,
        UploadedBy = import.UploadedByName,
        CreatedAt = import.CreatedAt,
        State = import.State,
        Rows = import.Rows,
        BadRows = import.BadRows,
        LastRow = import.LastRow,
        Channels = import.Channels,
        Kept = import.Kept,
        Failure = import.Failure,
    });

    private async Task<IReadOnlyList<BadRow>> BadRowsAsync(Guid id, Pager pager, CancellationToken cancellationToken)
    {
        var rows = await db.ImportRows.AsNoTracking()
            .Where(row => row.ImportId == id && row.Outcome == ImportRowOutcome.Bad)
            .OrderBy(row => row.Number)
            .Skip((pager.Page - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new BadRow(row.Number, [.. row.Found]))];
    }
}
