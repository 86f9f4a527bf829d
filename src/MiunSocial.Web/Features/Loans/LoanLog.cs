using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Files;
using MiunSocial.Domain.Attachments;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Loans;

/// <summary>Writes down what officers removed, with the copy that the law asks for, and hands the copies out again.</summary>
public sealed class LoanLog(PortalDbContext db, SignedIn signedIn, FileStore store, LoanWorkflow workflow)
{
    /// <summary>One file, and what a form has around it.</summary>
    public const long LargestBody = AttachmentLimits.LargestFile + (256 * 1024);

    /// <summary>The answer to a file that was not read for its size.</summary>
    public static LoanResult TooLarge { get; } =
        new LoanResult.Invalid([new($"{LoanVerb.Log}.{nameof(LogForm.File)}", "Problem.FileTooLarge", AttachmentLimits.LargestFile / 1024 / 1024)]);

    public async Task<LoanResult> WriteAsync(string reference, LogForm form, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        var removed = form.ToContent();
        var id = form.Id == Guid.Empty ? Guid.CreateVersion7(signedIn.Now) : form.Id;
        List<Problem> problems = [.. removed.Problems(form.File is not null).Concat(FileProblems(form.File)).Select(InForm)];
        // Whether it may be written down at all comes first, and nothing is kept of what is not.
        var kept = problems.Count == 0 && form.File is not null && await MayLogAsync(reference, actor, cancellationToken)
            ? removed with { File = await KeepAsync(form.File, cancellationToken) }
            : removed;
        return await workflow.BesideAsync(reference, LoanVerb.Log, async (loan, by, now) =>
        {
            if (problems.Count == 0 && !await db.LoanRemovals.AnyAsync(one => one.Id == id, cancellationToken))
            {
                db.LoanRemovals.Add(loan.Log(id, kept, by, now));
            }
            return new(problems);
        }, cancellationToken);
    }

    /// <summary>A copy, for the officers but no borrower among them.</summary>
    public async Task<KeptFile?> FindAsync(string reference, Guid id, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        var found = await (
            from loan in db.Loans.AsNoTracking()
            join removal in db.LoanRemovals on loan.Id equals removal.LoanId
            join file in db.StoredFiles on removal.FileId equals (Guid?)file.Id
            where loan.Reference == reference && removal.Id == id && loan.BorrowerId != actor.PersonId
            select new { removal.FileName, removal.FileLength, file.Id, file.Hash }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new(found.FileName!, AttachmentKinds.Of(found.FileName!)!.Value, found.FileLength!.Value, found.Id, found.Hash);
    }

    private async Task<bool> MayLogAsync(string reference, Actor actor, CancellationToken cancellationToken) =>
        await db.Loans.AsNoTracking().AsSplitQuery().VisibleTo(actor).SingleOrDefaultAsync(loan => loan.Reference == reference, cancellationToken) is { } loan
        && loan.MovesOpenTo(actor).Any(move => move.Verb == LoanVerb.Log);

    private static IEnumerable<Problem> FileProblems(IFormFile? file)
    {
        if (file is null)
        {
            yield break;
        }
        using var content = file.OpenReadStream();
        var name = AttachmentName.Clean(file.FileName);
        if (AttachmentCheck.Look(name, content) is { } fault)
        {
            yield return fault.ToProblem(nameof(LogForm.File), name);
        }
    }

    private async Task<FileToAttach> KeepAsync(IFormFile file, CancellationToken cancellationToken)
    {
        await using var content = file.OpenReadStream();
        return new(AttachmentName.Clean(file.FileName), file.Length, await store.KeepAsync(content, signedIn.Now, cancellationToken));
    }

    private static Problem InForm(Problem problem) => problem with
    {
        Field = $"{LoanVerb.Log}.{(problem.Field == nameof(RemovedContent.What) ? nameof(LogForm.Removed) : problem.Field)}",
    };
}

/// <summary>An entry of the log as its form posts it.</summary>
public sealed class LogForm
{
    /// <summary>Made with the form, so that a form sent twice is written down once.</summary>
    public Guid Id { get; set; }

    public string? Removed { get; set; }

    public string? Copy { get; set; }

    public string? Reason { get; set; }

    public IFormFile? File { get; set; }

    public RemovedContent ToContent() => new()
    {
        What = Typed.Clean(Removed).Replace('\n', ' '),
        Copy = Typed.Clean(Copy),
        Reason = Typed.Clean(Reason),
    };
}
