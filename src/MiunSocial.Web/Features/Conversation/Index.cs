using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Features.Conversation;

/// <summary>What has been said about a request, and what the reader can say. It stands on the request's page, and on one of its own.</summary>
public sealed record ConversationPage
{
    public required string Reference { get; init; }

    /// <summary>As whom the reader writes; null for a reader.</summary>
    public required RequestParty? Party { get; init; }

    /// <summary>Whether anybody may still write.</summary>
    public required bool IsOpen { get; init; }

    public required bool MayWrite { get; init; }

    public required bool SeesNotes { get; init; }

    /// <summary>Whether the unit's head is there to be asked.</summary>
    public required bool HasEndorser { get; init; }

    public required AnswerFrom? AwaitsAnswerFrom { get; init; }

    /// <summary>Files of the request itself.</summary>
    public required IReadOnlyList<FileView> Files { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<MessageView> Messages { get; init; }

    /// <summary>For the message that the reader may write.</summary>
    public required Guid NewId { get; init; }

    public required Guid NewNoteId { get; init; }

    /// <summary>What was written and could not be sent; null on a page that nothing was sent to.</summary>
    public MessageForm? Written { get; init; }

    /// <summary>Of the form that was sent.</summary>
    public string? WrittenPrefix { get; init; }

    /// <summary>Whether files came with what could not be sent.</summary>
    public bool HasLostFiles { get; init; }

    /// <summary>A form as it was sent, or a new one in which the other side is to answer.</summary>
    public WritePart Part(string prefix) => new()
    {
        Prefix = prefix,
        Reference = Reference,
        Form = prefix == WrittenPrefix ? Written! : new()
        {
            Id = prefix == MessageForm.InternalPrefix ? NewNoteId : NewId,
            AwaitsAnswerFrom = Party != RequestParty.Requester ? AnswerFrom.Requester : HasEndorser ? AnswerFrom.Endorsers : AnswerFrom.Officers,
        },
        HasEndorser = HasEndorser,
        HasLostFiles = prefix == WrittenPrefix && HasLostFiles,
    };
}

public sealed record MessageView
{
    public required Guid Id { get; init; }

    public required string Who { get; init; }

    public required RequestParty Party { get; init; }

    public required bool IsOwn { get; init; }

    public required bool IsInternal { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required string Text { get; init; }

    public required AnswerFrom? AwaitsAnswerFrom { get; init; }

    public required IReadOnlyList<FileView> Files { get; init; }
}

public sealed record FileView
{
    public required string Name { get; init; }

    /// <summary>In bytes.</summary>
    public required long Length { get; init; }

    public required string Address { get; init; }

    /// <summary>What the size is told in: whole kilobytes, or megabytes with a tenth.</summary>
    public string Unit => Length < 1024 * 1024 ? "Size.Kilobytes" : "Size.Megabytes";

    public string Size => Length < 1024 * 1024
        ? Math.Max(1, Length / 1024).ToString(System.Globalization.CultureInfo.CurrentCulture)
        : (Length / (1024m * 1024m)).ToString("0.0", System.Globalization.CultureInfo.CurrentCulture);
}

/// <summary>The part of a page on which a message or a note is written.</summary>
public sealed record WritePart
{
    public required string Prefix { get; init; }

    public required string Reference { get; init; }

    public required MessageForm Form { get; init; }

    public required bool HasEndorser { get; init; }

    /// <summary>Files were chosen, but a page cannot choose them again.</summary>
    public required bool HasLostFiles { get; init; }

    public bool IsInternal => Prefix == MessageForm.InternalPrefix;

    public string Address => IsInternal ? $"/requests/{Reference}/messages/internal" : $"/requests/{Reference}/messages";
}
