namespace MiunSocial.Web.Features.Platforms;

/// <summary>The drawings that a platform can be shown with.</summary>
internal static class PlatformIcons
{
    public const string General = "globe";

    public static IReadOnlyList<string> All { get; } =
    [
        "bluesky", "broadcast", "camera", "chat-square-dots", "discord", "facebook", General, "instagram", "linkedin", "mastodon",
        "pencil-square", "people", "pinterest", "snapchat", "threads", "tiktok", "twitter-x", "vimeo", "whatsapp", "youtube",
    ];
}
