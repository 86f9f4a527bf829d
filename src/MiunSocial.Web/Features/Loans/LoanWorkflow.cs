using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Loans;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Loans;

/// <summary>
/// The moves of a loan that has been asked for, a method per verb. Each saves the change, its history and its notices at once; of two who
/// act at the same moment one wins, and the other is told.
/// </summary>
public sealed class LoanWorkflow(
    PortalDbContext db, SignedIn signedIn, LoanDeeds deeds, LoanDesk desk, LoanCalendarReader calendars, LoanNotices notices,
    LoanWords words)
{
    private static readonly LoanResult.Invalid Nothing = new([]);

    /// <summary>The last approval holds the days; whoever finds them gone is told which are free.</summary>
    public Task<LoanResult> ApproveAsync(LoanMove move, ApproveForm form, CancellationToken cancellationToken) =>
        ActAsync(move, async (loan, actor, now) =>
        {
            var contact = await ContactAsync(loan, form.ContactId, LoanVerb.Approve, cancellationToken);
            var policy = await db.Policies.AsNoTracking().SingleAsync(cancellationToken);
            var calendar = await calendars.ReadAsync(loan.ChannelId, HorizonOf(loan, policy), policy.Terms, signedIn.Today, cancellationToken);
            var refusals = LoanRules.CheckBooking(loan.Span, calendar);
            var invalid = new LoanResult.Invalid([.. contact.Problems, .. await LendingProblemsAsync(loan, $"{LoanVerb.Approve}.Days", cancellationToken)])
            {
                Refusals = refusals,
                Free = refusals.Count > 0 ? FreeDays.Nearest(loan.Span, calendar) : [],
            };
            if (invalid.IsEmpty)
            {
                loan.Approve(new(contact.Person!, move.Text), calendar, actor, now);
            }
            return invalid;
        }, cancellationToken, loan => loan.ContactId == form.ContactId);

    public Task<LoanResult> DeclineAsync(LoanMove move, CancellationToken cancellationToken) =>
        ActAsync(move, (loan, actor, now) => loan.Decline(move.Text!, actor, now), cancellationToken);

    public Task<LoanResult> CancelAsync(LoanMove move, CancellationToken cancellationToken) =>
        ActAsync(move, (loan, actor, now) => loan.Cancel(move.Text, actor, now), cancellationToken);

    public Task<LoanResult> RevokeAsync(LoanMove move, CancellationToken cancellationToken) =>
        ActAsync(move, (loan, actor, now) => loan.Revoke(move.Text!, actor, now), cancellationToken);

    public Task<LoanResult> HandOverAsync(LoanMove move, PointsForm form, CancellationToken cancellationToken) =>
        ActAsync(move, async (loan, actor, now) =>
        {
            List<Problem> problems = [.. form.Missing(LoanVerb.HandOver, LoanChecklists.Handover)];
            if (await desk.OtherLoanOutAsync(loan, cancellationToken) is { } other)
            {
                problems.Add(new($"{LoanVerb.HandOver}.Points", "Problem.OtherLoanOut", other));
            }
            problems.AddRange(await LendingProblemsAsync(loan, $"{LoanVerb.HandOver}.Points", cancellationToken));
            if ((await ContactAsync(loan, loan.ContactId, LoanVerb.HandOver, cancellationToken)).Person is null)
            {
                problems.Add(new($"{LoanVerb.HandOver}.Points", "Problem.ContactLeft", loan.ContactName));
            }
            if (signedIn.Today < loan.HandoverDays.First || signedIn.Today > loan.HandoverDays.Last)
            {
                problems.Add(new($"{LoanVerb.HandOver}.Points", "Problem.NotTimeToHandOver", words.Days(loan.HandoverDays)));
            }
            if (problems.Count == 0)
            {
                loan.HandOver(form.Points, actor, now);
            }
            return new(problems);
        }, cancellationToken);

    public Task<LoanResult> ReturnAsync(LoanMove move, PointsForm form, CancellationToken cancellationToken) =>
        TickAsync(move, form, LoanChecklists.Return, (loan, actor, now) => loan.Return(form.Points, actor, now), cancellationToken);

    public Task<LoanResult> SecureAsync(LoanMove move, PointsForm form, CancellationToken cancellationToken) =>
        TickAsync(move, form, [LoanPoint.PasswordChanged], (loan, actor, now) => loan.Secure(actor, now), cancellationToken);

    public Task<LoanResult> EvaluateAsync(LoanMove move, EvaluationForm form, CancellationToken cancellationToken) =>
        EvaluateAsync(move, form, (loan, evaluation, actor, now) => loan.Evaluate(evaluation, actor, now), loan => loan.Evaluation, cancellationToken);

    public Task<LoanResult> AssessAsync(LoanMove move, EvaluationForm form, CancellationToken cancellationToken) =>
        EvaluateAsync(move, form, (loan, assessment, actor, now) => loan.Assess(assessment, actor, now), loan => loan.Assessment, cancellationToken);

    public Task<LoanResult> AssignAsync(string reference, Guid? contactId, CancellationToken cancellationToken) =>
        BesideAsync(reference, LoanVerb.Assign, async (loan, actor, now) =>
        {
            var contact = await ContactAsync(loan, contactId, LoanVerb.Assign, cancellationToken);
            if (contact.Person is { } person && person.Id != loan.ContactId)
            {
                loan.Assign(person, actor, now);
                notices.AddForContact(loan, actor.PersonId, now);
                notices.AddForChangedContact(loan, now);
            }
            return new(contact.Problems);
        }, cancellationToken);

    public Task<LoanResult> PublishAsync(string reference, IReadOnlyCollection<int> numbers, CancellationToken cancellationToken) =>
        BesideAsync(reference, LoanVerb.Publish, (loan, actor, now) =>
        {
            loan.Publish(numbers, actor, now);
            return Task.FromResult<LoanResult.Invalid?>(Nothing);
        }, cancellationToken);

    /// <summary>What is written beside the course is never too late.</summary>
    internal Task<LoanResult> BesideAsync(
        string reference, LoanVerb verb, Func<Loan, Actor, DateTime, Task<LoanResult.Invalid?>> act, CancellationToken cancellationToken) =>
        deeds.DoAsync(new() { Reference = reference, Verb = verb, Seen = null, Act = act }, cancellationToken);

    private Task<LoanResult> EvaluateAsync(
        LoanMove move,
        EvaluationForm form,
        Action<Loan, LoanEvaluation, Actor, DateTime> evaluate,
        Func<Loan, LoanEvaluation?> written,
        CancellationToken cancellationToken) =>
        ActAsync(move, (loan, actor, now) =>
        {
            var evaluation = form.ToEvaluation();
            List<Problem> problems = [.. evaluation.Problems().Select(problem => problem with { Field = $"{move.Verb}.{problem.Field}" })];
            if (problems.Count == 0)
            {
                evaluate(loan, evaluation, actor, now);
            }
            return Task.FromResult<LoanResult.Invalid?>(new(problems));
        }, cancellationToken, loan => written(loan)?.SaysSameAs(form.ToEvaluation()) == true);

    private Task<LoanResult> TickAsync(
        LoanMove move, PointsForm form, IReadOnlyList<LoanPoint> needed, Action<Loan, Actor, DateTime> act, CancellationToken cancellationToken) =>
        ActAsync(move, (loan, actor, now) =>
        {
            List<Problem> problems = [.. form.Missing(move.Verb, needed)];
            if (problems.Count == 0)
            {
                act(loan, actor, now);
            }
            return Task.FromResult<LoanResult.Invalid?>(new(problems));
        }, cancellationToken);

    private Task<LoanResult> ActAsync(LoanMove move, Action<Loan, Actor, DateTime> act, CancellationToken cancellationToken) =>
        ActAsync(move, (loan, actor, now) =>
        {
            act(loan, actor, now);
            return Task.FromResult<LoanResult.Invalid?>(Nothing);
        }, cancellationToken);

    private Task<LoanResult> ActAsync(
        LoanMove move,
        Func<Loan, Actor, DateTime, Task<LoanResult.Invalid?>> act,
        CancellationToken cancellationToken,
        Func<Loan, bool>? isWritten = null) =>
        deeds.DoAsync(
            new()
            {
                Reference = move.Reference,
                Verb = move.Verb,
                Seen = move.Seen,
                Text = move.Text,
                IsWritten = isWritten ?? (_ => true),
                Act = (loan, actor, now) => move.Problems().ToList() is { Count: > 0 } problems
                    ? Task.FromResult<LoanResult.Invalid?>(new(problems))
                    : act(loan, actor, now),
            },
            cancellationToken);

    /// <summary>As far ahead as loans are planned, and at least to the loan's own last day: the policy may have drawn nearer since it was asked for.</summary>
    private DaySpan HorizonOf(Loan loan, Policy policy)
    {
        var planned = signedIn.Today.AddDays(policy.LoanEarliestNoticeDays + policy.LoanLongestDays);
        return new(signedIn.Today, loan.LastDay > planned ? loan.LastDay : planned);
    }

    /// <summary>A channel that is no longer lent, or a student who has left since they applied, stops what would give them the account.</summary>
    private async Task<IEnumerable<Problem>> LendingProblemsAsync(Loan loan, string field, CancellationToken cancellationToken) =>
    [
        .. await desk.IsLentAsync(loan.ChannelId, cancellationToken) ? [] : new[] { new Problem(field, "Problem.NotLent") },
        .. await desk.IsStudentAsync(loan.BorrowerId, cancellationToken) ? [] : new[] { new Problem(field, "Problem.BorrowerLeft") },
    ];

    private async Task<(LoanPerson? Person, IReadOnlyList<Problem> Problems)> ContactAsync(
        Loan loan, Guid? contactId, LoanVerb verb, CancellationToken cancellationToken) =>
        (await desk.ContactsAsync(loan.BorrowerId, cancellationToken)).Find(one => one.Id == contactId) is { } contact
            ? (contact, [])
            : (null, [new($"{verb}.{nameof(ApproveForm.ContactId)}", "Problem.ChooseFromList")]);
}
