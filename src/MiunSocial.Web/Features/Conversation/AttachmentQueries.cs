using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Conversation;

/// <summary>The files of requests, for those who see the request; those of notes for those who read the notes.</summary>
public sealed class AttachmentQueries(PortalDbContext db, SignedIn signedIn)
{
    public async Task<KeptFile?> FindAsync(string reference, Guid id, CancellationToken cancellationToken)
    {
        var person = await signedIn.GetAsync(cancellationToken);
        var actor = person.Actor;
        var isOfficer = actor.Is(Role.Officer);
        return await Files(request => request.Reference == reference, person)
            .Where(one => one.Attachment.Id == id && (!one.Attachment.IsInternal || (isOfficer && one.Request.RequesterId != actor.PersonId)))
            .Select(one => new KeptFile(one.Attachment.Name, one.Attachment.Kind, one.Attachment.Length, one.Attachment.FileId, one.File.Hash))
            .SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<KeptFile?> FindInDraftAsync(Guid draftId, Guid id, CancellationToken cancellationToken)
    {
        var person = await signedIn.GetAsync(cancellationToken);
        return await Files(request => request.Id == draftId && request.State == RequestState.Draft, person)
            .Where(one => one.Attachment.Id == id)
            .Select(one => new KeptFile(one.Attachment.Name, one.Attachment.Kind, one.Attachment.Length, one.Attachment.FileId, one.File.Hash))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <returns>Null if there is no such draft of the reader's.</returns>
    public async Task<DraftPage?> DraftAsync(Guid id, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        var rows = await (
            from request in db.Requests.AsNoTracking()
            where request.Id == id && request.RequesterId == actor.PersonId && request.State == RequestState.Draft
            join attachment in db.RequestAttachments on request.Id equals attachment.RequestId into attachments
            from attachment in attachments.DefaultIfEmpty()
            select new { Title = request.Subject ?? request.Proposal.WishedName, Id = (Guid?)attachment.Id, attachment.Name, Length = (long?)attachment.Length, At = (DateTime?)attachment.CreatedAt })
            .ToListAsync(cancellationToken);
        return rows.Count == 0 ? null : new()
        {
            Id = id,
            Name = rows[0].Title,
            Files =
            [
                .. rows.Where(row => row.Id is not null)
                    .OrderBy(row => row.At).ThenBy(row => row.Name, StringComparer.Ordinal)
                    .Select(row => new FileView { Name = row.Name, Length = row.Length!.Value, Address = $"/requests/drafts/{id}/attachments/{row.Id}" }),
            ],
        };
    }

    private IQueryable<Row> Files(Expression<Func<Request, bool>> which, SignedIn.State person) =>
        from request in db.Requests.AsNoTracking().VisibleTo(person).Where(which)
        join attachment in db.RequestAttachments on request.Id equals attachment.RequestId
        join file in db.StoredFiles on attachment.FileId equals file.Id
        select new Row { Request = request, Attachment = attachment, File = file };

    private sealed record Row
    {
        public required Request Request { get; init; }

        public required RequestAttachment Attachment { get; init; }

        public required Domain.Attachments.StoredFile File { get; init; }
    }
}
