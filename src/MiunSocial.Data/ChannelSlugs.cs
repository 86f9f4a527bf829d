using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data;

/// <summary>The part of a channel's address that names it.</summary>
public static class ChannelSlugs
{
    /// <summary>Words under <c>/channels</c> that are pages of their own, now or by the look of it some day.</summary>
    private static readonly string[] Reserved = ["export", "feed", "finder", "import", "imports", "kinds", "mine", "new", "search"];

    /// <summary>A slug for a name that no channel has and no page; the database decides should two take it at once.</summary>
    public static async Task<string> FreeChannelSlugAsync(this PortalDbContext db, string name, CancellationToken cancellationToken)
    {
        var wished = Slug.From(name);
        var taken = await db.Channels.Where(one => one.Slug.StartsWith(wished)).Select(one => one.Slug).ToListAsync(cancellationToken);
        return Slug.Free(wished, taken.Concat(Reserved).ToHashSet());
    }
}
