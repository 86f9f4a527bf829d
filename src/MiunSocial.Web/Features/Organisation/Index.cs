using MiunSocial.Domain.Organisation;

namespace MiunSocial.Web.Features.Organisation;

/// <summary>A unit in the tree, with those below it by name.</summary>
public sealed record UnitNode
{
    public required string Slug { get; init; }

    /// <summary>In the language of the page.</summary>
    public required string Name { get; init; }

    public required UnitKind Kind { get; init; }

    public required bool IsArchived { get; init; }

    /// <summary>Null for a unit without a head.</summary>
    public required string? Head { get; init; }

    /// <summary>Whether a unit above has a head who endorses where this one has none.</summary>
    public required bool IsEndorsedAbove { get; init; }

    /// <summary>The unit's own channels that are not closed.</summary>
    public required int Channels { get; init; }

    public required IReadOnlyList<UnitNode> Below { get; init; }
}
