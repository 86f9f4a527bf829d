using System.Globalization;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Loans;

/// <summary>Days on which a channel, or any channel, is not lent, with the reason that students are told. Loans already booked stay booked.</summary>
public sealed class BlockedDays : Aggregate
{
    private BlockedDays()
    {
    }

    /// <summary>Null for all channels.</summary>
    public Guid? ChannelId { get; private init; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    public LocalizedText Reason { get; private set; } = LocalizedText.Empty;

    public DaySpan Days => new(FirstDay, LastDay);

    /// <param name="id">Made with the form, so that a form sent twice blocks once.</param>
    public static BlockedDays Block(Guid id, Guid? channelId, DaySpan days, LocalizedText reason, Actor actor, DateTime now)
    {
        RequireOfficer(actor);
        var blocked = new BlockedDays { Id = id, CreatedAt = now, ChannelId = channelId };
        blocked.Take(days, reason);
        blocked.Raise(blocked.Happened(HistoryKind.LoanDaysBlocked, actor, now) with { After = blocked.Snapshot() });
        return blocked;
    }

    /// <summary>Nothing happens where nothing differs.</summary>
    public void Change(DaySpan days, LocalizedText reason, Actor actor, DateTime now)
    {
        RequireOfficer(actor);
        var before = Snapshot();
        Take(days, reason);
        var after = Snapshot();
        if (after.Except(before).Any())
        {
            Raise(Happened(HistoryKind.LoanDaysReblocked, actor, now) with { Before = before.Except(after).ToDictionary(), After = after.Except(before).ToDictionary() });
        }
    }

    /// <summary>Says that the row may be deleted; whoever keeps the data deletes it.</summary>
    public void Unblock(Actor actor, DateTime now)
    {
        RequireOfficer(actor);
        Raise(Happened(HistoryKind.LoanDaysUnblocked, actor, now) with { Before = Snapshot() });
    }

    private static void RequireOfficer(Actor actor)
    {
        if (!actor.Is(Role.Officer))
        {
            throw new TransitionNotAllowedException(nameof(Block), nameof(BlockedDays));
        }
    }

    private void Take(DaySpan days, LocalizedText reason)
    {
        if (days.Length < 1)
        {
            throw new ArgumentException("The last day comes before the first.", nameof(days));
        }
        (FirstDay, LastDay, Reason) = (days.First, days.Last, reason);
    }

    private DomainEvent Happened(HistoryKind kind, Actor actor, DateTime now) =>
        new() { Kind = kind, At = now, Actor = actor, SubjectId = Id, SubjectLabel = $"{Text(FirstDay)} – {Text(LastDay)}" };

    private Dictionary<string, string?> Snapshot() => new()
    {
        ["firstDay"] = Text(FirstDay),
        ["lastDay"] = Text(LastDay),
        ["reasonSv"] = Reason.Sv,
        ["reasonEn"] = Reason.En,
    };

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
