namespace MiunSocial.Domain.Shared;

/// <summary>Something that happened to a record, in the past tense, with what it was before and after.</summary>
public sealed record DomainEvent
{
    public required HistoryKind Kind { get; init; }

    public required DateTime At { get; init; }

    public required Actor Actor { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>What people call the record: a reference, a channel's name.</summary>
    public required string SubjectLabel { get; init; }

    /// <summary>Why, in the actor's own words.</summary>
    public string? Reason { get; init; }

    public IReadOnlyDictionary<string, string?> Before { get; init; } = NoFacts;

    public IReadOnlyDictionary<string, string?> After { get; init; } = NoFacts;

    private static readonly Dictionary<string, string?> NoFacts = [];
}
