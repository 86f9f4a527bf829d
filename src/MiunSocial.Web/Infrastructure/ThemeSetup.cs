using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace MiunSocial.Web.Infrastructure;

/// <summary>The installation's own accent colour, as a stylesheet, so that no style stands in a page.</summary>
public static partial class ThemeSetup
{
    public const string Address = "/theme.css";

    public static void MapTheme(this WebApplication app) =>
        app.MapGet(Address, (IOptions<SiteOptions> site) => Results.Text(Stylesheet(site.Value), "text/css")).AllowAnonymous();

    private static string Stylesheet(SiteOptions site) =>
        $":root {{ {Line("--accent-light", site.Accent)}{Line("--accent-dark", site.AccentDark)}}}";

    /// <summary>Only a hex colour is let through; anything else would be CSS of somebody's making.</summary>
    private static string Line(string name, string colour) => HexColour().IsMatch(colour) ? $"{name}: {colour}; " : "";

    [GeneratedRegex(@"^#[0-9A-Fa-f]{6}\z")]
    private static partial Regex HexColour();
}
