using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Domain.Organisation;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Organisation;

/// <summary>A unit's page: what can be changed, and what stands beside it.</summary>
public sealed record Edit : UnitNames
{
    /// <summary>The head's address; empty for none.</summary>
    public string? HeadEmail { get; init; }

    /// <summary>The name of a head who is not in the portal yet; with it the address is added as one of the staff.</summary>
    public string? HeadName { get; init; }

    /// <summary>The slug of the unit above; the university itself has none.</summary>
    public string? Parent { get; init; }

    /// <summary>The unit's version when the form was opened.</summary>
    public int Version { get; init; }

    [BindNever]
    [ValidateNever]
    public UnitFactsShown Facts { get; init; } = null!;

    [BindNever]
    [ValidateNever]
    public LatestChange? Overtaking { get; init; }
}

/// <summary>What the page tells of a unit whatever is typed.</summary>
public sealed record UnitFactsShown
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    /// <summary>In the language of the page.</summary>
    public required string Name { get; init; }

    public required UnitKind Kind { get; init; }

    public required bool IsArchived { get; init; }

    /// <summary>Slug and name of the unit above.</summary>
    public required (string Slug, string Name)? Parent { get; init; }

    /// <summary>Where it can be put: every unit in use but itself and what is below it.</summary>
    public required IReadOnlyList<RegistryChoices.Choice> Places { get; init; }

    /// <summary>Id and name of the head.</summary>
    public required (Guid Id, string Name)? Head { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<StandInShown> StandIns { get; init; }
}

public sealed record StandInShown
{
    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>Whether the person endorses today.</summary>
    public required bool IsCurrent { get; init; }

    public required bool IsOver { get; init; }
}
