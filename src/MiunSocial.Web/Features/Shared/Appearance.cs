using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Light, dark, or as the reader's device says; kept in a cookie.</summary>
public sealed class Appearance(IHttpContextAccessor http, IHostEnvironment environment)
{
    public const string Auto = "auto";

    public static IReadOnlyList<string> Themes { get; } = [Auto, "light", "dark"];

    public string Theme =>
        http.HttpContext?.Request.Cookies[CookieName] is { } chosen && Themes.Contains(chosen) ? chosen : Auto;

    public string CookieName => CookieNames.For("theme", environment);
}
