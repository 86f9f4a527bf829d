using MiunSocial.Domain.Guidelines;

namespace MiunSocial.Data.Outbox;

/// <summary>Who hears of what becomes of a guideline. The rows are added to the unit of work that saves it.</summary>
public sealed class GuidelineNotices(PortalDbContext db)
{
    /// <summary>Tells whoever set the time, and whoever wrote the text, that the clock has published it.</summary>
    public void AddForPublished(Guideline guideline, GuidelineVersion version, DateTime now) =>
        db.Outbox.AddRange(new[] { version.ScheduledById, version.WrittenById }.OfType<Guid>().Distinct().Select(recipient => new OutboxMessage
        {
            Id = Guid.CreateVersion7(now),
            Kind = NoticeKind.GuidelinePublished,
            RecipientId = recipient,
            SubjectId = guideline.Id,
            SubjectLabel = guideline.Label,
            CreatedAt = now,
        }));
}
