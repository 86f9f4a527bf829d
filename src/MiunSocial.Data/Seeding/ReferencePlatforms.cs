using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Seeding;

/// <summary>The platforms that every installation knows, and how each writes an account's address.</summary>
public static class ReferencePlatforms
{
    public const string Facebook = "facebook";
    public const string Instagram = "instagram";
    public const string LinkedIn = "linkedin";
    public const string VivaEngage = "viva-engage";
    public const string YouTube = "youtube";

    /// <summary>By slug, in the order that lists show them.</summary>
    private static readonly (string Slug, PlatformFacts Facts)[] Known =
    [
        (Facebook, NetworkPlatforms.Facebook),
        (Instagram, NetworkPlatforms.Instagram),
        (LinkedIn, NetworkPlatforms.LinkedIn),
        (VivaEngage, ConversationPlatforms.VivaEngage),
        ("youtube", MediaPlatforms.YouTube),
        ("x", MicroblogPlatforms.X),
        ("tiktok", MediaPlatforms.TikTok),
        ("threads", MicroblogPlatforms.Threads),
        ("bluesky", MicroblogPlatforms.Bluesky),
        ("mastodon", MicroblogPlatforms.Mastodon),
        ("snapchat", ConversationPlatforms.Snapchat),
        ("discord", ConversationPlatforms.Discord),
        ("whatsapp", ConversationPlatforms.WhatsApp),
        ("flickr", MediaPlatforms.Flickr),
        ("pinterest", MediaPlatforms.Pinterest),
        ("vimeo", MediaPlatforms.Vimeo),
        ("blog", MicroblogPlatforms.Blog),
    ];

    public static IReadOnlyList<Platform> All(DateTime now) =>
        [.. Known.Select((known, place) => Platform.Add(known.Slug, place + 1, known.Facts, Actor.Clock, now))];

    /// <summary>For installations of a version that knew four platforms, and said less about them.</summary>
    internal static async Task BringUpToDateAsync(PortalDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var present = await db.Platforms.ToDictionaryAsync(platform => platform.Slug, cancellationToken);
        foreach (var (known, place) in Known.Select((known, place) => (known, place)))
        {
            if (present.TryGetValue(known.Slug, out var platform))
            {
                platform.Change(known.Facts, Actor.Clock, now);
            }
            else
            {
                db.Platforms.Add(Platform.Add(known.Slug, place + 1, known.Facts, Actor.Clock, now));
            }
        }
    }

    /// <param name="words">With spaces between.</param>
    internal static IEnumerable<ReservedWord> Words(ReservedMeaning meaning, string words) =>
        words.Split(' ').Select(word => new ReservedWord(word, meaning));
}
