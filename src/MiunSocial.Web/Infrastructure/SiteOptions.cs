namespace MiunSocial.Web.Infrastructure;

/// <summary>What an installation calls itself and how it looks.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    public string Name { get; init; } = "MiunSocial";

    /// <summary>
    /// Where people reach the portal, as <c>https://portal.university.se</c>. Links that are sent away start with it; when it is
    /// empty they start with the address the portal was asked by, which whoever asks can choose.
    /// </summary>
    public string Address { get; init; } = "";

    public string UniversitySv { get; init; } = "";

    public string UniversityEn { get; init; } = "";

    /// <summary>The accent colour on light pages, as a CSS hex colour; empty for the portal's own.</summary>
    public string Accent { get; init; } = "";

    public string AccentDark { get; init; } = "";

    /// <summary>Whether example people, units, channels and requests are put in place. Obeyed in Development only.</summary>
    public bool DemonstrationData { get; init; }

    public string University(string language) => language == "en" ? UniversityEn : UniversitySv;
}
