using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;

namespace MiunSocial.Data.Links;

/// <summary>Reads channels beside what is known of their links.</summary>
public static class ChannelLinkQueries
{
    /// <summary>Channels in use that have an address, on platforms that may be asked.</summary>
    public static IQueryable<FollowedChannel> FollowedChannels(this PortalDbContext db) =>
        from channel in db.Channels.AsNoTracking()
        where (channel.Status == ChannelStatus.Active || channel.Status == ChannelStatus.Paused) && channel.Address != null
        join platform in db.Platforms.Where(one => one.AllowsChecks) on channel.PlatformId equals platform.Id
        join link in db.ChannelLinks.AsNoTracking() on channel.Id equals link.Id into links
        from link in links.DefaultIfEmpty()
        select new FollowedChannel { Channel = channel, Platform = platform, Link = link };

    /// <summary>Channels whose present address has failed too often in a row.</summary>
    public static IQueryable<Guid> BrokenLinks(this PortalDbContext db) =>
        from link in db.ChannelLinks.AsNoTracking()
        where link.Status == LinkStatus.Broken
        join channel in db.Channels on link.Id equals channel.Id
        where channel.Address == link.Address
        select channel.Id;

    /// <param name="latest">Whoever was checked before this is due whatever was said then, since the policy may have been changed.</param>
    public static IQueryable<FollowedChannel> Due(this IQueryable<FollowedChannel> followed, DateTime now, DateTime latest) =>
        from one in followed
        where one.Link == null || one.Link.Address != one.Channel.Address || one.Link.DueAt <= now || one.Link.CheckedAt <= latest
        orderby one.Link == null ? one.Channel.CreatedAt : one.Link.DueAt, one.Channel.Id
        select one;
}

public sealed record FollowedChannel
{
    public required Channel Channel { get; init; }

    public required Platform Platform { get; init; }

    /// <summary>Null until the first check.</summary>
    public required ChannelLink? Link { get; init; }
}
