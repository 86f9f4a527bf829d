using MiunSocial.Domain.Channels;
using static MiunSocial.Data.Seeding.ReferencePlatforms;
using static MiunSocial.Domain.Channels.ReservedMeaning;

namespace MiunSocial.Data.Seeding;

/// <summary>Platforms for film and pictures.</summary>
internal static class MediaPlatforms
{
    public static PlatformFacts YouTube { get; } = new()
    {
        Name = "YouTube",
        Icon = "youtube",
        AllowsChecks = true,
        Hosts = ["www.youtube.com", "youtube.com", "youtu.be", "youtube-nocookie.com"],
        ReservedWords =
        [
            .. Words(Post, "watch shorts live embed v e clip post playlist youtu.be"),
            .. Words(Hashtag, "hashtag"),
            .. Words(Search, "results search"),
            .. Words(SignIn, "signin login"),
            .. Words(Section, "videos featured about streams playlists community channels podcasts releases posts"),
            .. Words(Other, "feed redirect premium gaming music t account attribution_link oops"),
        ],
        Forms =
        [
            new() { Key = "handle", PathTemplate = "/@{handle}", HandlePattern = @"[\p{L}\p{M}\p{N}._\-·]{3,30}" },
            new() { Key = "channel", PathTemplate = "/channel/{id}", HandlePattern = "UC[A-Za-z0-9_-]{22}", IsCaseSensitive = true },
            new() { Key = "custom", PathTemplate = "/c/{handle}", HandlePattern = @"[\p{L}\p{M}\p{N}._\-]{1,100}" },
            new() { Key = "user", PathTemplate = "/user/{handle}", HandlePattern = "[A-Za-z0-9._-]{1,60}" },
        ],
    };

    public static PlatformFacts TikTok { get; } = new()
    {
        Name = "TikTok",
        Icon = "tiktok",
        AllowsChecks = false,
        Hosts = ["www.tiktok.com", "tiktok.com", "vm.tiktok.com", "vt.tiktok.com"],
        ReservedWords =
        [
            .. Words(Post, "video photo t v vm.tiktok.com vt.tiktok.com"),
            .. Words(Hashtag, "tag"),
            .. Words(Search, "search discover"),
            .. Words(SignIn, "login signup"),
            .. Words(Section, "live playlist"),
            .. Words(Other, "explore foryou following music upload about legal business embed place"),
        ],
        Forms = [new() { Key = "account", PathTemplate = "/@{handle}", HandlePattern = "[A-Za-z0-9_.]{2,24}" }],
    };

    public static PlatformFacts Flickr { get; } = new()
    {
        Name = "Flickr",
        Icon = "camera",
        AllowsChecks = true,
        Hosts = ["www.flickr.com", "flickr.com", "flic.kr"],
        ReservedWords =
        [
            .. Words(Post, "# flic.kr"),
            .. Words(Hashtag, "tags"),
            .. Words(Search, "search"),
            .. Words(SignIn, "signin signup login"),
            .. Words(Section, "albums sets galleries faves with about members discuss pool"),
            .. Words(Other, "explore map cameras commons help services account"),
        ],
        Forms =
        [
            new() { Key = "account", PathTemplate = "/photos/{handle}", HandlePattern = "[A-Za-z0-9_-]{2,32}" },
            Id("account-id", "/photos/{id}"),
            new() { Key = "person", PathTemplate = "/people/{handle}", CanonicalTemplate = "https://www.flickr.com/photos/{handle}", HandlePattern = "[A-Za-z0-9_-]{2,32}" },
            Id("person-id", "/people/{id}"),
            new() { Key = "group", PathTemplate = "/groups/{handle}", HandlePattern = "[A-Za-z0-9_@-]{2,64}" },
        ],
    };

    public static PlatformFacts Pinterest { get; } = new()
    {
        Name = "Pinterest",
        Icon = "pinterest",
        AllowsChecks = false,
        Hosts = ["www.pinterest.com", "pinterest.com", "pinterest.se", "pinterest.co.uk", "pinterest.de", "pinterest.fr", "pin.it"],
        ReservedWords =
        [
            .. Words(Post, "pin pin.it"),
            .. Words(Search, "search"),
            .. Words(SignIn, "login signup password oauth"),
            .. Words(Section, "_created _saved _profile boards pins"),
            .. Words(Other, "ideas explore today topics categories business about settings videos shop"),
        ],
        Forms = [new() { Key = "account", PathTemplate = "/{handle}", HandlePattern = "[A-Za-z0-9_]{3,30}" }],
    };

    public static PlatformFacts Vimeo { get; } = new()
    {
        Name = "Vimeo",
        Icon = "vimeo",
        AllowsChecks = true,
        Hosts = ["vimeo.com", "player.vimeo.com"],
        ReservedWords =
        [
            .. Words(Post, "# video ondemand album player.vimeo.com"),
            .. Words(Hashtag, "tag"),
            .. Words(Search, "search"),
            .. Words(SignIn, "log_in login join"),
            .. Words(Section, "videos about albums collections following"),
            .. Words(Other, "categories watch features upgrade help settings manage event showcase staffpicks blog explore upload"),
        ],
        Forms =
        [
            new() { Key = "account", PathTemplate = "/{handle}", HandlePattern = "[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*" },
            new() { Key = "account-id", PathTemplate = "/user{id}", HandlePattern = "[0-9]{1,20}" },
            new() { Key = "channel", PathTemplate = "/channels/{handle}", HandlePattern = "[A-Za-z0-9]{2,60}" },
            new() { Key = "group", PathTemplate = "/groups/{handle}", HandlePattern = "[A-Za-z0-9]{2,60}" },
        ],
    };

    /// <summary>The number that Flickr gives each account.</summary>
    private static AccountForm Id(string key, string path) => new()
    {
        Key = key,
        PathTemplate = path,
        CanonicalTemplate = "https://www.flickr.com/photos/{id}",
        HandlePattern = "[0-9]{1,20}@N[0-9]{2}",
        IsCaseSensitive = true,
    };
}
