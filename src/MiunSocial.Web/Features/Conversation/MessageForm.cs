using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Conversation;

/// <summary>A message, or a note among officers, as it is written on a page. The two have prefixes of their own, since a page has both.</summary>
public sealed class MessageForm
{
    public const string OpenPrefix = "Message";
    public const string InternalPrefix = "Note";

    /// <summary>Made with the form, so that a form sent twice makes one message.</summary>
    public Guid Id { get; set; }

    public string? Text { get; set; }

    /// <summary>Who is to answer next; nobody if it is left out.</summary>
    public AnswerFrom? AwaitsAnswerFrom { get; set; }

    public List<IFormFile> Files { get; set; } = [];

    public RequestWords ToWords(string prefix) => new()
    {
        Id = Id,
        Text = Typed.Clean(Text),
        AwaitsAnswerFrom = AwaitsAnswerFrom,
        IsInternal = prefix == InternalPrefix,
        Files = Files.Count,
    };
}
