using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Loans;

/// <summary>Takes applications in: a student's own, or one that an officer writes for a student.</summary>
public sealed class LoanApplying(
    PortalDbContext db, SignedIn signedIn, LoanDesk desk, LoanDeeds deeds, LoanNotices notices, RetriedSaves saves)
{
    public async Task<LoanResult> ApplyAsync(LoanForm form, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        return await saves.SaveAsync(() => TryAsync(form, actor, cancellationToken), result => result is LoanResult.Done, cancellationToken);
    }

    public Task<LoanResult> ChangeAsync(string reference, LoanForm form, CancellationToken cancellationToken) => deeds.DoAsync(
        new()
        {
            Reference = reference,
            Verb = LoanVerb.Change,
            Seen = form.Seen,
            IsWritten = loan => loan.Matches(form.ToApplication()),
            Act = async (loan, actor, now) =>
            {
                var (application, terms, invalid) = await LookAsync(form, cancellationToken);
                if (invalid.IsEmpty)
                {
                    loan.Change(application, terms!, actor, now);
                }
                return invalid;
            },
        },
        cancellationToken);

    private async Task<LoanResult> TryAsync(LoanForm form, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.Loans.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(loan => loan.Id == form.Id, cancellationToken) is { } made)
        {
            return made.AppliedById == actor.PersonId ? Again(made, form) : new LoanResult.NotFound();
        }
        var borrower = await BorrowerAsync(form, actor, cancellationToken);
        var (application, terms, invalid) = await LookAsync(form, cancellationToken);
        if (borrower is null)
        {
            invalid = invalid with { Problems = [new(nameof(form.BorrowerEmail), "Problem.NoSuchStudent"), .. invalid.Problems] };
        }
        else if (await desk.UndecidedAsync(borrower.Id, cancellationToken) >= Loan.MostUndecided)
        {
            invalid = invalid with { Problems = [new("", "Problem.TooManyUndecided", Loan.MostUndecided), .. invalid.Problems] };
        }
        if (!invalid.IsEmpty)
        {
            return invalid;
        }
        var reference = await desk.NextReferenceAsync(cancellationToken);
        var loan = Loan.Apply(new(form.Id, reference, borrower!), application, terms!, actor, signedIn.Now);
        db.Loans.Add(loan);
        await notices.AddForLatestStepAsync(loan, cancellationToken);
        return new LoanResult.Done(loan);
    }

    /// <summary>A button pressed twice is one application; a page gone back to, and filled with other days, is another.</summary>
    private static LoanResult Again(Loan made, LoanForm form) =>
        made.Matches(form.ToApplication()) ? new LoanResult.Done(made) : new LoanResult.Conflict(made);

    /// <summary>A student asks for themselves, whatever address a form names.</summary>
    private async Task<LoanPerson?> BorrowerAsync(LoanForm form, Actor actor, CancellationToken cancellationToken)
    {
        var email = Typed.Clean(form.BorrowerEmail);
        if (actor.Is(Role.Student) && (!actor.Is(Role.Officer) || email.Length == 0))
        {
            return new(actor.PersonId!.Value, actor.Name);
        }
        return email.Length is 0 or > Lengths.Email ? null : await desk.StudentAsync(email, cancellationToken);
    }

    /// <summary>The application as it would be taken in, and what stops it.</summary>
    private async Task<(LoanApplication Application, LoanApplicationTerms? Terms, LoanResult.Invalid Invalid)> LookAsync(
        LoanForm form, CancellationToken cancellationToken)
    {
        var application = form.ToApplication();
        var guideline = LoanDesk.Accepted(await desk.GuidelineAsync(cancellationToken));
        List<Problem> problems = [.. form.InForm(application.Problems(guideline))];
        if (application.ChannelId is { } channelId && !(await desk.ChannelsAsync(cancellationToken)).Exists(one => one.Id == channelId))
        {
            problems.Add(new(nameof(form.ChannelId), "Problem.NotLent"));
        }
        if (application.ChannelId is not { } lent || application.Days is not { } days || problems.Exists(one => one.Field == nameof(form.ChannelId)))
        {
            return (application, null, new(problems));
        }
        var calendar = await desk.CalendarAsync(lent, cancellationToken);
        var refusals = LoanRules.Check(days, calendar);
        var invalid = new LoanResult.Invalid(problems)
        {
            Refusals = refusals,
            Free = refusals.Count > 0 ? FreeDays.Nearest(days, calendar) : [],
        };
        return (application, new() { Calendar = calendar, Guideline = guideline }, invalid);
    }
}
