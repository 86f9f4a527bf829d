using System.Globalization;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Testing.Builders;

namespace MiunSocial.Endurance.Growth;

/// <summary>A registry as large as wanted, as varied as a real one: names of many words, all kinds, units and audiences.</summary>
internal static class ManyChannels
{
    private const int AtOnce = 1000;

    private static readonly string[] Words =
    [
        "forskning", "utbildning", "program", "centrum", "skog", "fjäll", "vård", "teknik", "konst", "musik", "idrott", "ekonomi", "juridik", "språk",
        "historia", "miljö", "energi", "data", "media", "design", "lärande", "hälsa", "samhälle", "turism", "arbetsliv", "matematik", "fysik", "kemi",
    ];

    public static async Task AddAsync(Func<PortalDbContext> open, int count, CancellationToken cancellationToken)
    {
        await using var reading = open();
        var scene = await Scene.LoadAsync(reading);
        var (units, audiences) = (scene.Units.Values.ToList(), scene.Audiences.Values.ToList());
        List<ChannelKind> kinds = [.. scene.Kinds.Values.Where(kind => kind.HeldBy == ChannelHolder.Unit)];
        foreach (var numbers in Enumerable.Range(1, count).Chunk(AtOnce))
        {
            await using var db = open();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            db.Channels.AddRange(numbers.Select(number =>
            {
                var kind = kinds[number % kinds.Count];
                return new AChannel
                {
                    Kind = kind,
                    Platform = scene.Platforms[kind.PlatformId],
                    Unit = units[number % units.Count],
                    AudienceIds = [audiences[number % audiences.Count].Id, audiences[(number + 2) % audiences.Count].Id],
                    Name = string.Create(CultureInfo.InvariantCulture, $"{Words[number % Words.Length]} {Words[number / 7 % Words.Length]} {number}"),
                    Handle = string.Create(CultureInfo.InvariantCulture, $"exempel.mangd{number}"),
                }.Build(scene.Now);
            }));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
