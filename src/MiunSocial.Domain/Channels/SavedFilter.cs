namespace MiunSocial.Domain.Channels;

/// <summary>A view of a list that a person comes back to.</summary>
public sealed class SavedFilter
{
    /// <summary>More than this and a list of them helps nobody.</summary>
    public const int Most = 30;

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public SavedFilterScope Scope { get; init; }

    public required string Name { get; init; }

    /// <summary>The query of the list's address, without the question mark.</summary>
    public required string Query { get; init; }

    public required DateTime CreatedAt { get; init; }
}

/// <summary>The list that is filtered.</summary>
public enum SavedFilterScope
{
    Catalogue,

    /// <summary>The officers' desk.</summary>
    Requests,
}
