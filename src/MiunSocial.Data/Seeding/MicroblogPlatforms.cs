using MiunSocial.Domain.Channels;
using static MiunSocial.Data.Seeding.ReferencePlatforms;
using static MiunSocial.Domain.Channels.ReservedMeaning;

namespace MiunSocial.Data.Seeding;

/// <summary>Platforms for short posts, and for long ones.</summary>
internal static class MicroblogPlatforms
{
    public static PlatformFacts X { get; } = new()
    {
        Name = "X (Twitter)",
        Icon = "twitter-x",
        AllowsChecks = false,
        Hosts = ["x.com", "www.x.com", "twitter.com", "www.twitter.com", "t.co"],
        ReservedWords =
        [
            .. Words(Post, "status statuses moments events"),
            .. Words(Hashtag, "hashtag"),
            .. Words(Search, "search search-advanced"),
            .. Words(SignIn, "login signup logout account oauth"),
            .. Words(Section, "with_replies media likes followers following articles highlights verified_followers"),
            .. Words(Other, "home explore i intent share settings messages notifications compose lists communities about tos privacy jobs download t.co"),
        ],
        Forms =
        [
            new() { Key = "account", PathTemplate = "/{handle}", HandlePattern = "[A-Za-z0-9_]{1,15}" },
            new() { Key = "account-at", PathTemplate = "/@{handle}", CanonicalTemplate = "https://x.com/{handle}", HandlePattern = "[A-Za-z0-9_]{1,15}" },
        ],
    };

    public static PlatformFacts Threads { get; } = new()
    {
        Name = "Threads",
        Icon = "threads",
        AllowsChecks = false,
        Hosts = ["www.threads.com", "threads.com", "www.threads.net", "threads.net"],
        ReservedWords =
        [
            .. Words(Post, "post t"),
            .. Words(Hashtag, "tag"),
            .. Words(Search, "search"),
            .. Words(SignIn, "login"),
            .. Words(Section, "replies media reposts"),
            .. Words(Other, "explore settings activity intent about"),
        ],
        Forms = [new() { Key = "account", PathTemplate = "/@{handle}", HandlePattern = "[A-Za-z0-9._]{1,30}" }],
    };

    /// <summary>A handle is a host name. That of Bluesky's own also leads to the profile when it is opened as one.</summary>
    public static PlatformFacts Bluesky { get; } = new()
    {
        Name = "Bluesky",
        Icon = "bluesky",
        AllowsChecks = true,
        Hosts = ["bsky.app", "bsky.social"],
        ReservedWords =
        [
            .. Words(Post, "post"),
            .. Words(Hashtag, "hashtag"),
            .. Words(Search, "search"),
            .. Words(SignIn, "login signup"),
            .. Words(Section, "followers follows lists feed known-followers"),
            .. Words(Other, "about settings notifications messages feeds intent starter-pack starter-pack-short support"),
        ],
        Forms =
        [
            new() { Key = "account", PathTemplate = "/profile/{handle}", HandlePattern = @"(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z][A-Za-z0-9-]{1,62}" },
            new() { Key = "account-id", PathTemplate = "/profile/{id}", HandlePattern = "did:plc:[a-z2-7]{24}" },
            new()
            {
                Key = "account-host",
                HostTemplate = "{handle}.bsky.social",
                PathTemplate = "/",
                CanonicalTemplate = "https://bsky.app/profile/{handle}.bsky.social",
                HandlePattern = "[A-Za-z0-9-]{3,63}",
            },
        ],
    };

    /// <summary>Any server can be one of Mastodon's; only some of the large and the Swedish ones are known by name.</summary>
    public static PlatformFacts Mastodon { get; } = new()
    {
        Name = "Mastodon",
        Icon = "mastodon",
        AllowsChecks = true,
        Hosts = ["mastodon.social", "mastodon.nu", "mastodon.online", "mstdn.social", "mastodonsweden.se", "social.vivaldi.net", "fosstodon.org", "mas.to"],
        ReservedWords =
        [
            .. Words(Post, "# statuses"),
            .. Words(Hashtag, "tags tagged"),
            .. Words(Search, "search"),
            .. Words(SignIn, "auth login"),
            .. Words(Section, "with_replies media followers following featured"),
            .. Words(Other, "explore public about privacy-policy settings home notifications share web directory interact authorize_interaction"),
        ],
        Forms =
        [
            Profile("account", "/@{handle}"),
            Profile("account-user", "/users/{handle}"),
            Profile("account-web", "/web/@{handle}"),
        ],
    };

    public static PlatformFacts Blog { get; } = new()
    {
        Name = "Blogg/forum",
        Icon = "pencil-square",
        AllowsChecks = true,
        Hosts =
        [
            "wordpress.com", "blogspot.com", "blogspot.se", "tumblr.com", "medium.com", "substack.com", "blogg.se", "bloggplatsen.se",
            "ghost.io", "discourse.group", "proboards.com",
        ],
        ReservedWords =
        [
            .. Words(Post, "# p post posts thread archive archives"),
            .. Words(Hashtag, "tag tagged category topic"),
            .. Words(Search, "search"),
            .. Words(SignIn, "wp-login.php wp-admin login signin signup register"),
            .. Words(Section, "about feed latest top categories home"),
            .. Words(Other, "help support explore discover themes pricing m settings dashboard"),
        ],
        Forms =
        [
            OnOwnHost("wordpress", "wordpress.com"),
            OnOwnHost("blogger", "blogspot.com"),
            OnOwnHost("blogger-se", "blogspot.se", canonical: "https://{handle}.blogspot.com/"),
            OnOwnHost("tumblr", "tumblr.com"),
            OnHost("tumblr-path", "tumblr.com", "/{handle}", canonical: "https://{handle}.tumblr.com/"),
            OnHost("medium", "medium.com", "/@{handle}"),
            OnOwnHost("medium-host", "medium.com", canonical: "https://medium.com/@{handle}"),
            OnOwnHost("substack", "substack.com"),
            OnHost("substack-path", "substack.com", "/@{handle}"),
            OnOwnHost("blogg-se", "blogg.se"),
            OnOwnHost("bloggplatsen", "bloggplatsen.se"),
            OnOwnHost("ghost", "ghost.io"),
            OnOwnHost("discourse", "discourse.group"),
            OnOwnHost("proboards", "proboards.com"),
        ],
    };

    private static AccountForm Profile(string key, string path) => new()
    {
        Key = key,
        HostTemplate = "{server}",
        PathTemplate = path,
        CanonicalTemplate = "https://{server}/@{handle}",
        HandlePattern = "[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,28}[A-Za-z0-9_])?",
    };

    private static AccountForm OnOwnHost(string key, string host, string? canonical = null) => OnHost(key, $"{{handle}}.{host}", "/", canonical);

    private static AccountForm OnHost(string key, string host, string path, string? canonical = null) => new()
    {
        Key = key,
        HostTemplate = host,
        PathTemplate = path,
        CanonicalTemplate = canonical,
        HandlePattern = "[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?",
    };
}
