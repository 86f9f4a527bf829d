using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Auditing;

/// <summary>One line of history: who did what to which record, when and why. Rows are only ever added; the facts of a draft go with the draft when it is removed.</summary>
public sealed class AuditEntry
{
    public required Guid Id { get; init; }

    public required HistoryKind Kind { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Null when the clock acted.</summary>
    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    public required Guid SubjectId { get; init; }

    public required string SubjectLabel { get; init; }

    public string? Reason { get; init; }

    /// <summary>The facts that changed, as JSON, before and after.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }
}
