using CsCheck;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Loans;

public sealed class LoanRulesTests
{
    private static readonly DateOnly Today = Moments.MondayDay;

    private static readonly Gen<PolicyTerms> Policies = Gen.Select(Gen.Int[1, 10], Gen.Int[0, 10], Gen.Int[60, 90], Gen.Int[1, 4], Gen.Int[0, 3]).Select((longest, latest, earliest, month, between) =>
        PolicyTerms.Default with
        {
            LoanLongestDays = longest,
            LoanLatestNoticeDays = latest,
            LoanEarliestNoticeDays = earliest,
            LoansPerMonth = month,
            LoanDaysBetween = between,
        });

    /// <summary>Calendars that were filled by booking what the rules allow, as the portal does.</summary>
    private static readonly Gen<LoanCalendar> Calendars = Gen.Select(Policies, Spans.Array[0, 12], Spans.Array[0, 2]).Select((policy, wishes, blocked) =>
        wishes.Aggregate(Calendar(policy, blocked), (calendar, wish) => LoanRules.Check(wish, calendar).Count == 0 ? With(calendar, wish) : calendar));

    private static Gen<DaySpan> Spans => Gen.Select(Gen.Int[0, 100], Gen.Int[1, 10]).Select((start, length) => DaySpan.From(Today.AddDays(start), length));

    [Fact]
    public void Check_WhatItAllows_CanBeHeldBesideEverythingHeld() =>
        Gen.Select(Calendars, Spans).Sample((calendar, wish) =>
        {
            if (LoanRules.Check(wish, calendar).Count > 0)
            {
                return true;
            }
            var held = calendar.Held.Select(day => day.Day).ToHashSet();
            return Held(wish, calendar.Policy).All(day => !held.Contains(day.Day)) && calendar.FreeNumberIn(wish.First) is not null;
        }, iter: 3_000);

    [Fact]
    public void Check_WhatItRefuses_BreaksARule() =>
        Gen.Select(Calendars, Spans).Sample((calendar, wish) =>
            LoanRules.Check(wish, calendar).Count == 0 || Breaks(wish, calendar), iter: 3_000);

    [Fact]
    public void Nearest_EverySpan_CanBeHadAndNoNearerOneCan() =>
        Gen.Select(Calendars, Spans).Sample((calendar, wish) =>
        {
            var nearest = FreeDays.Nearest(wish, calendar);
            var length = Math.Min(wish.Length, calendar.Policy.LoanLongestDays);
            var all = calendar.Starts.Days.Select(day => DaySpan.From(day, length)).Where(span => LoanRules.Check(span, calendar).Count == 0).ToList();
            var before = all.Where(span => span.First < wish.First).TakeLast(1);
            var after = all.Where(span => span.First >= wish.First).Take(2);
            return nearest.SequenceEqual([.. before, .. after]);
        }, iter: 500);

    [Fact]
    public void SpansIn_Window_CoverExactlyTheFreeDays() =>
        Calendars.Sample(calendar =>
        {
            var window = DaySpan.From(Today, 100);
            var days = FreeDays.SpansIn(window, calendar).SelectMany(span => span.Days).ToList();
            return days.Distinct().Count() == days.Count && FreeDays.In(window, calendar).SetEquals(days);
        }, iter: 300);

    [Fact]
    public void Check_EachRule_SaysWhichOneAndWhere()
    {
        var calendar = new LoanCalendar(
            PolicyTerms.Default with { LoansPerMonth = 1 }, Today,
            [new(Today.AddDays(20), IsPause: false, "LAN-2026-0007"), new(Today.AddDays(21), IsPause: true, "LAN-2026-0007")],
            [new(DaySpan.From(Today.AddDays(40), 2), LocalizedText.Same("Stängt"))],
            [new(new(2026, 3, 1), 1)]);

        Assert.Equal([LoanRefusalReason.Backwards], Reasons(new(Today.AddDays(10), Today.AddDays(9)), calendar));
        Assert.Equal([LoanRefusalReason.TooLong], Reasons(DaySpan.From(Today.AddDays(50), 8), calendar));
        Assert.Equal([LoanRefusalReason.TooSoon, LoanRefusalReason.MonthFull], Reasons(DaySpan.From(Today.AddDays(4), 1), calendar));
        Assert.Equal([LoanRefusalReason.TooFarAhead], Reasons(DaySpan.From(Today.AddDays(181), 1), calendar));
        Assert.Equal([LoanRefusalReason.Taken, LoanRefusalReason.MonthFull], Reasons(DaySpan.From(Today.AddDays(19), 2), calendar));
        Assert.Equal([LoanRefusalReason.TooClose, LoanRefusalReason.MonthFull], Reasons(DaySpan.From(Today.AddDays(19), 1), calendar));
        Assert.Equal([LoanRefusalReason.TooClose, LoanRefusalReason.MonthFull], Reasons(DaySpan.From(Today.AddDays(21), 1), calendar));
        Assert.Equal([LoanRefusalReason.Blocked], Reasons(DaySpan.From(Today.AddDays(39), 2), calendar));
        Assert.Empty(Reasons(DaySpan.From(Today.AddDays(50), 7), calendar));
    }

    [Fact]
    public void CheckBooking_AfterTheNoticeHasPassed_StillAllowsWhatWasAskedForInTime()
    {
        var calendar = Calendar(PolicyTerms.Default, []);

        Assert.Empty(LoanRules.CheckBooking(DaySpan.From(Today.AddDays(1), 2), calendar));
        Assert.NotEmpty(LoanRules.CheckBooking(DaySpan.From(Today.AddDays(-1), 2), calendar));
    }

    [Fact]
    public void CheckBooking_OfALoanLongerThanThePolicyHasBecome_LooksAtEveryDay()
    {
        var wish = DaySpan.From(Today.AddDays(20), 7);
        var policy = PolicyTerms.Default with { LoanLongestDays = 2 };

        Assert.Contains(LoanRules.CheckBooking(wish, Calendar(policy, [new(wish.Last, wish.Last)])), refusal => refusal.Reason == LoanRefusalReason.Blocked);
        Assert.Contains(
            LoanRules.CheckBooking(wish, new(policy, Today, [new(wish.Last, IsPause: false, "LAN-2026-0007")], [], [])),
            refusal => refusal.Reason == LoanRefusalReason.Taken);
    }

    [Fact]
    public void Check_AfterThePolicyCameToAskForMoreRest_KeepsItBeforeTheWishToo()
    {
        var calendar = new LoanCalendar(
            PolicyTerms.Default with { LoanDaysBetween = 3 }, Today,
            [new(Today.AddDays(20), IsPause: false, "LAN-2026-0007"), new(Today.AddDays(21), IsPause: true, "LAN-2026-0007")], [], []);

        Assert.Equal([LoanRefusalReason.TooClose], Reasons(DaySpan.From(Today.AddDays(23), 1), calendar));
        Assert.Empty(Reasons(DaySpan.From(Today.AddDays(24), 1), calendar));
    }

    [Fact]
    public void FreeNumberIn_AfterTheMonthsLimitWasLowered_IsNullWhileTheMonthHasAsMany()
    {
        var month = new DateOnly(2026, 3, 1);
        LoanCalendar With(int limit) => new(PolicyTerms.Default with { LoansPerMonth = limit }, Today, [], [], [new(month, 2), new(month, 4)]);

        Assert.Null(With(2).FreeNumberIn(month));
        Assert.Equal(1, With(3).FreeNumberIn(month));
    }

    [Fact]
    public void Check_OfTheFirstDayThereIs_IsRefusedLikeAnyOther() =>
        Assert.Equal([LoanRefusalReason.TooSoon], Reasons(new(DateOnly.MinValue, DateOnly.MinValue), Calendar(PolicyTerms.Default, [])));

    [Fact]
    public void Check_OfTheLastDayThereIs_IsRefusedLikeAnyOther() =>
        Assert.Equal([LoanRefusalReason.TooFarAhead], Reasons(new(DateOnly.MaxValue, DateOnly.MaxValue), Calendar(PolicyTerms.Default, [])));

    private static IEnumerable<LoanRefusalReason> Reasons(DaySpan wish, LoanCalendar calendar) =>
        LoanRules.Check(wish, calendar).Select(refusal => refusal.Reason);

    private static bool Breaks(DaySpan wish, LoanCalendar calendar)
    {
        var policy = calendar.Policy;
        var held = calendar.Held.Select(day => day.Day).ToHashSet();
        return wish.Length > policy.LoanLongestDays
            || wish.First < Today.AddDays(policy.LoanLatestNoticeDays)
            || wish.First > Today.AddDays(policy.LoanEarliestNoticeDays)
            || Held(wish, policy).Any(day => held.Contains(day.Day))
            || calendar.Blocked.Any(blocked => blocked.Days.Overlaps(wish))
            || calendar.FreeNumberIn(wish.First) is null;
    }

    private static IEnumerable<HeldDay> Held(DaySpan days, PolicyTerms policy) =>
    [
        .. days.Days.Select(day => new HeldDay(day, IsPause: false, "LAN-2026-0001")),
        .. LoanRules.PauseAfter(days, policy.LoanDaysBetween).Select(day => new HeldDay(day, IsPause: true, "LAN-2026-0001")),
    ];

    private static LoanCalendar Calendar(PolicyTerms policy, IEnumerable<DaySpan> blocked) =>
        new(policy, Today, [], [.. blocked.Select(span => new BlockedSpan(span, LocalizedText.Same("Stängt")))], []);

    private static LoanCalendar With(LoanCalendar calendar, DaySpan days)
    {
        var booked = Enumerable.Range(0, 6).Select(Today.AddMonths).Select(LoanCalendar.MonthOf)
            .SelectMany(month => Enumerable.Range(1, (calendar.FreeNumberIn(month) ?? calendar.Policy.LoansPerMonth + 1) - 1).Select(number => new BookedMonth(month, number)));
        return new(
            calendar.Policy, calendar.Today, [.. calendar.Held, .. Held(days, calendar.Policy)], calendar.Blocked,
            [.. booked, new(LoanCalendar.MonthOf(days.First), calendar.FreeNumberIn(days.First)!.Value)]);
    }
}
