using MiunSocial.Domain.Attachments;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>What is said about it, and the files that belong to it. Neither is a step, and neither changes what the request says.</summary>
public sealed partial class Request
{
    /// <summary>Who is to answer the latest message. Null when nobody is, and when a step has been made since.</summary>
    public AnswerFrom? AwaitsAnswerFrom { get; private set; }

    public ConversationStanding Conversation =>
        new() { State = State, RequesterId = RequesterId, EndorsingUnitId = EndorsingUnitId, EndedAt = EndedAt, FollowUpOn = FollowUpOn };

    /// <exception cref="TransitionNotAllowedException">The actor has no part in it, or it is too late.</exception>
    /// <exception cref="ArgumentException">It says nothing, or too much.</exception>
    public RequestMessage Write(RequestWords words, Actor actor, DateTime now)
    {
        var standing = Conversation;
        if (standing.PartyOf(actor) is not { } party || !standing.IsOpen(now) || (words.IsInternal && !standing.SeesNotes(actor)))
        {
            throw new TransitionNotAllowedException(nameof(Write), State.ToString());
        }
        if (words.AwaitsAnswerFrom == AnswerFrom.Endorsers && !standing.HasEndorser)
        {
            // It went on while the message was written; those who have it now are to answer.
            words = words with { AwaitsAnswerFrom = AnswerFrom.Officers };
        }
        if (words.Problems().Any())
        {
            throw new ArgumentException("It says nothing, or too much.", nameof(words));
        }
        if (!words.IsInternal)
        {
            AwaitsAnswerFrom = words.AwaitsAnswerFrom;
        }
        return RequestMessage.Write(this, party, words, actor, now);
    }

    /// <summary>Files that come with a message written just now.</summary>
    /// <param name="taken">The numbers of those already there, of the same kind: open, or for officers only.</param>
    /// <exception cref="ArgumentException">They are more than there is room for.</exception>
    public IReadOnlyList<RequestAttachment> Attach(RequestMessage message, IReadOnlyList<FileToAttach> files, IEnumerable<int> taken, Actor actor)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(message.RequestId, Id);
        return [.. Numbered(files, taken).Select(one => RequestAttachment.Of(this, message, one.File, one.Number, actor, message.CreatedAt))];
    }

    /// <summary>
    /// Files that belong to the request itself, which its requester adds while writing it. They are told of by the request, whose
    /// version they raise: nobody submits it without those, and its last use was now.
    /// </summary>
    public IReadOnlyList<RequestAttachment> Attach(IReadOnlyList<FileToAttach> files, IEnumerable<int> taken, Actor actor, DateTime now)
    {
        RequireOwnDraft(actor, nameof(Attach));
        IReadOnlyList<RequestAttachment> attached =
            [.. Numbered(files, taken).Select(one => RequestAttachment.Of(this, message: null, one.File, one.Number, actor, now))];
        foreach (var _ in attached)
        {
            Raise(Happened(HistoryKind.RequestFileAttached, actor, now, reason: null));
        }
        return attached;
    }

    /// <summary>Says that the file may be taken away; whoever keeps the data does so. What has been submitted is public record and stays.</summary>
    public void Detach(RequestAttachment attachment, Actor actor, DateTime now)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(attachment.RequestId, Id);
        RequireOwnDraft(actor, nameof(Detach));
        Raise(Happened(HistoryKind.RequestFileRemoved, actor, now, reason: null));
    }

    private void RequireOwnDraft(Actor actor, string verb)
    {
        if (State != RequestState.Draft || actor.PersonId != RequesterId)
        {
            throw new TransitionNotAllowedException(verb, State.ToString());
        }
    }

    private static IEnumerable<(FileToAttach File, int Number)> Numbered(IReadOnlyList<FileToAttach> files, IEnumerable<int> taken)
    {
        var free = Enumerable.Range(1, AttachmentLimits.Most).Except(taken).ToList();
        return files.Count <= free.Count ? files.Zip(free) : throw new ArgumentException("They are more than there is room for.", nameof(files));
    }
}
