namespace MiunSocial.Web.Infrastructure;

/// <summary>What an installation calls itself and how it looks.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    public string Name { get; init; } = "MiunSocial";

    public string UniversitySv { get; init; } = "";

    public string UniversityEn { get; init; } = "";

    /// <summary>The accent colour on light pages, as a CSS hex colour; empty for the portal's own.</summary>
    public string Accent { get; init; } = "";

    public string AccentDark { get; init; } = "";

    /// <summary>Whether example people, units, channels and requests are put in place. Obeyed in Development only.</summary>
    public bool DemonstrationData { get; init; }

    public string University(string language) => language == "en" ? UniversityEn : UniversitySv;
}
