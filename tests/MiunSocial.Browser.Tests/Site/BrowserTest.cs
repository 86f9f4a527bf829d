namespace MiunSocial.Browser.Tests.Site;

/// <summary>A test with browser windows, which must stay free of errors in the console. Of a test that fails, a picture and a trace are kept.</summary>
public abstract class BrowserTest(BrowserSite site) : IAsyncLifetime
{
    private readonly List<WatchedWindow> _windows = [];
    private readonly List<WatchedWindow> _borrowed = [];

    protected BrowserSite Site => site;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Somebody who has signed in, in a window of their own.</summary>
    protected async Task<Visitor> EnterAsync(string email, string language) =>
        await OpenAsync(language, new() { Cookies = await site.SignedInAsync(email, language) });

    /// <summary>Somebody who has not signed in.</summary>
    protected async Task<Visitor> OpenAsync(string language, WindowOptions? options = null)
    {
        var window = await WatchedWindow.OpenAsync(site, options);
        _windows.Add(window);
        return new(await window.NewPageAsync(), new(language));
    }

    /// <summary>A window that stays open for the tests after this one.</summary>
    protected void Borrow(WatchedWindow window)
    {
        window.ForgetErrors();
        _borrowed.Add(window);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var errors = _windows.Concat(_borrowed).SelectMany(window => window.Errors).ToList();
        var hasFailed = errors.Count > 0 || TestContext.Current.TestState?.Result == TestResult.Failed;
        foreach (var window in hasFailed ? _borrowed : [])
        {
            await window.KeepPicturesAsync($"{TestContext.Current.Test?.TestDisplayName}");
        }
        foreach (var (window, number) in _windows.Select((window, index) => (window, index + 1)))
        {
            await window.CloseAsync(hasFailed ? $"{TestContext.Current.Test?.TestDisplayName}-{number}" : null);
        }
        Assert.True(errors.Count == 0, $"Errors in the browser's console:\n  {string.Join("\n  ", errors)}");
    }
}
