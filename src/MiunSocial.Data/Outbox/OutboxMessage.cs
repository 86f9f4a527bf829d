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

    /// <summary>Null while it waits.</summary>
    public DateTime? SentAt { get; private set; }
}
