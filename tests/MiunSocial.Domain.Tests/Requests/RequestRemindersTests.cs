using CsCheck;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;
using static MiunSocial.Domain.Requests.RequestReminder;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>Who is to be reminded on which day, and of which date.</summary>
public sealed class RequestRemindersTests
{
    private static readonly Policy Policy = new();
    private static readonly DateOnly Deadline = new(2026, 3, 30);

    [Theory]
    [InlineData(RequestState.Completion, 8, null)]
    [InlineData(RequestState.Completion, 7, ExpiresWithinAWeek)]
    [InlineData(RequestState.Setup, 7, ExpiresWithinAWeek)]
    [InlineData(RequestState.Setup, 2, ExpiresWithinAWeek)]
    [InlineData(RequestState.Setup, 1, ExpiresWithinADay)]
    [InlineData(RequestState.Completion, 0, ExpiresWithinADay)]
    [InlineData(RequestState.Completion, -1, ExpiresWithinADay)]
    public void Requester_IsWarnedAWeekAndADayBeforeTheDeadline(RequestState state, int daysLeft, RequestReminder? kind) =>
        Assert.Equal(
            kind is { } one ? new(one, Deadline) : null,
            Due(Deadline.AddDays(-daysLeft), Wait(state) with { DeadlineOn = Deadline }));

    [Fact]
    public void Requester_WhoWasToldToday_IsNotWarnedAsWell() =>
        Assert.Null(Due(Moments.MondayDay, Wait(RequestState.Completion) with { DeadlineOn = Moments.MondayDay.AddDays(5) }));

    [Theory]
    [InlineData("2026-04-01", null)]
    [InlineData("2026-04-02", ReplyDueSoon)]
    [InlineData("2026-04-06", ReplyDueSoon)]
    [InlineData("2026-04-07", ReplyDueSoon)]
    [InlineData("2026-04-08", ReplyOverdue)]
    [InlineData("2026-05-08", ReplyOverdue)]
    public void Officers_AreRemindedTheWorkingDayBefore_AndWhenItIsLate(string today, RequestReminder? kind)
    {
        var due = new DateOnly(2026, 4, 7);

        Assert.Equal(
            kind is { } one ? new(one, due) : null,
            Due(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), Wait(RequestState.Review) with { ReplyDueOn = due }));
    }

    [Theory]
    [InlineData(6, null)]
    [InlineData(7, 7)]
    [InlineData(13, 7)]
    [InlineData(14, 14)]
    [InlineData(30, 28)]
    public void Endorser_IsRemindedAfterFiveWorkingDays_AndEachWeek(int days, int? about) =>
        Assert.Equal(
            about is { } day ? new(EndorsementWaits, Moments.MondayDay.AddDays(day)) : null,
            Due(Moments.MondayDay.AddDays(days), Wait(RequestState.Endorsement)));

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, StandInBegins)]
    [InlineData(7, StandInBegins)]
    public void StandIn_IsToldOnTheirFirstDay_OfWhatCameBefore(int days, RequestReminder? kind) =>
        Assert.Equal(
            kind is { } one ? new(one, Moments.MondayDay.AddDays(days)) : null,
            Due(Moments.MondayDay.AddDays(days), Wait(RequestState.Endorsement) with { StandInBegins = true }));

    [Theory]
    [InlineData(365 - 15, false)]
    [InlineData(365 - 14, true)]
    [InlineData(400, true)]
    public void Writer_OfADraft_IsWarnedTwoWeeksBefore(int days, bool isWarned) =>
        Assert.Equal(
            isWarned ? new(DraftRemovalNears, Moments.MondayDay.AddDays(365)) : null,
            Due(Moments.MondayDay.AddDays(days), Wait(RequestState.Draft)));

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, FollowUpDue)]
    [InlineData(30, FollowUpDue)]
    [InlineData(31, null)]
    public void Parties_AreRemindedOfAFollowUp_OnItsDay(int days, RequestReminder? kind) =>
        Assert.Equal(
            kind is { } one ? new(one, Deadline) : null,
            Due(Deadline.AddDays(days), Wait(RequestState.Completed) with { FollowUpOn = Deadline }));

    [Theory]
    [InlineData(-1, -5, ActionOverdue)]
    [InlineData(0, -5, FollowUpDue)]
    [InlineData(10, 0, FollowUpDue)]
    [InlineData(10, 5, ActionOverdue)]
    public void Parties_HearOfTheLatestDayTheyAgreedOn(int day, int overdueSince, RequestReminder kind)
    {
        var wait = Wait(RequestState.Completed) with { FollowUpOn = Deadline, ActionOverdueSince = Deadline.AddDays(overdueSince) };

        Assert.Equal(new(kind, kind == FollowUpDue ? Deadline : Deadline.AddDays(overdueSince)), Due(Deadline.AddDays(day), wait));
    }

    [Theory]
    [InlineData(RequestState.Verification)]
    [InlineData(RequestState.Declined)]
    [InlineData(RequestState.Rejected)]
    [InlineData(RequestState.Withdrawn)]
    [InlineData(RequestState.Expired)]
    public void Nobody_IsRemindedOfOtherRequests(RequestState state) =>
        Assert.Null(Due(Moments.MondayDay.AddDays(500), Wait(state) with { ReplyDueOn = Moments.MondayDay, DeadlineOn = Moments.MondayDay }));

    [Fact]
    public void Reminders_OnAllDaysOfAWait_AreEachAboutADateOfTheirOwn() =>
        Gen.Select(Gen.Enum<RequestState>(), Gen.Int[0, 60]).Sample((state, days) =>
        {
            var wait = Wait(state) with { DeadlineOn = Moments.MondayDay.AddDays(days), ReplyDueOn = Moments.MondayDay.AddDays(days) };
            var reminders = Enumerable.Range(0, 420).Select(day => Due(Moments.MondayDay.AddDays(day), wait)).OfType<DueReminder>().ToList();
            // Those of one date follow each other, so that none comes back once another has come.
            var changes = reminders.Zip(reminders.Skip(1)).Count(pair => pair.First != pair.Second);
            return reminders.Count == 0 || changes == reminders.Distinct().Count() - 1;
        });

    [Fact]
    public void OldDraft_IsRemovedAfterItsLastDay_AndNothingElseIs()
    {
        var draft = RequestBuilder.NewAccount(RequestState.Draft);
        var last = Moments.At(Moments.MondayDay.AddDays(Policy.DraftDays));

        Assert.Throws<TransitionNotAllowedException>(() => draft.RemoveOldDraft(Policy, last));
        draft.RemoveOldDraft(Policy, last.AddDays(1));

        Assert.Equal(HistoryKind.RequestDraftRemoved, Assert.Single(draft.Events).Kind);
        Assert.All(
            Enum.GetValues<RequestState>().Where(state => state != RequestState.Draft),
            state => Assert.Throws<TransitionNotAllowedException>(() => RequestBuilder.NewAccount(state).RemoveOldDraft(Policy, last.AddDays(4000))));
    }

    private static DueReminder? Due(DateOnly today, RequestWait wait) => RequestReminders.DueOn(today, wait, Policy);

    private static RequestWait Wait(RequestState state) => new()
    {
        State = state,
        ChangedAt = Moments.Monday,
        SubmittedAt = state == RequestState.Draft ? null : Moments.Monday,
        ReplyDueOn = null,
        DeadlineOn = null,
        ActionOverdueSince = null,
        FollowUpOn = null,
        StandInBegins = false,
    };
}
