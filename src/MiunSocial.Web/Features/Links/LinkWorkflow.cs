using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MiunSocial.Data;
using MiunSocial.Data.Links;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Links;

namespace MiunSocial.Web.Features.Links;

/// <summary>Has links checked and keeps what was found, for pages and for the clock.</summary>
public sealed class LinkWorkflow(
    PortalDbContext db, IDatabaseFaults faults, LinkProbe probe, HostTurns turns, IOptions<LinkCheckOptions> options, TimeProvider clock)
{
    private const int MostAttempts = 10;

    /// <summary>Somebody who waits for a page waits no longer than this for a turn and the check.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan ChecksAreKept = TimeSpan.FromDays(365);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Channels whose turn it is, those that have waited longest first.</summary>
    public async Task<IReadOnlyList<DueLink>> DueAsync(int most, CancellationToken cancellationToken)
    {
        var policy = await db.Policies.AsNoTracking().SingleAsync(cancellationToken);
        return await db.FollowedChannels()
            .Due(Now, Now - ChannelLink.Rest(policy))
            .Select(one => new DueLink(one.Channel.Id, one.Channel.Address!))
            .Take(most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>For somebody who waits for the answer.</summary>
    public async Task<CheckResult> CheckNowAsync(Guid channelId, CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled)
        {
            return new(CheckEnd.SwitchedOff);
        }
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestWait);
        try
        {
            return await CheckAsync(channelId, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(CheckEnd.Busy);
        }
    }

    /// <exception cref="OperationCanceledException">It was given up before the check had ended; nothing is kept of it.</exception>
    public async Task<CheckResult> CheckAsync(Guid channelId, CancellationToken cancellationToken)
    {
        if (await FindAsync(channelId, cancellationToken) is not { } channel)
        {
            return new(CheckEnd.NotFollowed);
        }
        if (await AskAsync(channel.Address, cancellationToken) is not { } finding)
        {
            return new(CheckEnd.AskedToWait);
        }
        // What has been found is kept even when nobody waits for it any more.
        await KeepAsync(channelId, channel.Address, finding, CancellationToken.None);
        return new(CheckEnd.Checked, finding.Outcome);
    }

    /// <summary>Forgets checks of more than a year ago. What they led to stays in the history of channels.</summary>
    public Task ForgetOldAsync(CancellationToken cancellationToken)
    {
        var before = Now - ChecksAreKept;
        return db.LinkChecks.Where(check => check.At < before).ExecuteDeleteAsync(cancellationToken);
    }

    private Task<CheckedChannel?> FindAsync(Guid channelId, CancellationToken cancellationToken) => db.FollowedChannels()
        .Where(one => one.Channel.Id == channelId)
        .Select(one => new CheckedChannel(one.Channel.Name, one.Channel.Address!))
        .SingleOrDefaultAsync(cancellationToken);

    private async Task<LinkFinding?> AskAsync(string address, CancellationToken cancellationToken) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? await turns.AskAsync(uri, () => probe.CheckAsync(uri, cancellationToken), cancellationToken)
            : LinkVerdict.Blocked(LinkNote.OddAddress);

    /// <summary>Another check of the same channel may end at the same moment; each is added to what the other left.</summary>
    private async Task KeepAsync(Guid channelId, string address, LinkFinding finding, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await RecordAsync(channelId, address, finding, cancellationToken);
                return;
            }
            catch (DbUpdateException exception) when (attempt < MostAttempts && IsCollision(exception))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task RecordAsync(Guid channelId, string address, LinkFinding finding, CancellationToken cancellationToken)
    {
        var policy = await db.Policies.AsNoTracking().SingleAsync(cancellationToken);
        var link = await db.ChannelLinks.SingleOrDefaultAsync(one => one.Id == channelId, cancellationToken);
        // The channel may have got another address while its former one was asked for.
        if (await FindAsync(channelId, cancellationToken) is not { } channel || channel.Address != address)
        {
            return;
        }
        if (link is null)
        {
            link = ChannelLink.Of(channelId, Now);
            db.ChannelLinks.Add(link);
        }
        db.LinkChecks.Add(link.Record(finding, channel, policy, Actor.Clock, Now));
        await db.SaveChangesAsync(cancellationToken);
    }

    private bool IsCollision(DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException || faults.IsUniqueViolation(exception);
}

/// <summary>A channel whose address is to be checked.</summary>
public sealed record DueLink(Guid ChannelId, string Address);
