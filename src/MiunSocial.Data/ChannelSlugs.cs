using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data;

/// <summary>The part of a channel's address that names it.</summary>
public static class ChannelSlugs
{
    /// <summary>A slug for a name that no channel has and no page; the database decides should two take it at once.</summary>
    public static async Task<string> FreeChannelSlugAsync(this PortalDbContext db, string name, CancellationToken cancellationToken)
    {
        var wished = Slug.From(name);
        var taken = await db.Channels.Where(one => one.Slug.StartsWith(wished)).Select(one => one.Slug).ToListAsync(cancellationToken);
        return ChannelSlug.Free(wished, taken);
    }
}
