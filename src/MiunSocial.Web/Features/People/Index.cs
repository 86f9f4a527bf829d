using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.People;

/// <summary>One page of those that a search finds.</summary>
public sealed record Index
{
    public required string? Search { get; init; }

    public required Role? Role { get; init; }

    public required IReadOnlyList<PersonRow> People { get; init; }

    public required Pager Pager { get; init; }

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Search) || Role is not null;
}

public sealed record PersonRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    /// <summary>In the language of the page.</summary>
    public required string? Unit { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    public required bool IsActive { get; init; }
}
