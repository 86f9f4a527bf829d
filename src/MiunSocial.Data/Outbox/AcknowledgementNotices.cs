using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Outbox;

/// <summary>Asks people to acknowledge guidelines, and reminds them: one notice for all that wait, however many they are.</summary>
public static class AcknowledgementNotices
{
    /// <param name="titles">Of the guidelines, in the person's language. People call the notice by the first, and by how many more there are.</param>
    public static void AddAcknowledgementNotice(this PortalDbContext db, NoticeKind kind, Guid personId, IReadOnlyList<string> titles, DateTime now) =>
        db.Outbox.Add(new()
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            RecipientId = personId,
            SubjectId = personId,
            SubjectLabel = LabelOf(titles),
            CreatedAt = now,
        });

    private static string LabelOf(IReadOnlyList<string> titles)
    {
        var more = titles.Count > 1 ? FormattableString.Invariant($" (+{titles.Count - 1})") : "";
        var first = titles[0];
        var room = Lengths.Name - more.Length;
        // Half of a character in two parts is none.
        return (first.Length <= room ? first : first[..(char.IsHighSurrogate(first[room - 1]) ? room - 1 : room)]) + more;
    }
}
