using Microsoft.Playwright;

namespace MiunSocial.Browser.Tests.Site;

/// <summary>The Chromium, Edge or Chrome that the machine has. Nothing is ever downloaded.</summary>
public static class InstalledChromium
{
    private const string Named = "MIUNSOCIAL_CHROMIUM";

    public const string Missing =
        $"No Chromium, Edge or Chrome was found. Install one (Debian: apt-get install chromium), or name its file in {Named}.";

    /// <summary>Its file; null if there is none.</summary>
    public static string? File { get; } = Environment.GetEnvironmentVariable(Named) is { Length: > 0 } named
        ? Path.GetFullPath(named)
        : UsualPlaces().FirstOrDefault(System.IO.File.Exists);

    /// <summary>Whether whoever runs the tests insists on the browser, so that its absence is a failure and not a skip.</summary>
    public static bool IsRequired => (Environment.GetEnvironmentVariable("MIUNSOCIAL_REQUIRE") ?? "")
        .Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries)
        .Contains("chromium", StringComparer.OrdinalIgnoreCase);

    public static BrowserTypeLaunchOptions Options => new()
    {
        ExecutablePath = File,
        Args =
        [
            "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            // Chromium's sandbox does not work for root, who runs the tests in containers.
            .. OperatingSystem.IsLinux() && Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(),
        ],
    };

    private static IEnumerable<string> UsualPlaces() =>
        OperatingSystem.IsWindows() ? OnWindows() : OperatingSystem.IsMacOS() ? OnMacOS() : OnLinux();

    private static IEnumerable<string> OnLinux()
    {
        string[] folders = ["/usr/bin", "/usr/local/bin", "/snap/bin"];
        string[] names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
        return names.SelectMany(name => folders.Select(folder => $"{folder}/{name}"));
    }

    private static IEnumerable<string> OnMacOS()
    {
        string[] folders = ["/Applications", $"{Environment.GetEnvironmentVariable("HOME")}/Applications"];
        string[] names = ["Microsoft Edge", "Google Chrome", "Chromium"];
        return names.SelectMany(name => folders.Select(folder => $"{folder}/{name}.app/Contents/MacOS/{name}"));
    }

    private static IEnumerable<string> OnWindows()
    {
        string[] variables = ["ProgramFiles(x86)", "ProgramFiles", "LocalAppData"];
        string[] files = [@"Microsoft\Edge\Application\msedge.exe", @"Google\Chrome\Application\chrome.exe"];
        var folders = variables.Select(Environment.GetEnvironmentVariable).OfType<string>();
        return files.SelectMany(file => folders.Select(folder => Path.Combine(folder, file)));
    }
}
