using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Conversation;

/// <summary>What became of something that somebody wanted to say or to attach.</summary>
public abstract record ConversationResult
{
    /// <summary>It is there, or was already.</summary>
    public sealed record Done : ConversationResult;

    /// <summary>The request is not there, or not for this person.</summary>
    public sealed record NotFound : ConversationResult;

    /// <summary>It is too late, or the person only reads. Nothing changed.</summary>
    public sealed record Closed : ConversationResult;

    /// <summary>The form made another message before, so that it cannot make this one too.</summary>
    public sealed record Used : ConversationResult;

    /// <summary>Something must be corrected first. Nothing changed.</summary>
    public sealed record Invalid(IReadOnlyList<Problem> Problems) : ConversationResult;

    /// <summary>Whether it is to be saved.</summary>
    public static bool IsDone(ConversationResult result) => result is Done;
}
