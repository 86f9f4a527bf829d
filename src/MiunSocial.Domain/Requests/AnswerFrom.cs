namespace MiunSocial.Domain.Requests;

/// <summary>Who is to answer a message; no value means that nobody is.</summary>
public enum AnswerFrom
{
    Requester,
    Officers,
}
