using Markdig;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Guidelines;

/// <summary>Reads guidelines in the version that is in force.</summary>
public sealed class GuidelineQueries(PortalDbContext db, MarkdownText markdown)
{
    private const int MostOthers = 6;

    private static readonly GuidelineScope[] ScopesInOrder = [GuidelineScope.All, GuidelineScope.Topic, GuidelineScope.Platform, GuidelineScope.Kind];

    /// <summary>Those in which every word starts some word of the text, in either language. They are few, so they are searched here.</summary>
    public async Task<GuidelineList> ListAsync(string? phrase, CancellationToken cancellationToken)
    {
        var words = FoldedText.Words(SearchPhrase.Cut(phrase) ?? "");
        var readsBodies = words.Count > 0;
        var found = await InForce()
            .OrderBy(row => row.Guideline.Position).ThenBy(row => row.Guideline.Slug)
            .Select(row => new
            {
                row.Guideline.Slug,
                row.Guideline.Scope,
                row.Version.Title,
                row.Version.Summary,
                HasSwedish = row.Version.Body.Sv != "",
                HasEnglish = row.Version.Body.En != "",
                BodySv = readsBodies ? row.Version.Body.Sv : "",
                BodyEn = readsBodies ? row.Version.Body.En : "",
            })
            .ToListAsync(cancellationToken);
        var groups = found
            .Where(one => Matches(words, one.Title.Sv, one.Title.En, one.Summary.Sv, one.Summary.En, Plain(one.BodySv), Plain(one.BodyEn)))
            .ToLookup(one => one.Scope, one => Card(one.Slug, one.Title, one.Summary, LanguageOf(one.HasSwedish, one.HasEnglish)));
        return new()
        {
            Words = SearchPhrase.Cut(phrase),
            Groups = [.. ScopesInOrder.Where(groups.Contains).Select(scope => new GuidelineGroup(scope, [.. groups[scope]]))],
        };
    }

    /// <returns>Null if there is no guideline with the slug in force.</returns>
    public async Task<GuidelinePage?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var found = await InForce()
            .Where(row => row.Guideline.Slug == slug)
            .Select(row => new
            {
                row.Guideline.Id,
                row.Guideline.Scope,
                row.Guideline.Position,
                row.Version,
                row.Guideline.ScopeKey,
                Platform = db.Platforms.Where(one => one.Slug == row.Guideline.ScopeKey).Select(one => one.Name).FirstOrDefault(),
                KindSv = db.Kinds.Where(one => one.Slug == row.Guideline.ScopeKey).Select(one => one.Name.Sv).FirstOrDefault(),
                KindEn = db.Kinds.Where(one => one.Slug == row.Guideline.ScopeKey).Select(one => one.Name.En).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }
        var kind = new LocalizedText(found.KindSv ?? "", found.KindEn ?? "").In(TextsSetup.CurrentLanguage);
        var (version, language) = (found.Version, LanguageOf(found.Version.Body.Sv.Length > 0, found.Version.Body.En.Length > 0));
        var body = version.Body.In(language);
        return new()
        {
            Title = version.Title.In(language),
            Summary = version.Summary.In(language),
            Body = markdown.Render(version.Id, language, body),
            Language = language,
            IsTranslated = language == TextsSetup.CurrentLanguage,
            Contents = TableOfContents.Of(markdown.Parse(body)),
            Number = version.Number,
            PublishedAt = version.PublishedAt,
            PublishedBy = version.PublishedBy,
            Scope = found.Scope,
            AppliesTo = found.Scope switch
            {
                GuidelineScope.Platform => new($"/channels?platform={found.ScopeKey}", found.Platform ?? ""),
                GuidelineScope.Kind => new($"/channels?kind={found.ScopeKey}", kind),
                GuidelineScope.All or GuidelineScope.Topic => null,
            },
            Others = await OthersAsync(found.Id, found.Scope, found.Position, cancellationToken),
        };
    }

    /// <summary>The nearest ones of the same scope, then the nearest of all.</summary>
    private async Task<IReadOnlyList<GuidelineCard>> OthersAsync(Guid id, GuidelineScope scope, int position, CancellationToken cancellationToken)
    {
        var others = await InForce()
            .Where(row => row.Guideline.Id != id)
            .OrderBy(row => row.Guideline.Scope == scope ? 0 : 1)
            .ThenBy(row => Math.Abs(row.Guideline.Position - position))
            .ThenBy(row => row.Guideline.Slug)
            .Take(MostOthers)
            .Select(row => new
            {
                row.Guideline.Slug,
                row.Version.Title,
                row.Version.Summary,
                HasSwedish = row.Version.Body.Sv != "",
                HasEnglish = row.Version.Body.En != "",
            })
            .ToListAsync(cancellationToken);
        return [.. others.Select(one => Card(one.Slug, one.Title, one.Summary, LanguageOf(one.HasSwedish, one.HasEnglish)))];
    }

    private IQueryable<Row> InForce() => db.Guidelines.AsNoTracking().SelectMany(
        guideline => guideline.Versions.Where(version => version.IsInForce),
        (guideline, version) => new Row { Guideline = guideline, Version = version });

    private static GuidelineCard Card(string slug, LocalizedText title, LocalizedText summary, string language) =>
        new(slug, title.In(language), summary.In(language), language);

    /// <summary>The page's language if the text is translated to it, else the other.</summary>
    private static string LanguageOf(bool hasSwedish, bool hasEnglish) => (TextsSetup.CurrentLanguage, hasSwedish, hasEnglish) switch
    {
        (TextsSetup.English, true, false) => TextsSetup.Swedish,
        (TextsSetup.Swedish, false, true) => TextsSetup.English,
        var (language, _, _) => language,
    };

    /// <summary>The words that a reader sees: no marks, and no addresses of links.</summary>
    private static string Plain(string body) => body.Length == 0 ? "" : Markdown.ToPlainText(body);

    private static bool Matches(IReadOnlyList<string> words, params IEnumerable<string> texts)
    {
        if (words.Count == 0)
        {
            return true;
        }
        var searched = $" {FoldedText.Fold(string.Join(' ', texts))}";
        return words.All(word => searched.Contains($" {word}", StringComparison.Ordinal));
    }

    private sealed record Row
    {
        public required Guideline Guideline { get; init; }

        public required GuidelineVersion Version { get; init; }
    }
}
