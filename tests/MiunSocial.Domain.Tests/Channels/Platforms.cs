using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Channels;

/// <summary>A few platforms whose rules between them cover what rules can say.</summary>
internal static class Platforms
{
    private const string Word = @"[\p{L}\p{N}._-]{1,100}";

    /// <summary>Two forms of which one takes any first part; dots in handles; ids in the query and at the end of a part.</summary>
    public static Platform Facebook { get; } = Make(
        "facebook",
        ["www.facebook.com", "facebook.com", "fb.com", "fb.watch"],
        "sharer l.php hashtag:Hashtag search:Search login.php:SignIn watch:Post posts:Post permalink:Post about:Section fb.watch:Post",
        Form("group", "/groups/{handle}", "[A-Za-z0-9.]{1,80}"),
        Form("page", "/{handle}", "[A-Za-z0-9.]{1,80}"),
        Form("profile", "/profile.php?id={id}", "[0-9]{5,30}", canonical: "https://www.facebook.com/{id}"),
        Form("people", "/p/{any}-{id}", "[0-9]{5,30}", canonical: "https://www.facebook.com/{id}"));

    public static Platform Instagram { get; } = Make(
        "instagram",
        ["www.instagram.com", "instagram.com"],
        "p:Post reel:Post explore tags:Hashtag stories:Post",
        Form("profile", "/{handle}", "[A-Za-z0-9._]{1,30}"));

    /// <summary>Only forms with a fixed first part; letters of any language.</summary>
    public static Platform LinkedIn { get; } = Make(
        "linkedin",
        ["www.linkedin.com", "linkedin.com"],
        "feed in jobs:Section about:Section",
        Form("company", "/company/{handle}", Word),
        Form("company-id", "/company/{id}", "[0-9]+"),
        Form("school", "/school/{handle}", Word));

    /// <summary>A prefix within a part, and ids that differ by case.</summary>
    public static Platform YouTube { get; } = Make(
        "youtube",
        ["www.youtube.com", "youtube.com"],
        "watch:Post shorts:Post results:Search playlist:Post videos:Section",
        Form("handle", "/@{handle}", Word),
        Form("channel", "/channel/{id}", "UC[A-Za-z0-9_-]{22}", isCaseSensitive: true),
        Form("custom", "/c/{handle}", Word),
        Form("user", "/user/{handle}", Word));

    /// <summary>Accounts on any server.</summary>
    public static Platform Mastodon { get; } = Make(
        "mastodon",
        ["mastodon.nu"],
        "tags:Hashtag explore #:Post",
        Form("profile", "/@{handle}", "[A-Za-z0-9_]{1,30}", host: "{server}"));

    /// <summary>Accounts that are hosts, below a known one or themselves known.</summary>
    public static Platform Blog { get; } = Make(
        "blog",
        ["blogs.test", "forum.miun.test"],
        "about:Section tag:Hashtag archive",
        Form("blog", "/", "[a-z0-9-]{1,63}", host: "{handle}.blogs.test"),
        Form("forum", "/", @"forum\.miun\.test", host: "{handle}"));

    public static IReadOnlyList<Platform> All { get; } = [Facebook, Instagram, LinkedIn, YouTube, Mastodon, Blog];

    public static PlatformRules Rules { get; } = PlatformRules.From(All);

    public static AccountAddress Read(string? text) => Rules.Read(text);

    /// <param name="words">With spaces between, each with its meaning behind a colon if it has one.</param>
    private static Platform Make(string slug, IReadOnlyList<string> hosts, string words, params IReadOnlyList<AccountForm> forms) =>
        Platform.Add(
            slug,
            position: 0,
            new()
            {
                Name = slug,
                Icon = slug,
                Hosts = hosts,
                ReservedWords = [.. words.Split(' ').Select(word => ReservedWord.Parse(word.Replace(':', ' ')))],
                Forms = forms,
                AllowsChecks = true,
            },
            Actor.Clock,
            DateTime.UnixEpoch);

    private static AccountForm Form(
        string key, string path, string pattern, bool isCaseSensitive = false, string? host = null, string? canonical = null) => new()
        {
            Key = key,
            HostTemplate = host,
            PathTemplate = path,
            CanonicalTemplate = canonical,
            HandlePattern = pattern,
            IsCaseSensitive = isCaseSensitive,
        };
}
