using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>When whose turn it is hears of it again.</summary>
public static class RequestReminders
{
    public const int DaysBeforeExpiry = 7;

    /// <summary>Working days in Endorsement before the first reminder.</summary>
    public const int WorkingDaysToEndorse = 5;

    /// <summary>Calendar days between two reminders to endorse.</summary>
    public const int DaysBetweenEndorsementReminders = 7;

    /// <summary>How long before its removal the writer of a draft is warned.</summary>
    public const int DaysBeforeRemoval = 14;

    /// <summary>How long after its day a follow-up or an agreed action is still told of, where nothing could be told on the day.</summary>
    public const int DaysAfterAgreement = 30;

    /// <returns>What somebody is to be reminded of today, unless they have been; null if nothing.</returns>
    public static DueReminder? DueOn(DateOnly today, RequestWait wait, Policy policy) => wait.State switch
    {
        RequestState.Completion or RequestState.Setup => ExpiryOn(today, wait),
        RequestState.Review => ReplyOn(today, wait, policy.WorkingDays),
        RequestState.Endorsement => EndorsementOn(today, wait, policy.WorkingDays),
        RequestState.Draft => RemovalOn(today, wait, policy),
        RequestState.Completed => AgreementOn(today, wait),
        RequestState.Verification or RequestState.Declined or RequestState.Rejected
            or RequestState.Withdrawn or RequestState.Expired => null,
    };

    /// <summary>The last day that a draft which nobody touches is kept by its age.</summary>
    public static DateOnly LastDayOfDraft(DateTime changedAt, Policy policy) => SwedishCalendar.DayOf(changedAt).AddDays(policy.DraftDays);

    private static DueReminder? ExpiryOn(DateOnly today, RequestWait wait)
    {
        if (wait.DeadlineOn is not { } deadline)
        {
            return null;
        }
        // Whom nobody could warn in time is warned late: nothing expires unannounced.
        if (today >= deadline.AddDays(-1))
        {
            return new(RequestReminder.ExpiresWithinADay, deadline);
        }
        // Whoever was told today that it is their turn needs no second notice of the same.
        var isNews = SwedishCalendar.DayOf(wait.ChangedAt) == today;
        return today >= deadline.AddDays(-DaysBeforeExpiry) && !isNews ? new(RequestReminder.ExpiresWithinAWeek, deadline) : null;
    }

    private static DueReminder? ReplyOn(DateOnly today, RequestWait wait, WorkingDays days) => wait.ReplyDueOn switch
    {
        { } due when today > due => new(RequestReminder.ReplyOverdue, due),
        { } due when days.Between(today, due) <= 1 => new(RequestReminder.ReplyDueSoon, due),
        _ => null,
    };

    /// <summary>Who begins to stand in comes first: the weekly reminder is still due the day after.</summary>
    private static DueReminder? EndorsementOn(DateOnly today, RequestWait wait, WorkingDays days)
    {
        if (wait.SubmittedAt is not { } submitted)
        {
            return null;
        }
        // What came the same day was told to the stand-in as to others.
        if (wait.StandInBegins && SwedishCalendar.DayOf(submitted) < today)
        {
            return new(RequestReminder.StandInBegins, today);
        }
        var first = days.Add(SwedishCalendar.DayOf(submitted), WorkingDaysToEndorse);
        var weeks = (today.DayNumber - first.DayNumber) / DaysBetweenEndorsementReminders;
        return today < first ? null : new(RequestReminder.EndorsementWaits, first.AddDays(weeks * DaysBetweenEndorsementReminders));
    }

    /// <summary>Of two days that have come, the later one: whoever is told of it sees the earlier one too.</summary>
    private static DueReminder? AgreementOn(DateOnly today, RequestWait wait)
    {
        bool IsNow(DateOnly? day) => day <= today && day >= today.AddDays(-DaysAfterAgreement);
        var followUp = IsNow(wait.FollowUpOn) ? wait.FollowUpOn : null;
        var action = IsNow(wait.ActionOverdueSince) ? wait.ActionOverdueSince : null;
        return (followUp, action) switch
        {
            ({ } day, var other) when other is null || day >= other => new(RequestReminder.FollowUpDue, day),
            (_, { } day) => new(RequestReminder.ActionOverdue, day),
            _ => null,
        };
    }

    private static DueReminder? RemovalOn(DateOnly today, RequestWait wait, Policy policy)
    {
        var lastDay = LastDayOfDraft(wait.ChangedAt, policy);
        return today >= lastDay.AddDays(-DaysBeforeRemoval) ? new(RequestReminder.DraftRemovalNears, lastDay) : null;
    }
}
