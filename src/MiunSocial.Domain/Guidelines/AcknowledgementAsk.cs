using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Guidelines;

/// <summary>
/// That somebody has been asked to acknowledge a guideline, and how often they have been reminded. Its key is what it is about, so that
/// nobody is asked twice for the same.
/// </summary>
public sealed class AcknowledgementAsk
{
    private AcknowledgementAsk()
    {
    }

    public Guid GuidelineId { get; private init; }

    /// <summary>See <see cref="GuidelineAcknowledgement.Major"/>.</summary>
    public int Major { get; private init; }

    public Guid PersonId { get; private init; }

    public DateTime AskedAt { get; private init; }

    /// <summary>When the person last heard of it, by being asked or reminded.</summary>
    public DateTime ToldAt { get; private set; }

    /// <summary>How often they have been reminded. Of two who remind at once, one finds that it has changed.</summary>
    public int Reminders { get; private set; }

    public static AcknowledgementAsk Ask(Guid guidelineId, int major, Guid personId, DateTime now) =>
        new() { GuidelineId = guidelineId, Major = major, PersonId = personId, AskedAt = now, ToldAt = now };

    /// <summary>Whether it is time to remind of what has not been acknowledged.</summary>
    public bool IsReminderDue(Policy policy, DateOnly today) => SwedishCalendar.DayOf(ToldAt).AddDays(policy.AcknowledgementDays) <= today;

    /// <summary>Nobody is told of the same twice on a day, whoever presses the button.</summary>
    public bool MayRemind(DateOnly today) => SwedishCalendar.DayOf(ToldAt) < today;

    public void Remind(DateTime now) => (ToldAt, Reminders) = (now, Reminders + 1);
}
