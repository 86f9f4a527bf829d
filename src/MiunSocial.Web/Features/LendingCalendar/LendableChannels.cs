using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Changes;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.LendingCalendar;

/// <summary>Which channels are lent, and on what terms: read by every page of the calendar, changed seldom.</summary>
public sealed class LendableChannels(Copies copies)
{
    private static readonly ChangeArea[] Areas = [ChangeArea.Registry, ChangeArea.Channels, ChangeArea.Settings];

    public ValueTask<LendingTerms> GetAsync(CancellationToken cancellationToken) => copies.GetAsync("lending-terms", Areas, async (db, token) =>
    {
        var channels = await (
            from channel in db.Channels.AsNoTracking()
            join kind in db.Kinds on channel.KindId equals kind.Id
            where kind.IsLendable && !kind.IsArchived && channel.Status == ChannelStatus.Active
            orderby channel.Name, channel.Id
            select new LendableChannel(channel.Id, channel.Slug, channel.Name)).ToListAsync(token);
        return new LendingTerms(channels, (await db.Policies.AsNoTracking().SingleAsync(token)).Terms);
    }, cancellationToken);
}

public sealed record LendingTerms(IReadOnlyList<LendableChannel> Channels, PolicyTerms Policy)
{
    /// <returns>The named channel, or the first where none is named; null where there is none such.</returns>
    public LendableChannel? Find(string? slug) =>
        string.IsNullOrEmpty(slug) ? Channels is [var first, ..] ? first : null : Channels.FirstOrDefault(channel => channel.Slug == slug);
}

public sealed record LendableChannel(Guid Id, string Slug, string Name);
