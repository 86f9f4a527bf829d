using MiunSocial.Domain.Channels;
using static MiunSocial.Data.Seeding.ReferencePlatforms;
using static MiunSocial.Domain.Channels.ReservedMeaning;

namespace MiunSocial.Data.Seeding;

/// <summary>Platforms for pages, groups and profiles.</summary>
internal static class NetworkPlatforms
{
    /// <summary>Letters of any language: these networks make names of addresses from the names of organisations.</summary>
    private const string AnyLetters = @"[\p{L}\p{N}\-_.]{2,100}";

    public static PlatformFacts Facebook { get; } = new()
    {
        Name = "Facebook",
        Icon = "facebook",
        AllowsChecks = false,
        Hosts = ["www.facebook.com", "facebook.com", "fb.com", "fb.me", "fb.watch"],
        ReservedWords =
        [
            .. Words(Post, "photo photo.php photos watch video.php videos reel reels story.php stories permalink permalink.php posts notes media fb.watch"),
            .. Words(Hashtag, "hashtag"),
            .. Words(Search, "search"),
            .. Words(SignIn, "login login.php recover reg r.php signup checkpoint logout.php"),
            .. Words(Section, "about community events followers following likes mentions reviews members discussion"),
            .. Words(
                Other,
                "l.php home.php marketplace share share.php sharer sharer.php dialog plugins help policies privacy terms legal gaming games ads business careers me messages notifications friends settings saved pg"),
        ],
        Forms =
        [
            new() { Key = "page", PathTemplate = "/{handle}", HandlePattern = @"[\p{L}\p{N}.\-]{2,80}" },
            new() { Key = "group", PathTemplate = "/groups/{handle}", HandlePattern = @"[\p{L}\p{N}.\-]{1,80}" },
            new() { Key = "page-id", PathTemplate = "/{id}", HandlePattern = "[0-9]{5,30}" },
            new() { Key = "group-id", PathTemplate = "/groups/{id}", HandlePattern = "[0-9]{5,30}" },
            ById("profile-id", "/profile.php?id={id}"),
            ById("people-id", "/people/{any}/{id}"),
            ById("pages-id", "/pages/{any}/{id}"),
            ById("p-id", "/p/{any}-{id}"),
        ],
    };

    public static PlatformFacts Instagram { get; } = new()
    {
        Name = "Instagram",
        Icon = "instagram",
        AllowsChecks = false,
        Hosts = ["www.instagram.com", "instagram.com", "instagr.am"],
        ReservedWords =
        [
            .. Words(Post, "p reel reels tv stories"),
            .. Words(Hashtag, "tags"),
            .. Words(Search, "search"),
            .. Words(SignIn, "accounts login"),
            .. Words(Section, "tagged channel guides"),
            .. Words(Other, "explore direct about legal developer web graphql oauth share ar privacy locations emails"),
        ],
        Forms = [new() { Key = "account", PathTemplate = "/{handle}", HandlePattern = "[A-Za-z0-9._]{1,30}" }],
    };

    public static PlatformFacts LinkedIn { get; } = new()
    {
        Name = "LinkedIn",
        Icon = "linkedin",
        AllowsChecks = false,
        Hosts = ["www.linkedin.com", "linkedin.com", "lnkd.in"],
        ReservedWords =
        [
            .. Words(Post, "posts update pulse"),
            .. Words(Hashtag, "hashtag"),
            .. Words(Search, "search"),
            .. Words(SignIn, "login signup uas authwall checkpoint reg"),
            .. Words(Section, "about people jobs life videos images events alumni mycompany admin"),
            .. Words(Other, "feed in pub learning help legal redir sharing sharearticle sales talent lnkd.in"),
        ],
        Forms =
        [
            new() { Key = "company", PathTemplate = "/company/{handle}", HandlePattern = AnyLetters },
            new() { Key = "school", PathTemplate = "/school/{handle}", HandlePattern = AnyLetters },
            new() { Key = "showcase", PathTemplate = "/showcase/{handle}", HandlePattern = AnyLetters },
            new() { Key = "group", PathTemplate = "/groups/{handle}", HandlePattern = AnyLetters },
            new() { Key = "company-id", PathTemplate = "/company/{id}", HandlePattern = "[0-9]{2,20}" },
            new() { Key = "school-id", PathTemplate = "/school/{id}", HandlePattern = "[0-9]{2,20}" },
            new() { Key = "group-id", PathTemplate = "/groups/{id}", HandlePattern = "[0-9]{2,20}" },
        ],
    };

    /// <summary>Facebook leads from each of its addresses with an id to the plain one.</summary>
    private static AccountForm ById(string key, string path) => new()
    {
        Key = key,
        PathTemplate = path,
        CanonicalTemplate = "https://www.facebook.com/{id}",
        HandlePattern = "[0-9]{5,30}",
    };
}
