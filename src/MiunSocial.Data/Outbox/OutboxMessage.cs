using System.Globalization;

namespace MiunSocial.Data.Outbox;

/// <summary>A notice to one person, saved with the change that caused it: seen in the portal at once, and sent as a mail afterwards.</summary>
public sealed class OutboxMessage
{
    public required Guid Id { get; init; }

    public required NoticeKind Kind { get; init; }

    public required Guid RecipientId { get; init; }

    /// <summary>The record it is about.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>What people call the record.</summary>
    public required string SubjectLabel { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Whether it waits to be opened in the portal.</summary>
    public bool IsUnread { get; private set; } = true;

    /// <summary>
    /// When a node may take it: at once, after a pause, or when the node that took it is given up for dead; for one that waits for
    /// the daily digest, the morning it is gathered. UTC. Null when nothing more is to be done: sent, gathered, no mail wanted, or given up.
    /// </summary>
    public DateTime? DueAt { get; private set; } = default(DateTime);

    /// <summary>How often a node has taken it to send it.</summary>
    public int Attempts { get; private set; }

    /// <summary>When its mail was taken by the server, or put in the folder.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>Whether the recipient has it in the daily digest.</summary>
    public bool IsForDigest { get; private set; }

    /// <summary>The digest that it was gathered into, which is a message of its own.</summary>
    public Guid? DigestId { get; private set; }

    /// <summary>When it became a dead letter: refused for good, or tried too often.</summary>
    public DateTime? GaveUpAt { get; private set; }

    /// <summary>Why the latest attempt failed.</summary>
    public MailProblem? Problem { get; private set; }

    /// <summary>The mail server's answer to the latest attempt, if it gave one.</summary>
    public int? ProblemCode { get; private set; }

    /// <summary>The mail that gathers what a person has in the daily digest.</summary>
    /// <param name="day">The morning it is for; people call it by that.</param>
    public static OutboxMessage Digest(Guid personId, DateOnly day, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Kind = NoticeKind.DailyDigest,
        RecipientId = personId,
        SubjectId = personId,
        SubjectLabel = day.ToString("O", CultureInfo.InvariantCulture),
        CreatedAt = now,
        IsUnread = false,
    };

    public void Read() => IsUnread = false;
}
