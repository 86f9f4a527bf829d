using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace MiunSocial.Web.Infrastructure;

/// <summary>
/// Who may show a page within theirs, and which page may show one of ours. Nobody and none, unless the page says so itself; an error
/// page that answers in its place never does.
/// </summary>
public sealed record Framing
{
    /// <summary>Origins that may show this page within theirs.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Whether this page shows another of the portal's pages within it.</summary>
    public bool ShowsOwn { get; init; }

    /// <summary>A style sheet that the page carries within it, as a mail must; no other is obeyed.</summary>
    public string? Style { get; init; }

    /// <summary>Registered before the headers are, so that it runs when they stand.</summary>
    internal static void Use(WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK && context.Features.Get<Framing>() is { } framing)
            {
                framing.Loosen(context.Response.Headers);
            }
            return Task.CompletedTask;
        });
        return next(context);
    });

    private void Loosen(IHeaderDictionary headers)
    {
        var policy = headers.ContentSecurityPolicy.ToString();
        if (ShowsOwn)
        {
            headers.ContentSecurityPolicy = policy = $"{policy}; frame-src 'self'";
        }
        if (Style is not null)
        {
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));
            headers.ContentSecurityPolicy = policy = policy.Replace("style-src 'self'", $"style-src 'sha256-{hash}'", StringComparison.Ordinal);
        }
        if (By.Count > 0)
        {
            headers.ContentSecurityPolicy = policy.Replace("frame-ancestors 'none'", $"frame-ancestors 'self' {string.Join(' ', By)}", StringComparison.Ordinal);
            // It knows no list of origins, and what does is in the policy above.
            headers.Remove(HeaderNames.XFrameOptions);
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }
    }
}
