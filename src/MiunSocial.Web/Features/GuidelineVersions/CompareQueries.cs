using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.GuidelineVersions;

/// <summary>Holds versions of a guideline against each other, and the languages of one.</summary>
public sealed class CompareQueries(PortalDbContext db, MarkdownText markdown, SignedIn signedIn)
{
    /// <summary>What the version that is being written is called in addresses; only officers see it.</summary>
    public const string Draft = "draft";

    /// <returns>Null if there is no such guideline, or a version that is named.</returns>
    public async Task<ComparePage?> CompareAsync(string slug, string? from, string? to, string? language, CancellationToken cancellationToken)
    {
        var known = await VersionsAsync(slug, cancellationToken);
        if (known.Count == 0)
        {
            return null;
        }
        var later = to is null ? known[0] : known.Find(one => one.Label == to);
        // Without a word on it, the latest change.
        var earlier = from is null ? known.Find(one => one.Number < later?.Number) ?? later : known.Find(one => one.Label == from);
        if (later is null || earlier is null)
        {
            return null;
        }
        var texts = await TextsAsync([earlier.Id, later.Id], cancellationToken);
        var shown = language is TextsSetup.Swedish or TextsSetup.English ? language : TextsSetup.CurrentLanguage;
        var (before, after) = (texts[earlier.Id].Text.In(shown), texts[later.Id].Text.In(shown));
        return new()
        {
            Slug = slug,
            GuidelineTitle = TitleOf(known, slug),
            Labels = [.. known.Select(one => one.Label)],
            From = earlier.Label,
            To = later.Label,
            Language = shown,
            ChangeNote = texts[later.Id].ChangeNote,
            Title = TextDiff.Of(before.Title, after.Title),
            Summary = TextDiff.Of(before.Summary, after.Summary),
            Body = TextDiff.Of(before.Body, after.Body),
        };
    }

    public async Task<LanguagesPage?> LanguagesAsync(string slug, string? of, CancellationToken cancellationToken)
    {
        var known = await VersionsAsync(slug, cancellationToken);
        if ((of is null ? known.FirstOrDefault() : known.Find(one => one.Label == of)) is not { } shown)
        {
            return null;
        }
        var version = (await TextsAsync([shown.Id], cancellationToken))[shown.Id];
        return new()
        {
            Slug = slug,
            GuidelineTitle = TitleOf(known, slug),
            Labels = [.. known.Select(one => one.Label)],
            Of = shown.Label,
            State = version.Languages,
            SwedishFrom = known.Find(one => one.Number == version.SwedishFrom)?.Label,
            EnglishFrom = known.Find(one => one.Number == version.EnglishFrom)?.Label,
            Parts = TextOutline.Beside(markdown.Parse(version.Body.Sv), markdown.Parse(version.Body.En)),
        };
    }

    /// <summary>Those the reader may see, the latest first; none if there is no such guideline.</summary>
    private async Task<List<Known>> VersionsAsync(string slug, CancellationToken cancellationToken)
    {
        var isOfficer = (await signedIn.ActorAsync(cancellationToken)).Is(Role.Officer);
        var rows = await db.Guidelines.AsNoTracking().VisibleTo(isOfficer)
            .Where(one => one.Slug == slug)
            .SelectMany(one => one.Versions)
            .Where(version => version.PublishedAt != null || (isOfficer && version.OpenOf != null))
            .OrderByDescending(version => version.Number)
            .Select(version => new { version.Id, version.Number, version.OpenOf, version.Major, version.Minor, version.Title })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new Known(row.Id, row.Number, row.OpenOf is null ? GuidelineVersion.LabelOf(row.Major, row.Minor) : Draft, row.Title));
    }

    private Task<Dictionary<Guid, GuidelineVersion>> TextsAsync(Guid[] ids, CancellationToken cancellationToken) =>
        db.Set<GuidelineVersion>().AsNoTracking().Where(version => ids.Contains(version.Id)).ToDictionaryAsync(version => version.Id, cancellationToken);

    private static LocalizedText TitleOf(List<Known> known, string slug) =>
        known.OrderBy(one => one.Label == Draft).Select(one => one.Title).FirstOrDefault(title => title is not { Sv: "", En: "" }) ?? new(slug, slug);

    private sealed record Known(Guid Id, int Number, string Label, LocalizedText Title);
}
