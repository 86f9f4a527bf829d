using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Changes;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Which of the reader's notices wait to be read. Whoever sees a record's page has read what notices say of the record, by whichever way they came.</summary>
public sealed class NoticesSeen(PortalDbContext db, Copies copies, SignedIn signedIn)
{
    private static readonly ChangeArea[] Areas = [ChangeArea.Notices];

    /// <summary>Every page shows it, so it is read from a copy that a change makes worthless.</summary>
    public ValueTask<int> UnreadAsync(Guid personId, CancellationToken cancellationToken) => copies.GetAsync(
        $"unread-notices:{personId:N}",
        Areas,
        (data, token) => data.Outbox.CountAsync(notice => notice.RecipientId == personId && notice.IsUnread, token),
        cancellationToken);

    /// <param name="subjectId">Of the record whose page is shown.</param>
    public async Task ReadAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        var personId = (await signedIn.ActorAsync(cancellationToken)).PersonId!.Value;
        if (await UnreadAsync(personId, cancellationToken) == 0)
        {
            return;
        }
        var notices = await db.Outbox.Where(one => one.RecipientId == personId && one.IsUnread && one.SubjectId == subjectId).ToListAsync(cancellationToken);
        foreach (var notice in notices)
        {
            notice.Read();
        }
        if (notices.Count > 0)
        {
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
