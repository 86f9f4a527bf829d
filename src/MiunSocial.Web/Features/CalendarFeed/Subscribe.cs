using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.CalendarFeed;

/// <summary>The reader's own address: whether there is one, and when it was read.</summary>
public sealed record Subscribe
{
    /// <summary>Of the address, or made with the form, so that a form sent twice makes one.</summary>
    public required Guid Id { get; init; }

    /// <summary>Null while there has been none.</summary>
    public required int? Version { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime? IssuedAt { get; init; }

    /// <summary>UTC, to the hour or so.</summary>
    public required DateTime? LastFetchedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime? RevokedAt { get; init; }

    /// <summary>Whether the calendar holds everybody's loans.</summary>
    public required bool IsOfficers { get; init; }

    public LatestChange? Overtaking { get; init; }

    public bool Holds => IssuedAt is not null && RevokedAt is null;
}
