using MiunSocial.Domain.Access;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.ApiKeys;

/// <summary>A key, with what it is known by and what has happened to it.</summary>
public sealed record KeyPage
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required string Name { get; init; }

    public required string Contact { get; init; }

    public required IReadOnlyList<ApiScope> Scopes { get; init; }

    public required string Prefix { get; init; }

    public required string IssuedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime IssuedAt { get; init; }

    public required DateOnly? ExpiresOn { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime? LastUsedAt { get; init; }

    public required KeyState State { get; init; }

    public required IReadOnlyList<TimelineItem> History { get; init; }

    /// <summary>Why it is revoked, as it was typed.</summary>
    public string? Reason { get; init; }
}

/// <summary>Whether a key opens anything.</summary>
public enum KeyState
{
    Holds,
    Expired,
    Revoked,
}
