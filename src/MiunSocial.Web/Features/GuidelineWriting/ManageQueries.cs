using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MiunSocial.Data;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>The list of all guidelines, without their texts. They are few, so they are counted and sorted out here.</summary>
public sealed class ManageQueries(PortalDbContext db, RegistryChoices registry, SignedIn signedIn, IStringLocalizer<SharedText> texts)
{
    private static readonly Expression<Func<GuidelineVersion, VersionRow>> Row = version => new VersionRow
    {
        State = version.State,
        Major = version.Major,
        Minor = version.Minor,
        Title = version.Title,
        HasSwedish = version.Body.Sv != "",
        HasEnglish = version.Body.En != "",
        SwedishFrom = version.SwedishFrom,
        EnglishFrom = version.EnglishFrom,
        PublishedAt = version.PublishedAt,
        PublishesAt = version.PublishesAt,
        WrittenAt = version.WrittenAt,
        WrittenBy = version.WrittenBy,
    };

    public async Task<ManagePage> PageAsync(ManageView view, CancellationToken cancellationToken)
    {
        var found = await db.Guidelines.AsNoTracking()
            .OrderBy(one => one.Position).ThenBy(one => one.Slug)
            .Select(one => new
            {
                one.Slug,
                one.Scope,
                one.ScopeKey,
                one.ReviewedOn,
                one.NextReviewOn,
                one.ArchivedAt,
                Versions = one.Versions.AsQueryable()
                    .Where(version => version.OpenOf != null || version.State == GuidelineVersionState.InForce || version.State == GuidelineVersionState.Retired)
                    .Select(Row).ToList(),
            })
            .ToListAsync(cancellationToken);
        var lists = await registry.GetAsync(cancellationToken);
        var rows = found.ConvertAll(one =>
        {
            var (open, held) = (one.Versions.Find(version => version.State.IsOpen()), one.Versions.Find(version => version.State.IsPublished()));
            return new ManagedGuideline
            {
                Slug = one.Slug,
                Title = TitleOf(held, open) ?? one.Slug,
                Scope = one.Scope,
                ScopeName = NameOf(one.Scope, one.ScopeKey, lists),
                IsArchived = one.ArchivedAt is not null,
                InForce = held is null ? null : VersionOf(held),
                Open = open is null ? null : VersionOf(open),
                ReviewedOn = one.ReviewedOn,
                NextReviewOn = one.NextReviewOn,
                IsReviewDue = one.NextReviewOn <= signedIn.Today,
            };
        });
        return new()
        {
            View = view,
            Rows = [.. rows.Where(row => row.IsIn(view))],
            Counts = Enum.GetValues<ManageView>().ToDictionary(one => one, one => rows.Count(row => row.IsIn(one))),
        };
    }

    private string? NameOf(GuidelineScope scope, string? key, RegistryChoices.Lists lists) => scope switch
    {
        GuidelineScope.All => null,
        GuidelineScope.Topic => GuidelineTopics.Of(key) is { } topic ? texts[$"GuidelineTopic.{topic}"] : key,
        GuidelineScope.Platform => lists.Platforms.FirstOrDefault(one => one.Slug == key)?.Name ?? key,
        GuidelineScope.Kind => lists.Kinds.FirstOrDefault(one => one.Slug == key)?.Name ?? key,
    };

    private static string? TitleOf(params VersionRow?[] versions) =>
        versions.Select(version => version?.Title.In(TextsSetup.CurrentLanguage)).FirstOrDefault(title => title is { Length: > 0 });

    private static ManagedVersion VersionOf(VersionRow row) => new()
    {
        State = row.State,
        Label = GuidelineVersion.LabelOf(row.Major, row.Minor),
        Languages = LanguageStates.Of(row.HasSwedish, row.HasEnglish, row.SwedishFrom, row.EnglishFrom),
        PublishedAt = row.PublishedAt,
        PublishesAt = row.PublishesAt,
        WrittenAt = row.WrittenAt,
        WrittenBy = row.WrittenBy,
    };

    private sealed record VersionRow
    {
        public required GuidelineVersionState State { get; init; }

        public required int Major { get; init; }

        public required int Minor { get; init; }

        public required LocalizedText Title { get; init; }

        public required bool HasSwedish { get; init; }

        public required bool HasEnglish { get; init; }

        public required int SwedishFrom { get; init; }

        public required int EnglishFrom { get; init; }

        public required DateTime? PublishedAt { get; init; }

        public required DateTime? PublishesAt { get; init; }

        public required DateTime? WrittenAt { get; init; }

        public required string? WrittenBy { get; init; }
    }
}
