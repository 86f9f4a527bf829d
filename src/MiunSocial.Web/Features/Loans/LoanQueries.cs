using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Loans;

/// <summary>What the pages about one loan show.</summary>
public sealed class LoanQueries(PortalDbContext db, SignedIn signedIn, LoanDesk desk)
{
    public async Task<DetailsPage?> DetailsAsync(string reference, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        if (await View(db.Loans.VisibleTo(actor).Where(one => one.Reference == reference)).SingleOrDefaultAsync(cancellationToken) is not { } loan)
        {
            return null;
        }
        var moves = loan.Standing.MovesOpenTo(actor).ToList();
        var isLending = actor.Is(Role.Officer) && actor.PersonId != loan.BorrowerId;
        return new()
        {
            Loan = loan,
            Moves = moves,
            Removals = loan.HandedOverAt is null ? [] : await RemovalsAsync(loan.Id, cancellationToken),
            Contacts = isLending && moves.Exists(move => move.Verb is LoanVerb.Approve or LoanVerb.Assign)
                ? await desk.ContactsAsync(loan.BorrowerId, cancellationToken)
                : [],
            ReaderId = actor.PersonId!.Value,
            IsBorrower = actor.PersonId == loan.BorrowerId,
            Today = signedIn.Today,
            NewId = Guid.CreateVersion7(signedIn.Now),
            AlarmDays = (await desk.PolicyAsync(cancellationToken)).LoanAlarmDays,
        };
    }

    /// <param name="begun">What is chosen already, as where the reader comes from the calendar.</param>
    public Task<WritePage> NewAsync(LoanForm begun, CancellationToken cancellationToken) =>
        PageAsync(begun with { Id = Guid.CreateVersion7(signedIn.Now) }, reference: null, cancellationToken);

    public Task<WritePage> AgainAsync(LoanForm form, string? reference, CancellationToken cancellationToken) => PageAsync(form, reference, cancellationToken);

    /// <returns>Null where the reader has no such loan to change.</returns>
    public async Task<WritePage?> EditAsync(string reference, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        var loan = await View(db.Loans.VisibleTo(actor).Where(one => one.Reference == reference)).SingleOrDefaultAsync(cancellationToken);
        if (loan is null || loan.Standing.MovesOpenTo(actor).All(move => move.Verb != LoanVerb.Change))
        {
            return null;
        }
        var guideline = await desk.GuidelineAsync(cancellationToken);
        var form = new LoanForm
        {
            Id = loan.Id,
            ChannelId = loan.ChannelId,
            FirstDay = loan.FirstDay,
            LastDay = loan.LastDay,
            Programme = loan.Programme,
            Idea = loan.Idea,
            Habit = loan.Habit,
            Plan = [.. loan.Plan.Select(post => new PostRow { Day = post.Day, What = post.What })],
            // Nobody gets this far without having accepted them all.
            AcceptedRules = [.. Enum.GetValues<LoanRule>()],
            Guideline = loan.GuidelineVersion == guideline?.Version ? LoanDesk.Accepted(guideline)?.ToString() : "",
            Seen = loan.Steps.Count,
        };
        return await PageAsync(form, reference, cancellationToken);
    }

    private async Task<WritePage> PageAsync(LoanForm form, string? reference, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        var channels = await desk.ChannelsAsync(cancellationToken);
        var policy = (await desk.PolicyAsync(cancellationToken)).Terms;
        var guideline = await desk.GuidelineAsync(cancellationToken);
        var inForce = LoanDesk.Accepted(guideline)?.ToString();
        return new()
        {
            Id = form.Id,
            BorrowerEmail = form.BorrowerEmail,
            ChannelId = form.ChannelId ?? (channels is [var only] ? only.Id : null),
            FirstDay = form.FirstDay,
            LastDay = form.LastDay,
            Programme = form.Programme,
            Idea = form.Idea,
            Habit = form.Habit,
            Plan = form.Plan,
            // Rules that were accepted in another version are read again.
            AcceptedRules = form.Guideline is null || form.Guideline == inForce ? form.AcceptedRules : [],
            Guideline = inForce,
            Seen = form.Seen,
            Channels = channels,
            Policy = policy,
            InForce = guideline,
            Starts = new LoanCalendar(policy, signedIn.Today, [], [], []).Starts,
            IsForAnother = reference is null && actor.Is(Role.Officer),
            Reference = reference,
        };
    }

    /// <summary>Borrowers see what was removed, and why; the copies are for officers.</summary>
    private Task<List<RemovalView>> RemovalsAsync(Guid loanId, CancellationToken cancellationToken) => db.LoanRemovals.AsNoTracking()
        .Where(removal => removal.LoanId == loanId)
        .OrderBy(removal => removal.CreatedAt).ThenBy(removal => removal.Id)
        .Select(removal => new RemovalView
        {
            Id = removal.Id,
            What = removal.What,
            Copy = removal.Copy,
            Reason = removal.Reason,
            FileName = removal.FileName,
            ByName = removal.RemovedByName,
            At = removal.CreatedAt,
        })
        .ToListAsync(cancellationToken);

    private IQueryable<LoanView> View(IQueryable<Loan> loans) =>
        from loan in loans.AsNoTracking()
        join channel in db.Channels on loan.ChannelId equals channel.Id
        join platform in db.Platforms on channel.PlatformId equals platform.Id
        select new LoanView
        {
            Id = loan.Id,
            Reference = loan.Reference,
            State = loan.State,
            ChannelId = loan.ChannelId,
            ChannelName = channel.Name,
            ChannelSlug = channel.Slug,
            PlatformIcon = platform.Icon,
            BorrowerId = loan.BorrowerId,
            BorrowerName = loan.BorrowerName,
            BorrowerEmail = db.Users.Where(person => person.Id == loan.BorrowerId).Select(person => person.Email).FirstOrDefault(),
            AppliedById = loan.AppliedById,
            FirstDay = loan.FirstDay,
            LastDay = loan.LastDay,
            Programme = loan.Programme,
            Idea = loan.Idea,
            Habit = loan.Habit,
            ContactId = loan.ContactId,
            ContactName = loan.ContactName,
            ContactEmail = db.Users.Where(person => person.Id == loan.ContactId).Select(person => person.Email).FirstOrDefault(),
            HandedOverAt = loan.HandedOverAt,
            SecuredAt = loan.SecuredAt,
            ForgottenAt = loan.ForgottenAt,
            Evaluation = loan.Evaluation,
            Assessment = loan.Assessment,
            Guideline = (
                from rule in loan.Rules
                join guideline in db.Guidelines on rule.GuidelineId equals (Guid?)guideline.Id
                from version in guideline.Versions
                where version.Number == rule.GuidelineVersion
                select new AcceptedVersion(guideline.Slug, version.Major, version.Minor)).FirstOrDefault(),
            GuidelineVersion = loan.Rules.Select(rule => rule.GuidelineVersion).FirstOrDefault(),
            Steps = loan.Steps.OrderBy(step => step.Number).ToList(),
            Plan = loan.Plan.OrderBy(post => post.Number).ToList(),
        };
}
