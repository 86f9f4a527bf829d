using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>Reads what the forms of one guideline show.</summary>
public sealed class WritingQueries(PortalDbContext db, GuidelineSaves saves, GuidelineWorkflow workflow, PlaceRules places, MarkdownText markdown, SignedIn signedIn)
{
    public async Task<NewForm> NewAsync(NewForm form, CancellationToken cancellationToken)
    {
        var last = await db.Guidelines.MaxAsync(one => (int?)one.Position, cancellationToken) ?? 0;
        return form with
        {
            Id = form.Id == Guid.Empty ? Guid.CreateVersion7(signedIn.Now) : form.Id,
            Position = form.Position ?? Math.Min(last + 10, GuidelinePlace.LastPosition),
            Choices = await places.ChoicesAsync(current: null, cancellationToken),
        };
    }

    /// <summary>The guideline as it stands, to ask of before a page is made.</summary>
    public Task<Guideline?> FindAsync(string slug, CancellationToken cancellationToken) => saves.FindAsync(slug, cancellationToken);

    /// <param name="form">What was typed; null to show what is kept.</param>
    public async Task<WritePage> WriteAsync(Guideline guideline, WriteForm? form, CancellationToken cancellationToken)
    {
        var draft = guideline.Open ?? throw new InvalidOperationException("There is no draft.");
        var images = await db.GuidelineImages.AsNoTracking()
            .Where(image => image.GuidelineId == guideline.Id)
            .OrderByDescending(image => image.CreatedAt)
            .Select(image => new ImageChoice(image.Id, image.Name, image.Alternative))
            .ToListAsync(cancellationToken);
        form ??= WriteForm.Of(draft.Text, guideline.TimesWritten);
        return new()
        {
            Slug = guideline.Slug,
            Title = guideline.Label,
            DraftId = draft.Id,
            Version = guideline.Version,
            Form = form,
            From = guideline.Versions.FirstOrDefault(version => version.Number == draft.BasedOn)?.Label,
            Languages = draft.Languages,
            WrittenBy = draft.WrittenBy,
            WrittenAt = draft.WrittenAt,
            Images = images,
            Preview = PreviewOf(form.ToText()),
        };
    }

    public Preview PreviewOf(GuidelineText text) => new(
        new("sv", text.Title.Sv, text.Summary.Sv, markdown.Preview(text.Body.Sv)),
        new("en", text.Title.En, text.Summary.En, markdown.Preview(text.Body.En)));

    public Publish PublishOf(Guideline guideline, Publish? form)
    {
        var draft = guideline.Open!;
        var before = guideline.InForce;
        return (form ?? new() { Change = before is null ? GuidelineChange.Major : null }) with
        {
            Version = guideline.Version,
            DraftId = draft.Id,
            Shown = new()
            {
                Slug = guideline.Slug,
                Title = guideline.Label,
                InForce = before?.Label,
                NextMinor = GuidelineVersion.LabelOf(before?.Major ?? 1, before is null ? 0 : before.Minor + 1),
                NextMajor = GuidelineVersion.LabelOf((before?.Major ?? 0) + 1, 0),
                Languages = draft.Languages,
                ChangeNote = draft.ChangeNote.In(TextsSetup.CurrentLanguage),
                Lacking = [.. workflow.TextProblems(draft.Text)],
            },
        };
    }

    public async Task<Place> PlaceAsync(Guideline guideline, Place? form, CancellationToken cancellationToken)
    {
        var place = guideline.Place;
        form ??= new()
        {
            AppliesTo = AppliesTo.Of(place.Scope, place.ScopeKey),
            Position = place.Position,
            OwnerId = place.OwnerId,
            NextReviewOn = place.NextReviewOn,
            Shown = PlaceForm.ShownOf(place),
        };
        return form with { Slug = guideline.Slug, Title = guideline.Label, Choices = await places.ChoicesAsync(place, cancellationToken) };
    }

    /// <summary>What last happened: in history, or on the draft, whose every writing is no line of it.</summary>
    public async Task<LatestChange?> LatestAsync(Guideline guideline, CancellationToken cancellationToken)
    {
        var latest = await db.LatestChangeAsync(guideline.Id, cancellationToken);
        return guideline.Open is { WrittenAt: { } at, WrittenBy: { } who } open && (latest is null || at > latest.At)
            ? new() { Kind = HistoryKind.GuidelineDraftWritten, ActorId = open.WrittenById, Who = who, At = at, Reason = null }
            : latest;
    }
}
