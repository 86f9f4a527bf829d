using MiunSocial.Domain.Channels;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Links;

/// <summary>A channel's link: how it stands, and the checks of a year.</summary>
public sealed record Details
{
    public required Guid ChannelId { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>Null until it is known.</summary>
    public required string? Address { get; init; }

    public required LinkState State { get; init; }

    public required IReadOnlyList<CheckLine> Checks { get; init; }

    public required Pager Pager { get; init; }

    /// <summary>Whether the reader may have it checked.</summary>
    public required bool MayCheck { get; init; }

    /// <summary>Why nobody can have it checked now, as the last part of a text's key; null if it can be done.</summary>
    public required string? Hindrance { get; init; }
}

public sealed record CheckLine
{
    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required string Address { get; init; }

    public required LinkOutcome Outcome { get; init; }

    public required int? StatusCode { get; init; }

    public required int Milliseconds { get; init; }

    public required LinkNote? Note { get; init; }

    public required string? MovedTo { get; init; }
}
