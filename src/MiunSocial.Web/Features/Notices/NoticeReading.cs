using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Outbox;

namespace MiunSocial.Web.Features.Notices;

/// <summary>Marks a person's own notices as read.</summary>
public sealed class NoticeReading(PortalDbContext db)
{
    /// <summary>Opening it again changes nothing.</summary>
    /// <returns>The path of what it is about; null for a notice that is not the person's.</returns>
    public async Task<string?> OpenAsync(Guid personId, Guid id, CancellationToken cancellationToken)
    {
        var notice = await db.Outbox.SingleOrDefaultAsync(
            one => one.Id == id && one.RecipientId == personId && one.Kind != NoticeKind.DailyDigest, cancellationToken);
        notice?.Read();
        await db.SaveChangesAsync(cancellationToken);
        return notice is null ? null : NoticeKinds.Of(notice.Kind).PathOf(notice.SubjectId, notice.SubjectLabel);
    }

    public async Task ReadAllAsync(Guid personId, CancellationToken cancellationToken)
    {
        foreach (var notice in await db.Outbox.Where(one => one.RecipientId == personId && one.IsUnread).ToListAsync(cancellationToken))
        {
            notice.Read();
        }
        await db.SaveChangesAsync(cancellationToken);
    }
}
