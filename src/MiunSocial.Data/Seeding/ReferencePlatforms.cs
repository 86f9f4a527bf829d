using MiunSocial.Domain.Channels;

namespace MiunSocial.Data.Seeding;

/// <summary>The platforms that the university's channels are on, and how each writes an account's address.</summary>
internal static class ReferencePlatforms
{
    public const string Facebook = "facebook";
    public const string Instagram = "instagram";
    public const string LinkedIn = "linkedin";
    public const string VivaEngage = "viva-engage";

    public static IReadOnlyList<Platform> All(DateTime now) =>
    [
        new Platform
        {
            Id = Guid.CreateVersion7(now),
            Slug = Facebook,
            Name = "Facebook",
            Icon = Facebook,
            Position = 1,
            Hosts = ["www.facebook.com", "facebook.com", "fb.com"],
            ReservedWords =
            [
                "profile.php", "photo", "photo.php", "photos", "watch", "reel", "events", "hashtag", "search", "login", "login.php",
                "marketplace", "share", "sharer", "sharer.php", "story.php", "permalink.php", "help", "policies", "privacy", "gaming",
            ],
        }.With(
            new AccountForm { Key = "group", PathTemplate = "/groups/{handle}", HandlePattern = @"[\p{L}\p{N}.\-]{1,80}" },
            new AccountForm { Key = "page", PathTemplate = "/{handle}", HandlePattern = @"(?!groups$)[\p{L}\p{N}.\-]{2,80}" }),
        new Platform
        {
            Id = Guid.CreateVersion7(now),
            Slug = Instagram,
            Name = "Instagram",
            Icon = Instagram,
            Position = 2,
            Hosts = ["www.instagram.com", "instagram.com"],
            ReservedWords = ["p", "reel", "reels", "stories", "explore", "accounts", "direct", "tv", "about", "legal", "developer"],
        }.With(new AccountForm { Key = "account", PathTemplate = "/{handle}", HandlePattern = @"[A-Za-z0-9._]{1,30}" }),
        new Platform
        {
            Id = Guid.CreateVersion7(now),
            Slug = LinkedIn,
            Name = "LinkedIn",
            Icon = LinkedIn,
            Position = 3,
            Hosts = ["www.linkedin.com", "linkedin.com"],
            ReservedWords = ["feed", "posts", "pulse", "in", "jobs", "login", "search", "learning", "help"],
        }.With(
            new AccountForm { Key = "school", PathTemplate = "/school/{handle}", HandlePattern = @"[\p{L}\p{N}\-_.]{2,100}" },
            new AccountForm { Key = "company", PathTemplate = "/company/{handle}", HandlePattern = @"[\p{L}\p{N}\-_.]{2,100}" },
            new AccountForm { Key = "showcase", PathTemplate = "/showcase/{handle}", HandlePattern = @"[\p{L}\p{N}\-_.]{2,100}" },
            new AccountForm { Key = "group", PathTemplate = "/groups/{handle}", HandlePattern = @"[\p{L}\p{N}\-_.]{2,100}" }),
        new Platform
        {
            Id = Guid.CreateVersion7(now),
            Slug = VivaEngage,
            Name = "Viva Engage (Yammer)",
            Icon = "chat-square-dots",
            Position = 4,
            Hosts = ["engage.cloud.microsoft", "yammer.com"],
            ReservedWords = ["login", "search"],
        }.With(
            new AccountForm { Key = "community", PathTemplate = "/main/groups/{handle}", HandlePattern = "[A-Za-z0-9_-]{1,100}", IsCaseSensitive = true },
            new AccountForm { Key = "network", PathTemplate = "/{handle}", HandlePattern = @"(?!main$)[A-Za-z0-9.\-]{2,100}" }),
    ];
}
