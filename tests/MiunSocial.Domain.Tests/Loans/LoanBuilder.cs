using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Loans;

/// <summary>Brings a loan to a state by the verbs that lead there.</summary>
internal sealed class LoanBuilder
{
    public static readonly Guid ChannelId = Guid.Parse("0199a000-0000-7000-8000-0000000000c1");

    public static readonly DaySpan Days = DaySpan.From(Moments.MondayDay.AddDays(14), 3);

    public PolicyTerms Policy { get; init; } = PolicyTerms.Default;

    public DaySpan Span { get; init; } = Days;

    /// <summary>The officer who wrote it for the borrower; null where the borrower did.</summary>
    public Actor? Writer { get; init; }

    public static Loan In(LoanState state) => new LoanBuilder().Reach(state);

    public LoanCalendar Calendar(params HeldDay[] held) => new(Policy, Moments.MondayDay, held, [], []);

    public LoanApplication Application => new()
    {
        ChannelId = ChannelId,
        FirstDay = Span.First,
        LastDay = Span.Last,
        Programme = "Sjuksköterskeprogrammet",
        Idea = "En vecka på praktik.",
        Habit = "Sköter sektionens konto.",
        Plan = [new(Span.First, "Så börjar dagen"), new(Span.Last, "Så gick veckan")],
        AcceptedRules = Enum.GetValues<LoanRule>(),
    };

    public Loan Reach(LoanState state)
    {
        var loan = Loan.Apply(
            new(Guid.CreateVersion7(), "LAN-2026-0001", new(LoanCast.Borrower.PersonId!.Value, LoanCast.Borrower.Name)),
            Application, new() { Calendar = Calendar(), Guideline = null }, Writer ?? LoanCast.Borrower, Moments.Monday);
        foreach (var verb in WayTo(state))
        {
            loan.Use(verb, ActorOf(verb), Calendar());
        }
        loan.ClearEvents();
        return loan;
    }

    private static Actor ActorOf(LoanVerb verb) => verb switch
    {
        LoanVerb.Cancel => LoanCast.Borrower,
        LoanVerb.Lapse => Actor.Clock,
        _ => LoanCast.Officer,
    };

    private static LoanVerb[] WayTo(LoanState state) => state switch
    {
        LoanState.Requested => [],
        LoanState.Booked => [LoanVerb.Approve],
        LoanState.HandedOver => [LoanVerb.Approve, LoanVerb.HandOver],
        LoanState.Returned => [LoanVerb.Approve, LoanVerb.HandOver, LoanVerb.Return],
        LoanState.Declined => [LoanVerb.Decline],
        LoanState.Cancelled => [LoanVerb.Cancel],
        LoanState.Revoked => [LoanVerb.Approve, LoanVerb.HandOver, LoanVerb.Revoke],
        LoanState.Lapsed => [LoanVerb.Approve, LoanVerb.Lapse],
    };
}

internal static class LoanVerbs
{
    public static void Use(this Loan loan, LoanVerb verb, Actor actor) => loan.Use(verb, actor, new LoanBuilder().Calendar());

    /// <summary>Uses the verb with all that it needs.</summary>
    public static void Use(this Loan loan, LoanVerb verb, Actor actor, LoanCalendar calendar)
    {
        var now = Moments.Monday;
        switch (verb)
        {
            case LoanVerb.Change: loan.Change(new LoanBuilder().Application, new() { Calendar = calendar, Guideline = null }, actor, now); break;
            case LoanVerb.Approve: loan.Approve(new(new(LoanCast.Officer.PersonId!.Value, LoanCast.Officer.Name), null), calendar, actor, now); break;
            case LoanVerb.Decline: loan.Decline("Vi är fåtaliga den veckan.", actor, now); break;
            case LoanVerb.Cancel: loan.Cancel(null, actor, now); break;
            case LoanVerb.HandOver: loan.HandOver([.. LoanChecklists.Handover], actor, Moments.At(loan.FirstDay)); break;
            case LoanVerb.Return: loan.Return([.. LoanChecklists.Return], actor, now); break;
            case LoanVerb.Revoke: loan.Revoke("Kontot verkar kapat.", actor, now); break;
            case LoanVerb.Secure: loan.Secure(actor, now); break;
            case LoanVerb.Assign: loan.Assign(new(Guid.CreateVersion7(), "Kim Kontakt"), actor, now); break;
            case LoanVerb.Publish: loan.Publish([1], actor, now); break;
            case LoanVerb.Log: loan.Log(Guid.CreateVersion7(), new() { What = "Ett hot", Copy = "Orden", Reason = "Hot" }, actor, now); break;
            case LoanVerb.Evaluate: loan.Evaluate(LoanEvaluation.Of(5, "Allt", null), actor, now); break;
            case LoanVerb.Lapse when actor.IsClock: loan.Lapse(Moments.At(loan.LastDay.AddDays(1))); break;
            // Only the clock can ask for it.
            case LoanVerb.Lapse: throw new TransitionNotAllowedException(nameof(LoanVerb.Lapse), loan.State.ToString());
            case LoanVerb.Assess: loan.Assess(LoanEvaluation.Of(4, null, null), actor, now); break;
            default: throw new ArgumentOutOfRangeException(nameof(verb), verb, "A loan begins by it.");
        }
    }
}
