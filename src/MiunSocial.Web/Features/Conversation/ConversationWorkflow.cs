using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Conversation;

/// <summary>
/// Says something about a request: the message, its files, its line of history and its notices are one save. What the files hold is
/// kept before, so that the save is short; see <see cref="Data.Files.FileStore"/>.
/// </summary>
public sealed class ConversationWorkflow(
    PortalDbContext db, SignedIn signedIn, AttachmentUploads uploads, MessageNotices notices, RetriedSaves saves)
{
    public async Task<ConversationResult> WriteAsync(
        string reference, RequestWords words, IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        var person = await signedIn.GetAsync(cancellationToken);
        var actor = person.Actor;
        if (await FindAsync(reference, words, person, cancellationToken) is not { } found)
        {
            return new ConversationResult.NotFound();
        }
        if (await AnswerToAsync(found, words, files, actor, cancellationToken) is { } answer)
        {
            return answer;
        }
        IReadOnlyList<Problem> problems = [.. words.Problems(), .. AttachmentUploads.Problems(files, found.Taken.Count)];
        if (problems.Count > 0)
        {
            return new ConversationResult.Invalid(problems);
        }
        var kept = await uploads.KeepAsync(files, signedIn.Now, cancellationToken);
        return await saves.SaveAsync(() => AddAsync(reference, words, files, kept, cancellationToken), ConversationResult.IsDone, cancellationToken);
    }

    private async Task<ConversationResult> AddAsync(
        string reference, RequestWords words, IReadOnlyList<IFormFile> files, IReadOnlyList<FileToAttach> kept, CancellationToken cancellationToken)
    {
        var person = await signedIn.GetAsync(cancellationToken);
        var actor = person.Actor;
        db.ChangeTracker.Clear();
        if (await FindAsync(reference, words, person, cancellationToken) is not { } found)
        {
            return new ConversationResult.NotFound();
        }
        if (await AnswerToAsync(found, words, files, actor, cancellationToken) is { } answer)
        {
            return answer;
        }
        if (kept.Count > Domain.Attachments.AttachmentLimits.Most - found.Taken.Count)
        {
            return new ConversationResult.Invalid([AttachmentUploads.TooMany(found.Taken.Count)]);
        }
        var message = found.Request.Write(words, actor, signedIn.Now);
        db.RequestMessages.Add(message);
        db.RequestAttachments.AddRange(found.Request.Attach(message, kept, found.Taken, actor));
        await notices.AddAsync(found.Request, message, found.Request.AssigneeId, cancellationToken);
        return new ConversationResult.Done();
    }

    /// <returns>What can be said without writing anything; null if there is something to write.</returns>
    private async Task<ConversationResult?> AnswerToAsync(
        Found found, RequestWords words, IReadOnlyList<IFormFile> files, Actor actor, CancellationToken cancellationToken)
    {
        var standing = found.Request.Conversation;
        if (words.IsInternal && !standing.SeesNotes(actor))
        {
            return new ConversationResult.NotFound();
        }
        if (found.Made is { } made)
        {
            return made.Says(words, found.Request.Id, actor) && await HasAsync(made, files, cancellationToken)
                ? new ConversationResult.Done()
                : new ConversationResult.Used();
        }
        return standing.MayWrite(actor, signedIn.Now) ? null : new ConversationResult.Closed();
    }

    /// <summary>Whether the message has all that the form brings. It may have more: a form that is sent once more has often lost its files.</summary>
    private async Task<bool> HasAsync(RequestMessage made, IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            return true;
        }
        var attached = await (
            from attachment in db.RequestAttachments.AsNoTracking()
            join file in db.StoredFiles on attachment.FileId equals file.Id
            where attachment.MessageId == made.Id
            select new { attachment.Name, file.Hash }).ToListAsync(cancellationToken);
        return await AttachmentUploads.AreAmongAsync([.. attached.Select(one => (one.Name, one.Hash))], files, cancellationToken);
    }

    private async Task<Found?> FindAsync(string reference, RequestWords words, SignedIn.State person, CancellationToken cancellationToken)
    {
        var request = await db.Requests.AsSplitQuery().VisibleTo(person).SingleOrDefaultAsync(one => one.Reference == reference, cancellationToken);
        if (request is null)
        {
            return null;
        }
        var made = await db.RequestMessages.AsNoTracking().SingleOrDefaultAsync(one => one.Id == words.Id, cancellationToken);
        var taken = await db.RequestAttachments
            .Where(file => file.RequestId == request.Id && file.IsInternal == words.IsInternal)
            .Select(file => file.Number)
            .ToListAsync(cancellationToken);
        return new(request, made, taken);
    }

    /// <param name="Made">The message that this form made before.</param>
    /// <param name="Taken">The numbers of files that are there.</param>
    private sealed record Found(Request Request, RequestMessage? Made, IReadOnlyList<int> Taken);
}
