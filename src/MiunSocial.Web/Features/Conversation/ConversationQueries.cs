using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Conversation;

/// <summary>What has been said about a request, as the reader may see it.</summary>
public sealed class ConversationQueries(PortalDbContext db, SignedIn signedIn)
{
    /// <returns>Null if the request is not there for the reader.</returns>
    public async Task<ConversationPage?> ThreadAsync(string reference, CancellationToken cancellationToken)
    {
        var person = await signedIn.GetAsync(cancellationToken);
        var actor = person.Actor;
        var rows = await Rows(reference, person).ToListAsync(cancellationToken);
        if (rows.Find(row => row.What == Row.Request) is not { } request)
        {
            return null;
        }
        var standing = request.Standing;
        var files = rows.Where(row => row.What == Row.File).OrderBy(row => row.At).ThenBy(row => row.Id).ToLookup(row => row.MessageId, row => FileOf(reference, row));
        return new()
        {
            Reference = reference,
            Party = standing.PartyOf(actor),
            IsOpen = standing.IsOpen(signedIn.Now),
            MayWrite = standing.MayWrite(actor, signedIn.Now),
            SeesNotes = standing.SeesNotes(actor),
            HasEndorser = standing.HasEndorser,
            AwaitsAnswerFrom = request.Awaits,
            Files = [.. files[null]],
            Messages = [.. rows.Where(row => row.What == Row.Message).OrderBy(row => row.At).ThenBy(row => row.Id).Select(row => MessageOf(row, standing, actor, [.. files[row.Id]]))],
            NewId = Guid.CreateVersion7(signedIn.Now),
            NewNoteId = Guid.CreateVersion7(signedIn.Now),
        };
    }

    /// <summary>The request, what was said about it, and its files, in one question. Each row has what a column of another holds, or nothing.</summary>
    private IQueryable<Row> Rows(string reference, SignedIn.State person)
    {
        var (me, isOfficer) = (person.Actor.PersonId, person.Actor.Is(Role.Officer));
        var requests = db.Requests.AsNoTracking().VisibleTo(person).Where(request => request.Reference == reference);
        var messages =
            from request in requests
            join message in db.RequestMessages on request.Id equals message.RequestId
            where !message.IsInternal || (isOfficer && request.RequesterId != me)
            select new Row { What = Row.Message, Id = message.Id, MessageId = (Guid?)message.Id, At = message.CreatedAt, Who = message.AuthorName, WhoId = message.AuthorId, IsEndorser = message.Party == RequestParty.Endorser, IsInternal = message.IsInternal, Text = message.Text, FileName = "", Length = 0L, Awaits = message.AwaitsAnswerFrom, State = request.State, RequesterId = request.RequesterId, EndorsingUnitId = request.EndorsingUnitId, EndedAt = request.EndedAt, FollowUpOn = request.FollowUpOn };
        var files =
            from request in requests
            join file in db.RequestAttachments on request.Id equals file.RequestId
            where !file.IsInternal || (isOfficer && request.RequesterId != me)
            select new Row { What = Row.File, Id = file.Id, MessageId = file.MessageId, At = file.CreatedAt, Who = file.AddedByName, WhoId = file.AddedById, IsEndorser = false, IsInternal = file.IsInternal, Text = "", FileName = file.Name, Length = file.Length, Awaits = request.AwaitsAnswerFrom, State = request.State, RequesterId = request.RequesterId, EndorsingUnitId = request.EndorsingUnitId, EndedAt = request.EndedAt, FollowUpOn = request.FollowUpOn };
        var own = requests.Select(request => new Row { What = Row.Request, Id = request.Id, MessageId = (Guid?)request.Id, At = request.CreatedAt, Who = "", WhoId = request.RequesterId, IsEndorser = false, IsInternal = false, Text = "", FileName = "", Length = 0L, Awaits = request.AwaitsAnswerFrom, State = request.State, RequesterId = request.RequesterId, EndorsingUnitId = request.EndorsingUnitId, EndedAt = request.EndedAt, FollowUpOn = request.FollowUpOn });
        return messages.Concat(files).Concat(own);
    }

    private static MessageView MessageOf(Row row, ConversationStanding standing, Actor actor, IReadOnlyList<FileView> files) => new()
    {
        Id = row.Id,
        Who = row.Who,
        Party = row.IsEndorser ? RequestParty.Endorser : row.WhoId == standing.RequesterId ? RequestParty.Requester : RequestParty.Officer,
        IsOwn = row.WhoId == actor.PersonId,
        IsInternal = row.IsInternal,
        At = row.At,
        Text = row.Text,
        AwaitsAnswerFrom = row.Awaits,
        Files = files,
    };

    private static FileView FileOf(string reference, Row row) =>
        new() { Name = row.FileName, Length = row.Length, Address = $"/requests/{reference}/attachments/{row.Id}" };

    private sealed record Row
    {
        public const string Request = "request";
        public const string Message = "message";
        public const string File = "file";

        public required string What { get; init; }

        public required Guid Id { get; init; }

        public required Guid? MessageId { get; init; }

        public required DateTime At { get; init; }

        public required string Who { get; init; }

        public required Guid WhoId { get; init; }

        public required bool IsEndorser { get; init; }

        public required bool IsInternal { get; init; }

        public required string Text { get; init; }

        public required string FileName { get; init; }

        public required long Length { get; init; }

        public required AnswerFrom? Awaits { get; init; }

        public required RequestState State { get; init; }

        public required Guid RequesterId { get; init; }

        public required Guid? EndorsingUnitId { get; init; }

        public required DateTime? EndedAt { get; init; }

        public required DateOnly? FollowUpOn { get; init; }

        public ConversationStanding Standing => new() { State = State, RequesterId = RequesterId, EndorsingUnitId = EndorsingUnitId, EndedAt = EndedAt, FollowUpOn = FollowUpOn };
    }
}
