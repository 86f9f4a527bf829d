using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Outbox;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Notices;

public sealed class NoticeQueries(PortalDbContext db)
{
    private const int PageSize = 25;

    /// <param name="page">From 1; beyond the last, the last.</param>
    public async Task<Index> ListAsync(Guid personId, int page, CancellationToken cancellationToken)
    {
        var own = db.Outbox.AsNoTracking().Where(notice => notice.RecipientId == personId && notice.Kind != NoticeKind.DailyDigest);
        // Read and unread in one question.
        var counts = await own
            .GroupBy(notice => notice.IsUnread)
            .Select(notices => new { IsUnread = notices.Key, Count = notices.Count() })
            .ToListAsync(cancellationToken);
        var pager = new Pager(page, PageSize, counts.Sum(row => row.Count)).WithinReach();
        return new() { Pager = pager, HasUnread = counts.Exists(row => row.IsUnread), Rows = await RowsAsync(own, pager, cancellationToken) };
    }

    private static Task<List<NoticeRow>> RowsAsync(IQueryable<OutboxMessage> own, Pager pager, CancellationToken cancellationToken) => own
        .OrderByDescending(notice => notice.CreatedAt).ThenByDescending(notice => notice.Id)
        .Skip((pager.Page - 1) * PageSize)
        .Take(PageSize)
        .Select(notice => new NoticeRow
        {
            Id = notice.Id,
            Kind = notice.Kind,
            SubjectId = notice.SubjectId,
            Subject = notice.SubjectLabel,
            CreatedAt = notice.CreatedAt,
            IsUnread = notice.IsUnread,
        })
        .ToListAsync(cancellationToken);
}
