using MiunSocial.Domain.Channels;
using static MiunSocial.Data.Seeding.ReferencePlatforms;
using static MiunSocial.Domain.Channels.ReservedMeaning;

namespace MiunSocial.Data.Seeding;

/// <summary>Platforms where members talk with each other.</summary>
internal static class ConversationPlatforms
{
    private const string CommunityId = "[A-Za-z0-9_=-]{1,100}";

    public static PlatformFacts VivaEngage { get; } = new()
    {
        Name = "Viva Engage (Yammer)",
        Icon = "chat-square-dots",
        AllowsChecks = false,
        Hosts = ["engage.cloud.microsoft", "yammer.com"],
        ReservedWords =
        [
            .. Words(Post, "threads messages"),
            .. Words(Hashtag, "topics"),
            .. Words(Search, "search"),
            .. Words(SignIn, "login session"),
            .. Words(Section, "all new members files events about"),
            .. Words(Other, "help home settings dialog"),
        ],
        Forms =
        [
            new() { Key = "community", PathTemplate = "/main/groups/{id}", HandlePattern = CommunityId, IsCaseSensitive = true },
            new()
            {
                Key = "community-org",
                PathTemplate = "/main/org/{any}/groups/{id}",
                CanonicalTemplate = "https://engage.cloud.microsoft/main/groups/{id}",
                HandlePattern = CommunityId,
                IsCaseSensitive = true,
            },
            new() { Key = "network", PathTemplate = "/{handle}", HandlePattern = @"[A-Za-z0-9.\-]{2,100}" },
        ],
    };

    public static PlatformFacts Snapchat { get; } = new()
    {
        Name = "Snapchat",
        Icon = "snapchat",
        AllowsChecks = false,
        Hosts = ["www.snapchat.com", "snapchat.com", "t.snapchat.com", "story.snapchat.com"],
        ReservedWords =
        [
            .. Words(Post, "spotlight highlight t.snapchat.com story.snapchat.com"),
            .. Words(Hashtag, "topic"),
            .. Words(Search, "search"),
            .. Words(SignIn, "login accounts"),
            .. Words(Other, "discover p lens unlock download business stories ads privacy terms t"),
        ],
        Forms =
        [
            new() { Key = "account", PathTemplate = "/@{handle}", HandlePattern = SnapchatName },
            new() { Key = "account-add", PathTemplate = "/add/{handle}", CanonicalTemplate = "https://www.snapchat.com/@{handle}", HandlePattern = SnapchatName },
        ],
    };

    public static PlatformFacts Discord { get; } = new()
    {
        Name = "Discord",
        Icon = "discord",
        AllowsChecks = false,
        Hosts = ["discord.com", "discord.gg", "discordapp.com"],
        ReservedWords =
        [
            .. Words(SignIn, "login register"),
            .. Words(Other, "app users developers download nitro safety terms privacy blog guild-discovery servers template gifts store company support @me"),
        ],
        Forms =
        [
            new() { Key = "invite", HostTemplate = "discord.gg", PathTemplate = "/{handle}", HandlePattern = InviteCode, IsCaseSensitive = true },
            new()
            {
                Key = "invite-path",
                PathTemplate = "/invite/{handle}",
                CanonicalTemplate = "https://discord.gg/{handle}",
                HandlePattern = InviteCode,
                IsCaseSensitive = true,
            },
            new() { Key = "server", PathTemplate = "/channels/{id}", HandlePattern = "[0-9]{17,20}" },
            new() { Key = "server-room", PathTemplate = "/channels/{id}/{any}", CanonicalTemplate = "https://discord.com/channels/{id}", HandlePattern = "[0-9]{17,20}" },
        ],
    };

    /// <summary>Invitations to groups and numbers to write to are people's, not the university's.</summary>
    public static PlatformFacts WhatsApp { get; } = new()
    {
        Name = "WhatsApp",
        Icon = "whatsapp",
        AllowsChecks = false,
        Hosts = ["whatsapp.com", "www.whatsapp.com", "wa.me", "chat.whatsapp.com"],
        ReservedWords =
        [
            .. Words(Post, "#"),
            .. Words(Other, "send catalog business download legal privacy security features contact message qr chat.whatsapp.com wa.me"),
        ],
        Forms = [new() { Key = "channel", PathTemplate = "/channel/{id}", HandlePattern = "[A-Za-z0-9]{20,30}", IsCaseSensitive = true }],
    };

    private const string SnapchatName = "[A-Za-z](?:[A-Za-z0-9_.-]{1,13}[A-Za-z0-9])";

    private const string InviteCode = "[A-Za-z0-9-]{2,32}";
}
