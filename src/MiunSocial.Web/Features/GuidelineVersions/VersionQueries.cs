using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MiunSocial.Data;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.GuidelineVersions;

/// <summary>Reads versions of guidelines, and the pictures they show. What is archived, or was never published, is for officers.</summary>
public sealed class VersionQueries(PortalDbContext db, MarkdownText markdown, SignedIn signedIn, IStringLocalizer<SharedText> texts)
{
    private const int MostHistory = 200;

    public async Task<VersionsPage?> ListAsync(string slug, CancellationToken cancellationToken)
    {
        var isOfficer = (await signedIn.ActorAsync(cancellationToken)).Is(Role.Officer);
        var found = await db.Guidelines.AsNoTracking().VisibleTo(isOfficer).Where(one => one.Slug == slug).Select(one => new
        {
            one.Id,
            one.Version,
            one.ReviewedOn,
            one.NextReviewOn,
            one.ArchivedAt,
            one.ArchivedBy,
            one.ArchiveReason,
            Versions = one.Versions
                .Where(version => version.PublishedAt != null || (isOfficer && version.OpenOf != null))
                .OrderByDescending(version => version.Number)
                .Select(version => new
                {
                    version.Id,
                    version.State,
                    version.Major,
                    version.Minor,
                    version.IsMajor,
                    version.Title,
                    version.ChangeNote,
                    HasSwedish = version.Body.Sv != "",
                    HasEnglish = version.Body.En != "",
                    version.SwedishFrom,
                    version.EnglishFrom,
                    Who = version.PublishedBy ?? version.ScheduledBy ?? version.WrittenBy,
                    At = version.PublishedAt ?? version.PublishesAt ?? version.WrittenAt,
                })
                .ToList(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }
        var rows = found.Versions.ConvertAll(version => new VersionRow
        {
            Label = GuidelineVersion.LabelOf(version.Major, version.Minor),
            State = version.State,
            IsMajor = version.IsMajor,
            ChangeNote = version.ChangeNote,
            Languages = LanguageStates.Of(version.HasSwedish, version.HasEnglish, version.SwedishFrom, version.EnglishFrom),
            Who = version.Who,
            At = version.At,
        });
        var open = rows.Find(row => row.State.IsOpen());
        var stage = GuidelineTransitions.StageOf(found.ArchivedAt is not null, open?.State);
        return new()
        {
            Slug = slug,
            Title = found.Versions.OrderByDescending(version => version.State.IsPublished()).Select(version => version.Title).FirstOrDefault(title => title is not { Sv: "", En: "" }) ?? new(slug, slug),
            IsOfficer = isOfficer,
            Stage = stage,
            Shown = GuidelineShown.Of(found.Versions.Find(version => version.State == GuidelineVersionState.InForce)?.Id, stage),
            Version = found.Version,
            ReviewedOn = found.ReviewedOn,
            NextReviewOn = found.NextReviewOn,
            SuggestedReviewOn = found.NextReviewOn > signedIn.Today ? found.NextReviewOn.Value : signedIn.Today.AddYears(1),
            ArchivedAt = found.ArchivedAt,
            ArchivedBy = found.ArchivedBy,
            ArchiveReason = found.ArchiveReason,
            Published = [.. rows.Where(row => row.State.IsPublished())],
            Open = open,
            History = isOfficer ? await HistoryAsync(found.Id, cancellationToken) : [],
        };
    }

    public async Task<VersionPage?> FindAsync(string slug, string label, CancellationToken cancellationToken)
    {
        if (VersionLabel.Read(label) is not var (major, minor))
        {
            return null;
        }
        var isOfficer = (await signedIn.ActorAsync(cancellationToken)).Is(Role.Officer);
        // Whoever accepted a version may read it for ever, also when the guideline has been archived.
        var found = await db.Guidelines.AsNoTracking().Where(one => one.Slug == slug)
            .SelectMany(one => one.Versions.Where(version => version.PublishedAt != null && version.Major == major && version.Minor == minor), (one, version) => new
            {
                Version = version,
                one.ArchivedAt,
                InForce = one.Versions.Where(other => other.State == GuidelineVersionState.InForce).Select(other => new { other.Major, other.Minor }).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }
        var (version, current) = (found.Version, TextsSetup.CurrentLanguage);
        var language = version.Text.In(current).Body.Length > 0 ? current : current == TextsSetup.English ? TextsSetup.Swedish : TextsSetup.English;
        return new()
        {
            Slug = slug,
            Label = version.Label!,
            HasList = isOfficer || (found.ArchivedAt is null && found.InForce is not null),
            State = version.State,
            InForce = found.InForce is { } held ? GuidelineVersion.LabelOf(held.Major, held.Minor) : null,
            Title = version.Title.In(language),
            Summary = version.Summary.In(language),
            Body = markdown.Render(version.Id, language, version.Body.In(language)),
            Language = language,
            ChangeNote = version.ChangeNote,
            PublishedAt = version.PublishedAt!.Value,
            PublishedBy = version.PublishedBy!,
            EndedAt = version.EndedAt,
        };
    }

    public async Task<KeptFile?> ImageAsync(Guid id, CancellationToken cancellationToken)
    {
        var isOfficer = (await signedIn.ActorAsync(cancellationToken)).Is(Role.Officer);
        var address = $"/guidelines/images/{id}";
        // What only a draft shows is not published yet. An old version keeps its pictures, as it keeps its words.
        return await (
            from image in db.GuidelineImages.AsNoTracking()
            where image.Id == id
            join guideline in db.Guidelines on image.GuidelineId equals guideline.Id
            where isOfficer || guideline.Versions.Any(version => version.PublishedAt != null && (version.Body.Sv.Contains(address) || version.Body.En.Contains(address)))
            join file in db.StoredFiles on image.FileId equals file.Id
            select new KeptFile(image.Name, image.Kind, image.Length, image.FileId, file.Hash)).SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<TimelineItem>> HistoryAsync(Guid id, CancellationToken cancellationToken)
    {
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.SubjectId == id)
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Take(MostHistory)
            .ToListAsync(cancellationToken);
        return
        [
            .. entries.AsEnumerable().Reverse().Select(entry => new TimelineItem
            {
                Icon = entry.Kind == HistoryKind.GuidelinePublished ? "check-circle" : "pencil-square",
                Tone = entry.Kind == HistoryKind.GuidelinePublished ? "good" : "calm",
                What = texts[$"HistoryKind.{entry.Kind}"],
                Who = entry.ActorName,
                At = entry.At,
                Text = entry.Reason,
            }),
        ];
    }
}
