using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Outbox;

/// <summary>Who hears of something said about a request. The rows are added to the unit of work that saves it.</summary>
public sealed class MessageNotices(PortalDbContext db)
{
    /// <param name="officerId">The officer who has the request; null if nobody has it, and all officers have.</param>
    public async Task AddAsync(Request request, RequestMessage message, Guid? officerId, CancellationToken cancellationToken)
    {
        var told = new Dictionary<Guid, NoticeKind>();
        if (message.IsInternal)
        {
            Tell(NoticeKind.NoteAdded, officerId is null ? [] : await db.OfficersOfAsync(request.RequesterId, officerId, cancellationToken));
        }
        else
        {
            Tell(NoticeKind.MessageReceived, await OtherSideAsync(request, message, officerId, cancellationToken));
            Tell(NoticeKind.AnswerAsked, await AwaitedAsync(request, message, officerId, cancellationToken));
        }
        db.Outbox.AddRange(told.Select(notice => new OutboxMessage
        {
            Id = Guid.CreateVersion7(message.CreatedAt),
            Kind = notice.Value,
            RecipientId = notice.Key,
            SubjectId = request.Id,
            SubjectLabel = request.Label,
            CreatedAt = message.CreatedAt,
        }));

        // Nobody is told of what they did themselves, and nobody twice.
        void Tell(NoticeKind kind, IEnumerable<Guid> recipients)
        {
            foreach (var recipient in recipients.Where(one => one != message.AuthorId))
            {
                told[recipient] = kind;
            }
        }
    }

    private async Task<IReadOnlyList<Guid>> AwaitedAsync(Request request, RequestMessage message, Guid? officerId, CancellationToken cancellationToken) =>
        message.AwaitsAnswerFrom switch
        {
            AnswerFrom.Requester => [request.RequesterId],
            AnswerFrom.Endorsers => await EndorsersAsync(request, message, cancellationToken),
            AnswerFrom.Officers => await db.OfficersOfAsync(request.RequesterId, officerId, cancellationToken),
            null => [],
        };

    /// <summary>The requester hears of what all others write. What the requester writes is heard by those whose turn it is, or who ended it.</summary>
    private async Task<IReadOnlyList<Guid>> OtherSideAsync(Request request, RequestMessage message, Guid? officerId, CancellationToken cancellationToken)
    {
        if (message.Party != RequestParty.Requester)
        {
            return [request.RequesterId];
        }
        return request.Conversation.HasEndorser
            ? await EndorsersAsync(request, message, cancellationToken)
            : await db.OfficersOfAsync(request.RequesterId, officerId, cancellationToken);
    }

    private async Task<IReadOnlyList<Guid>> EndorsersAsync(Request request, RequestMessage message, CancellationToken cancellationToken) =>
        await db.EndorsersOf(request, SwedishCalendar.DayOf(message.CreatedAt)).Where(id => id != request.RequesterId).ToListAsync(cancellationToken);
}
