using MiunSocial.Data.Outbox;
using MiunSocial.Web.Email;

namespace MiunSocial.Web.Features.Design;

/// <summary>Each kind of mail to nobody, about nothing.</summary>
public sealed class SampleMails(LetterWriter writer, TimeProvider clock)
{
    private const string Reference = "KOM-2026-0042";
    private const string Person = "Rebecka Sökander";

    public Letter Write(NoticeKind kind, string language) =>
        writer.Write(Sample(kind), new(Person, "rebecka@university.example", language), [.. Gathered.Select(Sample)]);

    private static NoticeKind[] Gathered => [NoticeKind.RequestReceived, NoticeKind.RequestEndorsed, NoticeKind.ReviewAsked];

    private OutboxMessage Sample(NoticeKind kind) => new()
    {
        Id = Guid.Empty,
        Kind = kind,
        RecipientId = Guid.Empty,
        SubjectId = Guid.Empty,
        SubjectLabel = NoticeKinds.Of(kind).Page == NoticePage.Person ? Person : Reference,
        CreatedAt = clock.GetUtcNow().UtcDateTime,
    };
}
