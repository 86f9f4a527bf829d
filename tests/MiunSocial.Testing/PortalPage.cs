using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MiunSocial.Testing;

/// <summary>One answer of the portal, as a reader and a browser would see it.</summary>
public sealed class PortalPage
{
    private readonly Lazy<IHtmlDocument> _document;
    private readonly HttpResponseMessage _response;

    internal PortalPage(PortalClient client, HttpResponseMessage response, string body, IReadOnlyList<string> queries)
    {
        Client = client;
        _response = response;
        Body = body;
        Queries = queries;
        _document = new(Parse);
    }

    public string Body { get; }

    /// <summary>The database commands it took.</summary>
    public IReadOnlyList<string> Queries { get; }

    public HttpStatusCode Status => _response.StatusCode;

    public HttpResponseHeaders Headers => _response.Headers;

    /// <summary>Those that tell of the body, such as its type.</summary>
    public HttpContentHeaders ContentHeaders => _response.Content.Headers;

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    /// <summary>Path and query.</summary>
    public string Address => _response.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>Where a redirect leads, as path and query; null for other answers.</summary>
    public string? Location => _response.Headers.Location is { } location
        ? new Uri(_response.RequestMessage!.RequestUri!, location).PathAndQuery
        : null;

    public bool IsHtml => _response.Content.Headers.ContentType?.MediaType == "text/html";

    public bool LeadsToSignIn => Location?.StartsWith("/account/sign-in", StringComparison.Ordinal) == true;

    public IHtmlDocument Document => _document.Value;

    /// <summary>The page read anew, for whoever looks at hundreds of them and keeps none.</summary>
    public IHtmlDocument Parse() => new HtmlParser().ParseDocument(Body);

    public IReadOnlyList<string> Cookies => _response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [];

    internal PortalClient Client { get; }

    /// <summary>The text of the first element that the selector finds, on one line; empty if there is none.</summary>
    public string Text(string selector = "main") => Flat(Document.QuerySelector(selector)?.TextContent ?? "");

    public IReadOnlyList<string> Texts(string selector) => [.. Document.QuerySelectorAll(selector).Select(one => Flat(one.TextContent))];

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    /// <summary>The errors beside fields, by field id.</summary>
    public IReadOnlyDictionary<string, string> FieldErrors => Document.QuerySelectorAll(".field-error[id$='-error']")
        .GroupBy(error => error.Id![..^"-error".Length])
        .ToDictionary(errors => errors.Key, errors => Flat(errors.First().TextContent));

    /// <summary>All forms that post.</summary>
    public IReadOnlyList<PageForm> PostForms => [.. Document.Forms.Select(form => new PageForm(this, form)).Where(form => form.IsPost)];

    /// <summary>A form as it stands on the page, to be filled and sent with all that it carries.</summary>
    public PageForm Form(string selector) => new(
        this,
        Document.QuerySelector(selector) as IHtmlFormElement
            ?? throw new InvalidOperationException($"No form '{selector}' on {Address} ({(int)Status})."));

    public Task<PortalPage> FollowAsync() =>
        Client.GetAsync(Location ?? throw new InvalidOperationException($"{Address} answered {(int)Status}, not a redirect:\n{Text("body")}"));

    internal static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
