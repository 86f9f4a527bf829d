using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Attachments;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Conversation;

/// <summary>The files of a request that its requester is still writing: only here can one be taken away again.</summary>
public sealed class DraftFiles(PortalDbContext db, SignedIn signedIn, AttachmentUploads uploads, RetriedSaves saves)
{
    public async Task<ConversationResult> AddAsync(Guid id, IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
        {
            return new ConversationResult.NotFound();
        }
        if (files.Count == 0)
        {
            return new ConversationResult.Invalid([new(AttachmentUploads.Field, "Problem.FilesMissing")]);
        }
        // What is there already may be sent once more; how many are new is known when they have been kept.
        var problems = AttachmentUploads.Problems(files, taken: 0);
        if (problems.Count > 0)
        {
            return new ConversationResult.Invalid(problems);
        }
        var kept = await uploads.KeepAsync(files, signedIn.Now, cancellationToken);
        return await saves.SaveAsync(() => AttachAsync(id, kept, cancellationToken), ConversationResult.IsDone, cancellationToken);
    }

    public Task<ConversationResult> RemoveAsync(Guid id, Guid attachmentId, CancellationToken cancellationToken) => saves.SaveAsync<ConversationResult>(async () =>
    {
        if (await FindAsync(id, cancellationToken) is not { } draft)
        {
            return new ConversationResult.NotFound();
        }
        var attachment = await db.RequestAttachments.SingleOrDefaultAsync(one => one.Id == attachmentId && one.RequestId == id, cancellationToken);
        // Gone already, as after a double click.
        if (attachment is not null)
        {
            draft.Detach(attachment, await signedIn.ActorAsync(cancellationToken), signedIn.Now);
            db.RequestAttachments.Remove(attachment);
        }
        return new ConversationResult.Done();
    }, ConversationResult.IsDone, cancellationToken);

    private async Task<ConversationResult> AttachAsync(Guid id, IReadOnlyList<FileToAttach> files, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } draft)
        {
            return new ConversationResult.NotFound();
        }
        var there = await db.RequestAttachments.AsNoTracking().Where(one => one.RequestId == id).ToListAsync(cancellationToken);
        // The same file under the same name, as after a double click, is there already.
        var added = files.DistinctBy(file => (file.FileId, file.Name)).Where(file => !there.Any(one => one.FileId == file.FileId && one.Name == file.Name)).ToList();
        if (added.Count > AttachmentLimits.Most - there.Count)
        {
            return new ConversationResult.Invalid([AttachmentUploads.TooMany(there.Count)]);
        }
        var actor = await signedIn.ActorAsync(cancellationToken);
        db.RequestAttachments.AddRange(draft.Attach(added, there.Select(one => one.Number), actor, signedIn.Now));
        return new ConversationResult.Done();
    }

    private async Task<Request?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        return await db.Requests.AsSplitQuery()
            .SingleOrDefaultAsync(one => one.Id == id && one.RequesterId == actor.PersonId && one.State == RequestState.Draft, cancellationToken);
    }
}
