using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Changes;
using MiunSocial.Data.Guidelines;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Shared;

/// <summary>The guidelines in force with their texts, a copy of which each node keeps: they are few, read by all and seldom changed.</summary>
public sealed class GuidelineShelf(Copies copies)
{
    private static readonly ChangeArea[] Areas = [ChangeArea.Guidelines, ChangeArea.People];

    /// <summary>In the order in which they are read.</summary>
    public async Task<IReadOnlyList<GuidelineOnShelf>> AllAsync(CancellationToken cancellationToken) =>
        (await copies.GetAsync("guideline-shelf", Areas, async (db, token) => new Kept(await db.Guidelines.InForce()
            .OrderBy(one => one.Guideline.Position).ThenBy(one => one.Guideline.Slug)
            .Select(one => new GuidelineOnShelf
            {
                Id = one.Guideline.Id,
                Slug = one.Guideline.Slug,
                Scope = one.Guideline.Scope,
                ScopeKey = one.Guideline.ScopeKey,
                ReviewedOn = one.Guideline.ReviewedOn,
                Owner = db.Users.Where(person => person.IsActive && person.Id == one.Guideline.OwnerId).Select(person => person.DisplayName).FirstOrDefault(),
                VersionId = one.Version.Id,
                Major = one.Version.Major,
                Minor = one.Version.Minor,
                Title = one.Version.Title,
                Summary = one.Version.Summary,
                Body = one.Version.Body,
                ChangeNote = one.Version.ChangeNote,
                PublishedAt = one.Version.PublishedAt!.Value,
                PublishedBy = one.Version.PublishedBy ?? "",
            })
            .ToListAsync(token)), cancellationToken)).Guidelines;

    /// <returns>Null if no guideline in force has the slug.</returns>
    public async Task<GuidelineOnShelf?> FindAsync(string slug, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).FirstOrDefault(one => one.Slug == slug);

    [ImmutableObject(true)]
    private sealed record Kept(IReadOnlyList<GuidelineOnShelf> Guidelines);
}

/// <summary>A guideline in the version that is in force.</summary>
public sealed record GuidelineOnShelf
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required GuidelineScope Scope { get; init; }

    /// <summary>See <see cref="Guideline.ScopeKey"/>.</summary>
    public required string? ScopeKey { get; init; }

    /// <summary>When the text was last published or looked through.</summary>
    public required DateOnly? ReviewedOn { get; init; }

    /// <summary>Who answers for it; null where it is the department's common contact.</summary>
    public string? Owner { get; init; }

    public required Guid VersionId { get; init; }

    public required int Major { get; init; }

    public required int Minor { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Summary { get; init; }

    /// <summary>Markdown; an empty language has no translation yet.</summary>
    public required LocalizedText Body { get; init; }

    public required LocalizedText ChangeNote { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required string PublishedBy { get; init; }

    /// <summary>The version's number as people write it.</summary>
    public string Label => GuidelineVersion.LabelOf(Major, Minor)!;

    public GuidelineTerms Terms => new(Id, Major, Scope, ScopeKey);

    public bool IsIn(string language) => BodyIn(language).Length > 0;

    /// <summary>The language asked for if the text is translated to it, else the other.</summary>
    public string LanguageFor(string asked) => IsIn(asked) ? asked : Other(asked);

    /// <summary>What stands in that language alone.</summary>
    public string BodyIn(string language) => language == TextsSetup.English ? Body.En : Body.Sv;

    public static string Other(string language) => language == TextsSetup.English ? TextsSetup.Swedish : TextsSetup.English;
}
