using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Loans;

/// <summary>Every state × verb × actor, tried on a real loan.</summary>
public sealed class LoanWorkflowTests
{
    public static MatrixTheoryData<LoanState, LoanVerb> StatesAndVerbs =>
        new(Enum.GetValues<LoanState>(), Enum.GetValues<LoanVerb>().Where(verb => verb != LoanVerb.Apply));

    public static TheoryData<LoanState> States => [.. Enum.GetValues<LoanState>()];

    [Theory]
    [MemberData(nameof(StatesAndVerbs))]
    public void Verb_TriedByEveryone_MovesForThoseTheTableNamesAndChangesNothingForOthers(LoanState state, LoanVerb verb)
    {
        var expected = LoanCast.All.Where(member => LoanContract.Allows(state, verb, member));

        var succeeded = LoanCast.All.Where(member => Succeeds(state, verb, member));

        Assert.Equal(expected.Select(member => member.Name), succeeded.Select(member => member.Name));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void MovesOpenTo_Everyone_OffersExactlyWhatTheTableNames(LoanState state)
    {
        var loan = Written(state);

        foreach (var member in LoanCast.All)
        {
            var expected = Enum.GetValues<LoanVerb>().Where(verb => LoanContract.Allows(state, verb, member));
            Assert.Equal(expected, loan.MovesOpenTo(member.Actor).Select(move => move.Verb).Order());
        }
    }

    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Student)]
    public void Apply_ForSomebodyElse_IsForOfficersAlone(Role role)
    {
        var actor = new Actor { PersonId = Guid.CreateVersion7(), Name = "Någon", Roles = new HashSet<Role> { role } };

        Assert.Throws<TransitionNotAllowedException>(() => new LoanBuilder { Writer = actor }.Reach(LoanState.Requested));
    }

    [Fact]
    public void Apply_ByOfficerForStudent_KeepsBoth()
    {
        var loan = Written(LoanState.Requested);

        Assert.Equal((LoanCast.Borrower.PersonId, LoanCast.Writer.PersonId), (loan.BorrowerId, loan.AppliedById));
    }

    [Fact]
    public void Evaluate_Twice_IsRefused()
    {
        var loan = LoanBuilder.In(LoanState.Returned);
        loan.Use(LoanVerb.Evaluate, LoanCast.Borrower);

        Assert.Throws<TransitionNotAllowedException>(() => loan.Use(LoanVerb.Evaluate, LoanCast.Borrower));
        Assert.Equal("Allt", loan.Evaluation!.WentWell);
    }

    [Theory]
    [InlineData("HandOver", LoanState.Booked)]
    [InlineData("Return", LoanState.HandedOver)]
    public void Checklist_WithAPointMissing_ChangesNothing(string verb, LoanState state)
    {
        var loan = LoanBuilder.In(state);
        var points = verb == "HandOver" ? LoanChecklists.Handover : LoanChecklists.Return;

        foreach (var missing in points)
        {
            var ticked = points.Where(point => point != missing).ToList();
            Assert.Throws<ArgumentException>(() =>
            {
                if (verb == "HandOver")
                {
                    loan.HandOver(ticked, LoanCast.Officer, Moments.Monday);
                }
                else
                {
                    loan.Return(ticked, LoanCast.Officer, Moments.Monday);
                }
            });
        }

        Assert.Equal(state, loan.State);
        Assert.Empty(loan.Events);
    }

    private static Loan Written(LoanState state) => new LoanBuilder { Writer = LoanCast.Writer }.Reach(state);

    private static bool Succeeds(LoanState state, LoanVerb verb, LoanCastMember member)
    {
        var loan = Written(state);
        var before = Facts.Of(loan);
        try
        {
            loan.Use(verb, member.Actor);
            return true;
        }
        catch (TransitionNotAllowedException)
        {
            Assert.Equal(before, Facts.Of(loan));
            return false;
        }
    }
}
