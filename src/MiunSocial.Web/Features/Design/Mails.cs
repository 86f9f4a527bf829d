using MiunSocial.Data.Outbox;
using MiunSocial.Web.Email;

namespace MiunSocial.Web.Features.Design;

/// <summary>One of the portal's mails with made-up facts, and the way to the others.</summary>
public sealed record Mails
{
    public required NoticeKind Kind { get; init; }

    public required Letter Letter { get; init; }

    public string Text => LetterForms.Text(Letter);

    /// <summary>Where the HTML part is alone.</summary>
    public string HtmlAddress => $"/design/mails/{Kind}/{Letter.Language}";
}
