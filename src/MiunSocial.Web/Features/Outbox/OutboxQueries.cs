using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Outbox;

public sealed class OutboxQueries(PortalDbContext db)
{
    private const int PageSize = 25;

    /// <param name="page">From 1; beyond the last, the last.</param>
    public async Task<Index> ListAsync(int page, CancellationToken cancellationToken)
    {
        var pager = new Pager(page, PageSize, await db.Outbox.CountAsync(cancellationToken)).WithinReach();
        return new() { Pager = pager, Notices = await NoticesAsync(pager, cancellationToken) };
    }

    private Task<List<Notice>> NoticesAsync(Pager pager, CancellationToken cancellationToken) => (
        from message in db.Outbox
        join person in db.Users on message.RecipientId equals person.Id
        orderby message.CreatedAt descending, message.Id descending
        select new Notice
        {
            Kind = message.Kind,
            SubjectId = message.SubjectId,
            Subject = message.SubjectLabel,
            RecipientId = person.Id,
            Recipient = person.DisplayName,
            Email = person.Email!,
            CreatedAt = message.CreatedAt,
            SentAt = message.SentAt,
        })
        .Skip((pager.Page - 1) * PageSize)
        .Take(PageSize)
        .ToListAsync(cancellationToken);
}
