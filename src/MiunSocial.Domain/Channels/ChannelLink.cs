using System.Globalization;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>
/// Whether a channel's address answers, as far as is known. Beside the channel and under the channel's id, so that a check
/// neither changes the channel nor stands in the way of whoever edits it.
/// </summary>
public sealed class ChannelLink : Aggregate
{
    /// <summary>Failures closer to each other than this count as one: somebody who checks three times in a minute meets one outage.</summary>
    public static readonly TimeSpan FailuresApart = TimeSpan.FromHours(1);

    /// <summary>One failure may be chance, whatever the policy says.</summary>
    private const int FewestFailures = 2;

    private static readonly TimeSpan WhileFailing = TimeSpan.FromDays(1);

    private ChannelLink()
    {
    }

    /// <summary>The address that the rest is about; it starts over when the channel gets another.</summary>
    public string Address { get; private set; } = "";

    public LinkStatus Status { get; private set; }

    /// <summary>In a row. An answer ends them; a platform that refuses to answer neither ends nor adds to them.</summary>
    public int Failures { get; private set; }

    /// <summary>When the last failure was that counts.</summary>
    public DateTime? FailedAt { get; private set; }

    public DateTime? CheckedAt { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>From the last check, as is <see cref="Note"/>.</summary>
    public int? StatusCode { get; private set; }

    public LinkNote? Note { get; private set; }

    public string? MovedTo { get; private set; }

    /// <summary>When it is to be checked again.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>Begins to follow a channel's address, which is due at once.</summary>
    public static ChannelLink Of(Guid channelId, DateTime now) => new() { Id = channelId, CreatedAt = now, DueAt = now };

    /// <summary>How long an address that does not fail is left alone.</summary>
    public static TimeSpan Rest(Policy policy) => TimeSpan.FromDays(Math.Max(1, policy.LinkCheckDays));

    /// <summary>Takes note of a check.</summary>
    /// <param name="channel">Its address is the one that was asked for.</param>
    /// <returns>The line to keep of it.</returns>
    public LinkCheck Record(LinkFinding finding, CheckedChannel channel, Policy policy, Actor actor, DateTime now)
    {
        if (Address != channel.Address)
        {
            StartOver(channel.Address);
        }
        var (formerly, before) = (Status, Snapshot());
        (CheckedAt, StatusCode, Note) = (now, finding.StatusCode, finding.Note);
        Settle(finding, policy, now);
        DueAt = now + NextAfter(finding, policy);
        if (Became(formerly) is { } happened)
        {
            Raise(new() { Kind = happened, At = now, Actor = actor, SubjectId = Id, SubjectLabel = channel.Name, Before = before, After = Snapshot() });
        }
        return new()
        {
            Id = Guid.CreateVersion7(now),
            ChannelId = Id,
            At = now,
            Address = Address,
            Outcome = finding.Outcome,
            StatusCode = finding.StatusCode,
            Milliseconds = finding.Milliseconds,
            Note = finding.Note,
            MovedTo = finding.MovedTo,
        };
    }

    private void Settle(LinkFinding finding, Policy policy, DateTime now)
    {
        switch (finding.Outcome)
        {
            case LinkOutcome.Answers or LinkOutcome.Moved:
                (Status, Failures, FailedAt, AnsweredAt, MovedTo) = (LinkStatus.Answers, 0, null, now, finding.MovedTo);
                break;
            case LinkOutcome.Gone or LinkOutcome.Failed:
                if (FailedAt is null || now - FailedAt >= FailuresApart)
                {
                    (Failures, FailedAt) = (Failures + 1, now);
                }
                Status = Failures >= Math.Max(FewestFailures, policy.LinkFailuresToMark) ? LinkStatus.Broken : LinkStatus.Failing;
                break;
            case LinkOutcome.Refused or LinkOutcome.Blocked:
                // A mark is taken away by an answer only.
                Status = Status == LinkStatus.Broken ? LinkStatus.Broken : LinkStatus.NotCheckable;
                break;
        }
    }

    private TimeSpan NextAfter(LinkFinding finding, Policy policy)
    {
        var rest = Rest(policy);
        return Status switch
        {
            LinkStatus.Failing or LinkStatus.Broken => WhileFailing,
            _ when finding.RetryAfter is { } pause => TimeSpan.FromTicks(Math.Clamp(pause.Ticks, FailuresApart.Ticks, rest.Ticks)),
            _ => rest,
        };
    }

    private HistoryKind? Became(LinkStatus formerly) => (formerly, Status) switch
    {
        (not LinkStatus.Broken, LinkStatus.Broken) => HistoryKind.ChannelLinkBroken,
        (LinkStatus.Broken, LinkStatus.Answers) => HistoryKind.ChannelLinkRecovered,
        _ => null,
    };

    private void StartOver(string address) =>
        (Address, Status, Failures, FailedAt, AnsweredAt, MovedTo) = (address, LinkStatus.NotChecked, 0, null, null, null);

    private Dictionary<string, string?> Snapshot() => new()
    {
        ["address"] = Address,
        ["link"] = Status.ToString(),
        ["failures"] = Failures.ToString(CultureInfo.InvariantCulture),
        ["code"] = StatusCode?.ToString(CultureInfo.InvariantCulture),
        ["note"] = Note?.ToString(),
    };
}

/// <summary>A channel as it was when its address was asked for.</summary>
public sealed record CheckedChannel(string Name, string Address);
