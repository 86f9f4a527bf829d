using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MiunSocial.Testing;

namespace MiunSocial.Browser.Tests.Site;

/// <summary>A window whose console is read and whose doings are recorded.</summary>
public sealed partial class WatchedWindow
{
    private const int LongestName = 120;

    private static readonly string[] LostContact =
        ["htmx:sendError", "htmx:timeout", "Response Status Error Code", "ERR_INTERNET_DISCONNECTED", "the server responded with a status of"];

    private readonly IBrowserContext _context;
    private readonly ConcurrentDictionary<string, bool> _pages = new();
    private readonly ConcurrentQueue<(string Text, string Source)> _errors = new();

    private readonly WindowOptions _options;

    /// <summary>Whether <c>MIUNSOCIAL_TRACE</c> asks to keep what shows afterwards what happened step by step, which takes as long as the test.</summary>
    private static bool IsTraced { get; } = Environment.GetEnvironmentVariable("MIUNSOCIAL_TRACE") is { Length: > 0 };

    private WatchedWindow(IBrowserContext context, WindowOptions options) => (_context, _options) = (context, options);

    /// <summary>What the browser complained of. That a page answers 404 or 409 is no error of the page.</summary>
    public IEnumerable<string> Errors => _errors
        .Where(error => !(error.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && _pages.ContainsKey(error.Source)))
        .Select(error => $"{error.Text} ({error.Source})");

    public static async Task<WatchedWindow> OpenAsync(BrowserSite site, WindowOptions? options)
    {
        var window = new WatchedWindow(await site.OpenWindowAsync(options), options ?? new());
        window._context.Console += (_, message) => window.Note(message);
        window._context.WebError += (_, error) => window._errors.Enqueue((error.Error, ""));
        window._context.Request += (_, request) => window.Note(request);
        if (IsTraced)
        {
            await window._context.Tracing.StartAsync(new() { Snapshots = true });
        }
        return window;
    }

    public Task<IPage> NewPageAsync() => _context.NewPageAsync();

    /// <summary>Before another test uses the window.</summary>
    public void ForgetErrors()
    {
        _errors.Clear();
        _pages.Clear();
    }

    /// <summary>Keeps a picture of each page under the name.</summary>
    public async Task KeepPicturesAsync(string name)
    {
        foreach (var (page, number) in _context.Pages.Select((page, index) => (page, index + 1)))
        {
            await page.ScreenshotAsync(new() { Path = $"{FileFor(name)}-{number}.png", FullPage = true });
        }
    }

    /// <param name="keepAs">The name to keep a picture of each page and the trace under; null to keep nothing.</param>
    public async Task CloseAsync(string? keepAs = null)
    {
        if (keepAs is not null)
        {
            await KeepPicturesAsync(keepAs);
        }
        if (IsTraced)
        {
            await _context.Tracing.StopAsync(new() { Path = keepAs is null ? null : $"{FileFor(keepAs)}.zip" });
        }
        await _context.CloseAsync();
    }

    private static string FileFor(string test)
    {
        var name = NotOfNames().Replace(test, "-");
        return Repository.PathOf("TestResults", "browser", name[Math.Max(0, name.Length - LongestName)..]);
    }

    private void Note(IConsoleMessage message)
    {
        if (message.Type == "error" && !IsLeftBehind(message.Text) && !(_options.LosesContact && IsLostContact(message.Text)))
        {
            _errors.Enqueue((message.Text, LineAndColumn().Replace(message.Location, "")));
        }
    }

    /// <summary>Whoever goes on while results are being fetched leaves the fetching behind; htmx calls that an error.</summary>
    private static bool IsLeftBehind(string text) =>
        text.StartsWith("htmx:sendAbort", StringComparison.Ordinal) || text.StartsWith("htmx:afterRequest", StringComparison.Ordinal);

    private void Note(IRequest request)
    {
        if (request.IsNavigationRequest)
        {
            _pages.TryAdd(request.Url, true);
        }
    }

    private static bool IsLostContact(string text) =>
        LostContact.Any(one => text.Contains(one, StringComparison.Ordinal));

    [GeneratedRegex(@":\d+:\d+$")]
    private static partial Regex LineAndColumn();

    [GeneratedRegex(@"[^\w.-]+")]
    private static partial Regex NotOfNames();
}
