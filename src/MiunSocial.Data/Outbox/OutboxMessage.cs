namespace MiunSocial.Data.Outbox;

/// <summary>A notice to one person, saved with the change that caused it and sent afterwards.</summary>
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

    /// <summary>When a node may take it: at once, after a pause, or when the node that took it is given up for dead. UTC.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>How often a node has taken it to send it.</summary>
    public int Attempts { get; private set; }

    /// <summary>Null while it waits.</summary>
    public DateTime? SentAt { get; private set; }
}
