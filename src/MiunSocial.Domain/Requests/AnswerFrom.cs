namespace MiunSocial.Domain.Requests;

/// <summary>Who is to answer a message; no value means that nobody is.</summary>
public enum AnswerFrom
{
    Requester,
    Officers,

    /// <summary>The unit's head and stand-ins, while <see cref="ConversationStanding.HasEndorser"/>.</summary>
    Endorsers,
}
