using System.Globalization;
using System.Reflection;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Seeding;

/// <summary>The guidelines a university starts with, from the Markdown files beside this one.</summary>
internal static class ReferenceGuidelines
{
    private const string Folder = "Guidelines/";

    public static IReadOnlyList<Guideline> All(string publishedBy, DateTime now) =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".sv.md", StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^".sv.md".Length])
            .Select(slug => Build(slug, publishedBy, now))
            .ToList();

    private static Guideline Build(string slug, string publishedBy, DateTime now)
    {
        var (sv, en) = (Page.Read($"{Folder}{slug}.sv.md"), Page.Read($"{Folder}{slug}.en.md"));
        var scope = sv.Facts["scope"].Split(':');
        return new Guideline
        {
            Id = Guid.CreateVersion7(now),
            Slug = slug,
            Scope = Enum.Parse<GuidelineScope>(scope[0], ignoreCase: true),
            ScopeKey = scope.ElementAtOrDefault(1),
            Position = int.Parse(sv.Facts["order"], CultureInfo.InvariantCulture),
        }.Publish(new()
        {
            Id = Guid.CreateVersion7(now),
            Number = 1,
            Title = new(sv.Facts["title"], en.Facts["title"]),
            Summary = new(sv.Facts["summary"], en.Facts["summary"]),
            Body = new LocalizedText(sv.Body, en.Body),
            PublishedAt = now,
            PublishedBy = publishedBy,
            IsInForce = true,
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
