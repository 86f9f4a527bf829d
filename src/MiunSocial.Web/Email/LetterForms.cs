using System.Net;

namespace MiunSocial.Web.Email;

/// <summary>A letter as text and as HTML: simple enough for any reader, large enough to read, and legible on dark.</summary>
public static class LetterForms
{
    /// <summary>The same in every mail, so that a page may allow it by its hash.</summary>
    public const string Style = """
        :root { color-scheme: light dark; supported-color-schemes: light dark; }
        body { margin: 0; padding: 24px 16px; font: 17px/1.55 system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; background: #ffffff; color: #1b1f24; }
        main { max-width: 560px; margin: 0 auto; }
        h1 { margin: 0 0 20px; font-size: 22px; line-height: 1.3; }
        li { margin: 0 0 8px; }
        a { color: #0b5cad; overflow-wrap: anywhere; }
        .go a { display: inline-block; padding: 12px 20px; border-radius: 8px; background: #0b5cad; color: #ffffff; font-weight: 600; text-decoration: none; }
        .why { margin: 32px 0 0; padding: 16px 0 0; border-top: 1px solid #c9d1d9; font-size: 15px; color: #4b5563; }
        @media (prefers-color-scheme: dark) {
          body { background: #15181c; color: #e8eaed; }
          a { color: #8ec5ff; }
          .go a { background: #8ec5ff; color: #10151a; }
          .why { border-color: #4b5563; color: #b6bec8; }
        }
        """;

    public static string Text(Letter letter) => string.Join("\n\n",
    [
        letter.Greeting,
        letter.Message,
        .. letter.Items.Count > 0 ? [string.Join('\n', letter.Items.Select(item => $"- {item}"))] : Array.Empty<string>(),
        $"{letter.LinkText}:\n{letter.Link}",
        $"{letter.Regards}\n{letter.Sender}",
        $"{letter.Why}\n",
    ]);

    public static string Html(Letter letter) => $"""
        <!DOCTYPE html>
        <html lang="{letter.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>{Encoded(letter.Subject)}</title>
        <style>{Style}</style>
        </head>
        <body>
        <main>
        <h1>{Encoded(letter.Message)}</h1>
        <p>{Encoded(letter.Greeting)}</p>
        {Items(letter)}<p class="go"><a href="{Encoded(letter.Link)}">{Encoded(letter.LinkText)}</a></p>
        <p>{Encoded(letter.Regards)}<br>{Encoded(letter.Sender)}</p>
        <p class="why">{Encoded(letter.Why)}</p>
        </main>
        </body>
        </html>
        """;

    private static string Items(Letter letter) => letter.Items.Count > 0
        ? $"<ul>{string.Concat(letter.Items.Select(item => $"<li>{Encoded(item)}</li>"))}</ul>\n"
        : "";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
