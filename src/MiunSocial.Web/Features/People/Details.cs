using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.People;

public sealed record Details
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string Language { get; init; }

    public required Affiliation Affiliation { get; init; }

    public required UnitLink? Unit { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    public required bool IsActive { get; init; }

    public required bool HasPassword { get; init; }

    /// <summary>Units that the person is head of.</summary>
    public required IReadOnlyList<UnitLink> Heads { get; init; }

    public required IReadOnlyList<Deputyship> StandsInFor { get; init; }
}

/// <param name="Name">In the language of the page.</param>
public sealed record UnitLink(string Slug, string Name);

/// <summary>A unit that the person endorses for between two dates, both included.</summary>
public sealed record Deputyship(UnitLink Unit, DateOnly From, DateOnly To);
