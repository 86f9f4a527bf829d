using Microsoft.AspNetCore.Mvc.Rendering;
using MiunSocial.Domain.Channels;

namespace MiunSocial.Web.Features.Channels;

/// <summary>Whom somebody wants to reach and what for; before one asks for a channel, those that are there already.</summary>
public sealed record FinderPage
{
    public required IReadOnlyList<SelectListItem> Audiences { get; init; }

    public required IReadOnlyList<SelectListItem> Aims { get; init; }

    /// <summary>Whether anything has been chosen yet.</summary>
    public required bool HasAsked { get; init; }

    /// <summary>Channels that put the audience first and have the aim.</summary>
    public required IReadOnlyList<ChannelCard> Fitting { get; init; }

    /// <summary>Others that reach the audience.</summary>
    public required IReadOnlyList<ChannelCard> Near { get; init; }

    /// <summary>The catalogue with the same choices.</summary>
    public required string CatalogueAddress { get; init; }

    public required int Total { get; init; }
}

/// <summary>What the finder is asked.</summary>
public sealed record FinderQuery
{
    public string? Audience { get; init; }

    public ChannelAim? Aim { get; init; }
}
