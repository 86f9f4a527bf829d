using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>One window for each reader, used for page after page: opening a window takes as long as looking at a page.</summary>
public sealed class ReadersWindows(BrowserSite site) : IAsyncDisposable
{
    private readonly Dictionary<(string Email, string Language), (WatchedWindow Window, IPage Page)> _open = [];

    public async Task<(WatchedWindow Window, IPage Page)> OfAsync(string email, string language)
    {
        if (!_open.TryGetValue((email, language), out var found))
        {
            var window = await WatchedWindow.OpenAsync(site, new() { Cookies = await site.SignedInAsync(email, language) });
            found = _open[(email, language)] = (window, await window.NewPageAsync());
        }
        return found;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (window, _) in _open.Values)
        {
            await window.CloseAsync();
        }
    }
}
