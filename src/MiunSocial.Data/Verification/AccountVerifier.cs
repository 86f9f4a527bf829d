using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;

namespace MiunSocial.Data.Verification;

/// <summary>Answers whether an account is the university's. Pages and programs get the same answer.</summary>
public sealed class AccountVerifier(PortalDbContext db)
{
    /// <summary>Records that were merged into one another: longer chains are a fault of the data, and end here.</summary>
    private const int MostMerges = 8;

    /// <summary>Longer than any address an account has; what is longer is not read.</summary>
    private const int LongestText = 2000;

    /// <param name="text">Whatever somebody pasted.</param>
    /// <param name="rules">By which addresses are read.</param>
    public async Task<Verification> VerifyAsync(string text, PlatformRules rules, VerificationReach reach, CancellationToken cancellationToken)
    {
        var account = rules.Read(text.Length > LongestText ? "" : text);
        var platform = account.Platform is { } known ? new VerifiedPlatform(known.Slug, known.Name, known.Icon) : null;
        if (account.Canonical is not { } address)
        {
            return new() { Result = VerificationResult.NotAnAccount, Reason = WhyNoAccount(account.Outcome), Platform = platform };
        }
        var channel = await FindAsync(address, cancellationToken);
        var (result, reason) = channel is not null && MayKnow(channel.Visibility, reach)
            ? Standing(channel)
            : (VerificationResult.Unregistered, VerificationReason.NotRegistered);
        return new()
        {
            Result = result,
            Reason = reason,
            Platform = platform,
            Handle = account.Handle,
            CanonicalUrl = address,
            Channel = result == VerificationResult.Unregistered ? null : channel! with { Successor = Known(channel.Successor, reach) },
        };
    }

    /// <summary>The one place that knows what reading an address says.</summary>
    private static VerificationReason WhyNoAccount(AddressOutcome outcome) => outcome switch
    {
        AddressOutcome.NotAnAddress => VerificationReason.NotAnAddress,
        AddressOutcome.UnknownPlatform => VerificationReason.UnknownHost,
        AddressOutcome.Post => VerificationReason.Post,
        AddressOutcome.Hashtag => VerificationReason.Hashtag,
        AddressOutcome.Search => VerificationReason.Search,
        AddressOutcome.SignIn => VerificationReason.SignIn,
        AddressOutcome.NotAnAccount or AddressOutcome.Account => VerificationReason.NoAccount,
    };

    private static bool MayKnow(ChannelVisibility visibility, VerificationReach reach) =>
        reach == VerificationReach.Everything || visibility == ChannelVisibility.Public;

    private static VerifiedSuccessor? Known(VerifiedSuccessor? successor, VerificationReach reach) =>
        successor is { Status: ChannelStatus.Active or ChannelStatus.Paused } && MayKnow(successor.Visibility, reach) ? successor : null;

    /// <summary>
    /// Only an account in use or at rest is vouched for. One that is planned is nobody's yet, and one that a channel has left may be
    /// anybody's by now.
    /// </summary>
    private static (VerificationResult Result, VerificationReason Reason) Standing(VerifiedChannel channel) => channel.Status switch
    {
        ChannelStatus.Planned => (VerificationResult.Unregistered, VerificationReason.NotRegistered),
        ChannelStatus.Closed => (VerificationResult.Closed, VerificationReason.Closed),
        ChannelStatus.Closing => (VerificationResult.Closed, HasLeft(channel) ?? VerificationReason.Closing),
        ChannelStatus.Active => Vouched(channel, VerificationReason.Active),
        ChannelStatus.Paused => Vouched(channel, VerificationReason.Paused),
    };

    private static (VerificationResult Result, VerificationReason Reason) Vouched(VerifiedChannel channel, VerificationReason reason) =>
        HasLeft(channel) is { } left ? (VerificationResult.Closed, left) : (VerificationResult.Registered, reason);

    private static VerificationReason? HasLeft(VerifiedChannel channel) => channel.LeftOn is null ? null : VerificationReason.FormerAddress;

    /// <summary>Who has the address now; else who left it last. A record that is another's double leads to the other.</summary>
    private async Task<VerifiedChannel?> FindAsync(string address, CancellationToken cancellationToken)
    {
        var found = await Channels().SingleOrDefaultAsync(channel => channel.Address == address, cancellationToken)
            ?? await LastToLeaveAsync(address, cancellationToken);
        for (var merges = 0; found?.MergedIntoId is { } other && merges < MostMerges; merges++)
        {
            var leftOn = found.LeftOn;
            found = await Channels().SingleAsync(channel => channel.Id == other, cancellationToken) with { LeftOn = leftOn };
        }
        return found;
    }

    private async Task<VerifiedChannel?> LastToLeaveAsync(string address, CancellationToken cancellationToken)
    {
        var left = await db.Channels.AsNoTracking()
            .SelectMany(channel => channel.FormerAddresses, (channel, former) => new { channel.Id, former.Address, former.Until })
            .Where(former => former.Address == address)
            .OrderByDescending(former => former.Until).ThenByDescending(former => former.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return left is null ? null : await Channels().SingleAsync(channel => channel.Id == left.Id, cancellationToken) with { LeftOn = left.Until };
    }

    private IQueryable<VerifiedChannel> Channels() =>
        from channel in db.Channels.AsNoTracking()
        join unit in db.Units on channel.UnitId equals unit.Id
        join successor in db.Channels on channel.SuccessorId equals (Guid?)successor.Id into successors
        from successor in successors.DefaultIfEmpty()
        select new VerifiedChannel
        {
            Id = channel.Id,
            Slug = channel.Slug,
            Name = channel.Name,
            Purpose = channel.Purpose,
            Unit = unit.Name,
            Status = channel.Status,
            Visibility = channel.Visibility,
            Address = channel.Address,
            LastReviewedOn = channel.LastReviewedOn,
            ClosedOn = channel.ClosedOn,
            MergedIntoId = channel.MergedIntoId,
            Successor = successor == null ? null : new()
            {
                Id = successor!.Id,
                Slug = successor.Slug,
                Name = successor.Name,
                Address = successor.Address,
                Status = successor.Status,
                Visibility = successor.Visibility,
            },
        };
}
