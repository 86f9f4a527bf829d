using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Guidelines;

namespace MiunSocial.Data.Seeding;

/// <summary>The guidelines a university starts with, from the Markdown files beside this one.</summary>
internal static class ReferenceGuidelines
{
    private const string Folder = "Guidelines/";

    public static IReadOnlyList<Guideline> All(DateTime now) =>
        [.. Slugs().Select(slug => Build(slug, (place, text) => Guideline.OfStartData(slug, place, text, now)))];

    /// <summary>For installations of a version that came with fewer: their officers find a draft of each that is new.</summary>
    public static async Task OfferMissingAsync(PortalDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var present = await db.Guidelines.Select(guideline => guideline.Slug).ToListAsync(cancellationToken);
        db.Guidelines.AddRange(Slugs().Except(present)
            .Select(slug => Build(slug, (place, text) => Guideline.OfferedByStartData(slug, place, text, now))));
    }

    private static IEnumerable<string> Slugs() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".sv.md", StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^".sv.md".Length]);

    private static Guideline Build(string slug, Func<GuidelinePlace, GuidelineText, Guideline> make)
    {
        var (sv, en) = (Page.Read($"{Folder}{slug}.sv.md"), Page.Read($"{Folder}{slug}.en.md"));
        var scope = sv.Facts["scope"].Split(':');
        var place = new GuidelinePlace
        {
            Scope = Enum.Parse<GuidelineScope>(scope[0], ignoreCase: true),
            ScopeKey = scope.ElementAtOrDefault(1),
            Position = int.Parse(sv.Facts["order"], CultureInfo.InvariantCulture),
        };
        return make(place, new()
        {
            Title = new(sv.Facts["title"], en.Facts["title"]),
            Summary = new(sv.Facts["summary"], en.Facts["summary"]),
            Body = new(sv.Body, en.Body),
            ChangeNote = new("Den första versionen. Texten följer med portalen.", "The first version. The text comes with the portal."),
        });
    }

    private sealed record Page(IReadOnlyDictionary<string, string> Facts, string Body)
    {
        /// <summary>A file starts with facts between two lines of dashes; the rest is the body.</summary>
        public static Page Read(string resource)
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
                ?? throw new FileNotFoundException(resource);
            using var reader = new StreamReader(stream);
            var parts = reader.ReadToEnd().ReplaceLineEndings("\n").Split("---\n", 3);
            var facts = parts[1]
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(": ", 2))
                .ToDictionary(pair => pair[0], pair => pair[1].Trim());
            return new(facts, parts[2].Trim());
        }
    }
}
