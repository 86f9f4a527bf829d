using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Loans;

public sealed class LoanDaysTests
{
    private static readonly DaySpan Days = LoanBuilder.Days;

    [Fact]
    public void Approve_TheLastOne_HoldsTheDaysAndTheRestAfterThem()
    {
        var loan = LoanBuilder.In(LoanState.Booked);

        Assert.Equal(Days.Days, loan.Days.Where(day => !day.IsPause).Select(day => day.Day));
        Assert.Equal([Days.Last.AddDays(1)], loan.Days.Where(day => day.IsPause).Select(day => day.Day));
        Assert.Equal((new DateOnly(2026, 3, 1), 1), (loan.BookedMonth, loan.BookedNumber));
    }

    [Fact]
    public void Approve_WhereTwoAreNeeded_BooksAtTheSecondOfficer()
    {
        var builder = new LoanBuilder { Policy = PolicyTerms.Default with { OfficersToLend = 2 } };
        var loan = builder.Reach(LoanState.Requested);

        loan.Use(LoanVerb.Approve, LoanCast.Officer, builder.Calendar());
        Assert.Equal((LoanState.Requested, 0), (loan.State, loan.Days.Count));
        Assert.Throws<TransitionNotAllowedException>(() => loan.Use(LoanVerb.Approve, LoanCast.Officer, builder.Calendar()));

        loan.Use(LoanVerb.Approve, LoanCast.SecondOfficer, builder.Calendar());
        Assert.Equal(LoanState.Booked, loan.State);
    }

    [Fact]
    public void Change_AfterAnApproval_AsksForItAgain()
    {
        var builder = new LoanBuilder { Policy = PolicyTerms.Default with { OfficersToLend = 2 } };
        var loan = builder.Reach(LoanState.Requested);
        loan.Use(LoanVerb.Approve, LoanCast.Officer, builder.Calendar());

        loan.Use(LoanVerb.Change, LoanCast.Borrower, builder.Calendar());
        loan.Use(LoanVerb.Approve, LoanCast.SecondOfficer, builder.Calendar());

        Assert.Equal(LoanState.Requested, loan.State);
    }

    [Fact]
    public void Approve_OfDaysThatAreTaken_ChangesNothing()
    {
        var builder = new LoanBuilder();
        var loan = builder.Reach(LoanState.Requested);

        Assert.Throws<ArgumentException>(() =>
            loan.Use(LoanVerb.Approve, LoanCast.Officer, builder.Calendar(new HeldDay(Days.First, IsPause: false, "LAN-2026-0009"))));

        Assert.Equal((LoanState.Requested, 1, 0), (loan.State, loan.Steps.Count, loan.Events.Count));
    }

    [Theory]
    [InlineData(LoanVerb.Cancel)]
    [InlineData(LoanVerb.Revoke)]
    public void Booked_ThatEndsBeforeHandover_HoldsNothing(LoanVerb verb)
    {
        var loan = LoanBuilder.In(LoanState.Booked);

        loan.Use(verb, verb == LoanVerb.Cancel ? LoanCast.Borrower : LoanCast.Officer);

        Assert.Empty(loan.Days);
        Assert.Equal((null, null), (loan.BookedMonth, loan.BookedNumber));
        Assert.False(loan.IsOut);
    }

    [Fact]
    public void Revoke_DuringTheLoan_LetsGoOfLaterDaysAndAlarmsUntilThePasswordIsChanged()
    {
        var loan = LoanBuilder.In(LoanState.HandedOver);

        loan.Revoke("Kapat.", LoanCast.Officer, Moments.At(Days.First));

        Assert.Equal([(Days.First, false), (Days.First.AddDays(1), true)], loan.Days.Select(day => (day.Day, day.IsPause)));
        Assert.True(loan.IsOverdue(Days.First));
        loan.Secure(LoanCast.SecondOfficer, Moments.At(Days.First));
        Assert.False(loan.IsOverdue(Days.Last.AddDays(30)));
    }

    [Fact]
    public void Return_EndsTheLoan_AndIsOverdueOnlyBefore()
    {
        var loan = LoanBuilder.In(LoanState.HandedOver);
        Assert.False(loan.IsOverdue(Days.Last));
        Assert.True(loan.IsOverdue(Days.Last.AddDays(1)));

        loan.Use(LoanVerb.Return, LoanCast.Officer);

        Assert.False(loan.IsOverdue(Days.Last.AddDays(1)));
        Assert.Contains(loan.Checks, check => check.Point == LoanPoint.PasswordChanged);
    }

    [Fact]
    public void ForgetBorrower_RemovesThePersonAndKeepsTheFacts()
    {
        var loan = LoanBuilder.In(LoanState.Returned);
        loan.Use(LoanVerb.Evaluate, LoanCast.Borrower);

        loan.ForgetBorrower(Moments.Monday);
        loan.ForgetBorrower(Moments.Monday);

        Assert.Equal((null, "", null), (loan.BorrowerId, loan.BorrowerName, loan.AppliedById));
        Assert.DoesNotContain(loan.Steps, step => step.ActorId == LoanCast.Borrower.PersonId || step.ActorName == LoanCast.Borrower.Name);
        Assert.Equal((5, ""), (loan.Evaluation!.Grade, loan.Evaluation.WentWell));
        Assert.Equal((LoanState.Returned, Days.First, LoanCast.Officer.Name), (loan.State, loan.FirstDay, loan.ContactName));
        Assert.Single(loan.Events, happened => happened.Kind == HistoryKind.LoanBorrowerForgotten);
    }

    [Fact]
    public void ForgetBorrower_RemovesEverybodysWordsAndKeepsTheOfficersNames()
    {
        var loan = LoanBuilder.In(LoanState.HandedOver);
        loan.Revoke("Bo lade ut sitt nummer.", LoanCast.Officer, Moments.At(Days.First));
        loan.Secure(LoanCast.Officer, Moments.At(Days.First));
        loan.Assess(LoanEvaluation.Of(2, "Bo var snabb.", "Bo bör läsa reglerna."), LoanCast.Officer, Moments.At(Days.First));

        loan.ForgetBorrower(Moments.At(Days.Last));

        Assert.All(loan.Steps, step => Assert.Null(step.Text));
        Assert.All(loan.Plan, post => Assert.Empty(post.What));
        Assert.Equal((2, "", ""), (loan.Assessment!.Grade, loan.Assessment.WentWell, loan.Assessment.ToImprove));
        Assert.Contains(loan.Steps, step => step.ActorName == LoanCast.Officer.Name);
    }

    [Theory]
    [InlineData(LoanState.Requested, 0)]
    [InlineData(LoanState.Booked, 2)]
    public void Lapse_BeforeItsDaysHavePassed_ChangesNothing(LoanState state, int day)
    {
        var loan = LoanBuilder.In(state);

        Assert.Throws<ArgumentException>(() => loan.Lapse(Moments.At(Days.First.AddDays(day))));
        Assert.Equal(state, loan.State);

        loan.Lapse(Moments.At(Days.First.AddDays(day + 1)));
        Assert.Equal((LoanState.Lapsed, 0, Moments.At(Days.First.AddDays(day + 1))), (loan.State, loan.Days.Count, loan.EndedAt));
        loan.ForgetBorrower(Moments.At(Days.Last.AddDays(9)));
        Assert.Null(loan.BorrowerId);
    }

    [Theory]
    [InlineData(-6, false)]
    [InlineData(-5, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void HandOver_OnlyNearTheLoan(int day, bool isAllowed)
    {
        var loan = LoanBuilder.In(LoanState.Booked);

        var thrown = Record.Exception(() => loan.HandOver([.. LoanChecklists.Handover], LoanCast.Officer, Moments.At(Days.First.AddDays(day))));

        Assert.Equal(isAllowed, thrown is null);
        Assert.Equal(isAllowed ? LoanState.HandedOver : LoanState.Booked, loan.State);
    }

    [Theory]
    [InlineData(LoanState.Requested)]
    [InlineData(LoanState.HandedOver)]
    [InlineData(LoanState.Revoked)]
    public void ForgetBorrower_WhileSomethingIsToBeDone_Throws(LoanState state) =>
        Assert.Throws<TransitionNotAllowedException>(() => LoanBuilder.In(state).ForgetBorrower(Moments.Monday));
}
