using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Outbox;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Outbox;

public sealed class OutboxQueries(PortalDbContext db)
{
    private const int PageSize = 25;

    /// <param name="view">One of the views' keys; anything else is all.</param>
    /// <param name="page">From 1; beyond the last, the last.</param>
    public async Task<Index> ListAsync(string? view, int page, CancellationToken cancellationToken)
    {
        var views = await ViewsAsync(cancellationToken);
        var current = views.FirstOrDefault(one => one.Key == view, views[0]);
        var total = current.Count ?? await db.Outbox.CountAsync(cancellationToken);
        var pager = new Pager(page, PageSize, total).WithinReach();
        return new()
        {
            Views = views,
            Current = current,
            Pager = pager,
            Notices = await NoticesAsync(MessagesOf(current), pager, cancellationToken),
        };
    }

    /// <summary>Few rows are not sent, and one question counts them all.</summary>
    private async Task<IReadOnlyList<OutboxView>> ViewsAsync(CancellationToken cancellationToken)
    {
        var counts = await db.Outbox
            .Where(message => message.SentAt == null && (message.GaveUpAt != null || (message.DueAt != null && !message.IsForDigest)))
            .GroupBy(message => new { IsDead = message.GaveUpAt != null, HasFailed = message.Problem != null })
            .Select(messages => new { messages.Key.IsDead, messages.Key.HasFailed, Count = messages.Count() })
            .ToListAsync(cancellationToken);
        var failing = counts.Where(row => row is { IsDead: false, HasFailed: true }).Sum(row => row.Count);
        return
        [
            new(OutboxView.All, null),
            new(OutboxView.Waiting, counts.Where(row => !row.IsDead).Sum(row => row.Count)),
            new(OutboxView.Failing, failing),
            new(OutboxView.Dead, counts.Where(row => row.IsDead).Sum(row => row.Count)),
        ];
    }

    private IQueryable<OutboxMessage> MessagesOf(OutboxView view) => view.Key switch
    {
        OutboxView.Waiting => db.Outbox.Waiting(),
        OutboxView.Failing => db.Outbox.Failing(),
        OutboxView.Dead => db.Outbox.Dead(),
        _ => db.Outbox,
    };

    private Task<List<Notice>> NoticesAsync(IQueryable<OutboxMessage> messages, Pager pager, CancellationToken cancellationToken) => (
        from message in messages
        join person in db.Users on message.RecipientId equals person.Id
        orderby message.CreatedAt descending, message.Id descending
        select new Notice
        {
            Id = message.Id,
            Kind = message.Kind,
            SubjectId = message.SubjectId,
            Subject = message.SubjectLabel,
            RecipientId = person.Id,
            Recipient = person.DisplayName,
            Email = person.Email!,
            CreatedAt = message.CreatedAt,
            SentAt = message.SentAt,
            DueAt = message.DueAt,
            GaveUpAt = message.GaveUpAt,
            IsForDigest = message.IsForDigest,
            DigestId = message.DigestId,
            Attempts = message.Attempts,
            Problem = message.Problem,
            ProblemCode = message.ProblemCode,
        })
        .Skip((pager.Page - 1) * PageSize)
        .Take(PageSize)
        .ToListAsync(cancellationToken);
}
