using Microsoft.AspNetCore.Mvc.Rendering;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Channels;

/// <summary>The catalogue: the channels that an address asks for, one page of them.</summary>
public sealed record ChannelList
{
    public required ChannelFilter Filter { get; init; }

    /// <summary>Lists to filter by, each with the name of its place in the address.</summary>
    public required IReadOnlyList<(string Name, IReadOnlyList<SelectListItem> Items)> Lists { get; init; }

    public required IReadOnlyList<ChannelCard> Channels { get; init; }

    /// <summary>The hub, if it is among the channels found; it comes first of all.</summary>
    public ChannelCard? Hub => Channels.FirstOrDefault(channel => channel.IsHub);

    public IEnumerable<ChannelCard> Others => Channels.Where(channel => channel != Hub);

    public required Pager Pager { get; init; }
}
