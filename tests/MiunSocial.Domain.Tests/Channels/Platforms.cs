using MiunSocial.Domain.Channels;

namespace MiunSocial.Domain.Tests.Channels;

/// <summary>A few platforms whose rules between them cover what rules can say.</summary>
internal static class Platforms
{
    private const string Word = @"[\p{L}\p{N}._-]{1,100}";

    /// <summary>Two forms of which one takes any first part; dots in handles.</summary>
    public static Platform Facebook { get; } =
        Platform("facebook", ["www.facebook.com", "facebook.com", "fb.com"], ["sharer", "hashtag", "search", "watch", "l.php", "profile.php"])
            .With(Form("group", "/groups/{handle}", "[A-Za-z0-9.]{1,80}"), Form("page", "/{handle}", "[A-Za-z0-9.]{1,80}"));

    public static Platform Instagram { get; } =
        Platform("instagram", ["www.instagram.com", "instagram.com"], ["p", "reel", "explore", "stories"])
            .With(Form("profile", "/{handle}", "[A-Za-z0-9._]{1,30}"));

    /// <summary>Only forms with a fixed first part; letters of any language.</summary>
    public static Platform LinkedIn { get; } =
        Platform("linkedin", ["www.linkedin.com", "linkedin.com"], ["feed", "in", "jobs"])
            .With(Form("company", "/company/{handle}", Word), Form("school", "/school/{handle}", Word));

    /// <summary>A prefix within a part, and ids that differ by case.</summary>
    public static Platform YouTube { get; } =
        Platform("youtube", ["www.youtube.com", "youtube.com"], ["watch", "shorts", "results", "playlist"])
            .With(
                Form("handle", "/@{handle}", Word),
                Form("channel", "/channel/{handle}", "UC[A-Za-z0-9_-]{22}", isCaseSensitive: true),
                Form("custom", "/c/{handle}", Word),
                Form("user", "/user/{handle}", Word));

    public static Platform Mastodon { get; } =
        Platform("mastodon", ["mastodon.nu"], ["tags", "explore"]).With(Form("profile", "/@{handle}", "[A-Za-z0-9_]{1,30}"));

    public static IReadOnlyList<Platform> All { get; } = [Facebook, Instagram, LinkedIn, YouTube, Mastodon];

    public static AccountAddress Read(string text) => AccountAddress.Read(text, All);

    private static Platform Platform(string slug, IReadOnlyList<string> hosts, IReadOnlyList<string> reservedWords) => new()
    {
        Id = Guid.CreateVersion7(),
        Slug = slug,
        Name = slug,
        Icon = slug,
        Position = 0,
        Hosts = hosts,
        ReservedWords = reservedWords,
    };

    private static AccountForm Form(string key, string pathTemplate, string handlePattern, bool isCaseSensitive = false) =>
        new() { Key = key, PathTemplate = pathTemplate, HandlePattern = handlePattern, IsCaseSensitive = isCaseSensitive };
}
