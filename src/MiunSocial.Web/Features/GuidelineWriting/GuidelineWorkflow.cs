using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>Everything that officers and the clock do with guidelines. A form sent twice does what it asks for once.</summary>
public sealed class GuidelineWorkflow(
    PortalDbContext db, SignedIn signedIn, GuidelineSaves saves, GuidelineNotices notices, MarkdownText markdown, PlaceRules places)
{
    public async Task<GuidelineResult> CreateAsync(NewForm form, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        return await saves.SaveAsync(async () =>
        {
            if (await saves.FindAsync(form.Id, cancellationToken) is { } made)
            {
                // Another title is another guideline, typed into the same page after going back to it.
                return made.Versions.Any(version => version.Title == form.Title) ? new GuidelineResult.Done(made) : new GuidelineResult.Conflict(made);
            }
            // A form made up with the id of another record begins nothing: the history of the two would be one.
            if (await db.AuditEntries.AnyAsync(entry => entry.SubjectId == form.Id, cancellationToken))
            {
                return new GuidelineResult.NotFound();
            }
            List<Problem> problems = [.. form.Problems(), .. form.PlaceProblems(await places.ChoicesAsync(current: null, cancellationToken))];
            if (problems.Count > 0)
            {
                return new GuidelineResult.Invalid(problems);
            }
            var taken = await db.Guidelines.Select(one => one.Slug).ToListAsync(cancellationToken);
            var slug = Slug.Free(form.Title.In("sv"), taken.Concat(Guideline.ReservedSlugs).ToHashSet());
            var guideline = Guideline.Create(form.Id, slug, form.ToPlace(), new() { Title = form.Title }, actor, signedIn.Now);
            db.Guidelines.Add(guideline);
            return new GuidelineResult.Done(guideline);
        }, cancellationToken);
    }

    /// <param name="from">What people call the version that is to hold again; null for the one in force.</param>
    public Task<GuidelineResult> BeginAsync(string slug, string? from, CancellationToken cancellationToken) =>
        DoAsync(slug, async (guideline, actor) =>
        {
            var source = from is null ? guideline.InForce : await saves.PublishedAsync(guideline, from, cancellationToken);
            if (from is not null && source is null)
            {
                return new GuidelineResult.NotFound();
            }
            if (guideline.Stage != GuidelineStage.Resting)
            {
                return guideline.Open is { } open && open.BasedOn == source?.Number ? new GuidelineResult.Done(guideline) : new GuidelineResult.Conflict(guideline);
            }
            guideline.Begin(source, actor, signedIn.Now);
            return new GuidelineResult.Done(guideline);
        }, cancellationToken);

    /// <summary>Keeps what was written, whatever is still missing. Words that somebody else, or another tab, put there meanwhile are not written over.</summary>
    public Task<GuidelineResult> WriteAsync(string slug, WriteForm form, CancellationToken cancellationToken) =>
        DoAsync(slug, (guideline, actor) =>
        {
            var text = form.ToText();
            if (guideline.Stage != GuidelineStage.InDraft)
            {
                return new GuidelineResult.Conflict(guideline);
            }
            if (guideline.Says(text))
            {
                return new GuidelineResult.Done(guideline);
            }
            if (guideline.TimesWritten != form.Seen)
            {
                return new GuidelineResult.Conflict(guideline);
            }
            List<Problem> problems = [.. text.TooLong()];
            if (problems.Count > 0)
            {
                return new GuidelineResult.Invalid(problems);
            }
            guideline.Write(text, actor, signedIn.Now);
            return new GuidelineResult.Done(guideline);
        }, cancellationToken);

    /// <summary>Publishes the draft that the page showed, now or when its time comes.</summary>
    public Task<GuidelineResult> PublishAsync(string slug, Publish form, CancellationToken cancellationToken) =>
        DoAsync(slug, (guideline, actor) =>
        {
            if (form.IsDone(guideline))
            {
                return new GuidelineResult.Done(guideline);
            }
            if (guideline.Stage != GuidelineStage.InDraft || guideline.Version != form.Version || guideline.Open!.Id != form.DraftId)
            {
                return new GuidelineResult.Conflict(guideline);
            }
            List<Problem> problems = [.. form.Problems(signedIn.Now), .. TextProblems(guideline.Open.Text)];
            if (problems.Count > 0)
            {
                return new GuidelineResult.Invalid(problems);
            }
            if (form.At() is { } at)
            {
                guideline.Schedule(at, form.Change!.Value, actor, signedIn.Now);
            }
            else
            {
                guideline.Publish(form.Change!.Value, actor, signedIn.Now);
            }
            return new GuidelineResult.Done(guideline);
        }, cancellationToken);

    public Task<GuidelineResult> UnscheduleAsync(string slug, int version, CancellationToken cancellationToken) =>
        MoveAsync(slug, guideline => guideline.Version == version, GuidelineVerb.Unschedule, guideline => guideline.Stage == GuidelineStage.InDraft, (guideline, actor) => guideline.Unschedule(actor, signedIn.Now), cancellationToken);

    /// <param name="draft">The id of the draft, so that one begun meanwhile is not thrown away.</param>
    public Task<GuidelineResult> DiscardAsync(string slug, Guid draft, int version, CancellationToken cancellationToken) =>
        MoveAsync(
            slug, guideline => guideline.Version == version, GuidelineVerb.Discard, guideline => guideline.Versions.All(one => one.Id != draft || !one.State.IsOpen()),
            (guideline, actor) => guideline.Discard(actor, signedIn.Now), cancellationToken);

    public Task<GuidelineResult> ArchiveAsync(string slug, Archive form, CancellationToken cancellationToken) =>
        MoveAsync(
            slug, guideline => GuidelineShown.Of(guideline) == form.Shown, GuidelineVerb.Archive, guideline => guideline.ArchiveReason == form.WrittenReason,
            (guideline, actor) => guideline.Archive(form.WrittenReason, actor, signedIn.Now), cancellationToken);

    public Task<GuidelineResult> RestoreAsync(string slug, int version, CancellationToken cancellationToken) =>
        MoveAsync(slug, guideline => guideline.Version == version, GuidelineVerb.Restore, guideline => guideline.ArchivedAt is null, (guideline, actor) => guideline.Restore(actor, signedIn.Now), cancellationToken);

    public async Task<GuidelineResult> ReviewAsync(string slug, ReviewForm form, CancellationToken cancellationToken) =>
        form.Problems(signedIn.Today).ToList() is { Count: > 0 } problems
            ? new GuidelineResult.Invalid(problems)
            : await MoveAsync(
                slug, guideline => GuidelineShown.Of(guideline) == form.Shown && !IsReviewed(guideline, form), GuidelineVerb.Review,
                guideline => IsReviewed(guideline, form),
                (guideline, actor) => guideline.Review(form.NextOn, actor, signedIn.Now), cancellationToken);

    public Task<GuidelineResult> PutAsync(string slug, Place form, CancellationToken cancellationToken) =>
        DoAsync(slug, async (guideline, actor) =>
        {
            List<Problem> problems = [.. form.PlaceProblems(await places.ChoicesAsync(guideline.Place, cancellationToken))];
            if (problems.Count > 0)
            {
                return new GuidelineResult.Invalid(problems);
            }
            return Move(
                guideline, actor, one => PlaceForm.ShownOf(one.Place) == form.Shown, GuidelineVerb.Place, one => one.Place == form.ToPlace(), () => guideline.Put(form.ToPlace(), actor, signedIn.Now));
        }, cancellationToken);

    /// <summary>Publishes what has been set to a time that has come. Safe to run on several nodes: whoever saves a guideline first has published it.</summary>
    /// <returns>How many.</returns>
    public async Task<int> PublishDueAsync(CancellationToken cancellationToken)
    {
        var now = signedIn.Now;
        var due = await db.Guidelines.AsNoTracking()
            .Where(one => one.Versions.Any(version => version.State == GuidelineVersionState.Scheduled && version.PublishesAt <= now))
            .OrderBy(one => one.Id)
            .Select(one => one.Id)
            .ToListAsync(cancellationToken);
        var published = 0;
        var failures = new List<DbUpdateException>();
        foreach (var id in due)
        {
            db.ChangeTracker.Clear();
            try
            {
                published += await saves.SaveAsync(() => PublishDueAsync(id, now, cancellationToken), cancellationToken) is GuidelineResult.Done ? 1 : 0;
            }
            catch (DbUpdateException exception)
            {
                // The others' time has come as well; the run is told as failed once they are out.
                failures.Add(exception);
            }
        }
        return failures.Count == 0 ? published : throw new AggregateException(failures);
    }

    /// <summary>What keeps the text from being published: what the domain says, and pictures that nobody describes.</summary>
    public IEnumerable<Problem> TextProblems(GuidelineText text) => text.ProblemsToPublish()
        .Concat(Undescribed(text.Body.Sv, nameof(WriteForm.BodySv)))
        .Concat(Undescribed(text.Body.En, nameof(WriteForm.BodyEn)));

    private IEnumerable<Problem> Undescribed(string body, string field) =>
        markdown.Images(body).Any(image => image.Alternative.Length == 0) ? [new(field, "Problem.ImageUndescribed")] : [];

    private async Task<GuidelineResult> PublishDueAsync(Guid id, DateTime now, CancellationToken cancellationToken)
    {
        if (await saves.FindAsync(id, cancellationToken) is not { Stage: GuidelineStage.AwaitingTime } guideline || guideline.Open!.PublishesAt > now)
        {
            return new GuidelineResult.NotFound();
        }
        var version = guideline.Open;
        guideline.PublishWhenDue(now);
        notices.AddForPublished(guideline, version, now);
        return new GuidelineResult.Done(guideline);
    }

    private bool IsReviewed(Guideline guideline, ReviewForm form) => guideline.ReviewedOn == signedIn.Today && guideline.NextReviewOn == form.NextOn;

    private Task<GuidelineResult> MoveAsync(
        string slug, Func<Guideline, bool> isAsShown, GuidelineVerb verb, Func<Guideline, bool> isDone, Action<Guideline, Actor> act, CancellationToken cancellationToken) =>
        DoAsync(slug, (guideline, actor) => Move(guideline, actor, isAsShown, verb, isDone, () => act(guideline, actor)), cancellationToken);

    /// <param name="isAsShown">Whether what the verb is about is as the page showed it.</param>
    /// <param name="isDone">Whether this very form has been sent before.</param>
    private static GuidelineResult Move(
        Guideline guideline, Actor actor, Func<Guideline, bool> isAsShown, GuidelineVerb verb, Func<Guideline, bool> isDone, Action act)
    {
        if (isAsShown(guideline) && guideline.MovesOpenTo(actor).Any(move => move.Verb == verb))
        {
            act();
            return new GuidelineResult.Done(guideline);
        }
        return isDone(guideline) ? new GuidelineResult.Done(guideline) : new GuidelineResult.Conflict(guideline);
    }

    private Task<GuidelineResult> DoAsync(string slug, Func<Guideline, Actor, GuidelineResult> act, CancellationToken cancellationToken) =>
        DoAsync(slug, (guideline, actor) => Task.FromResult(act(guideline, actor)), cancellationToken);

    private async Task<GuidelineResult> DoAsync(string slug, Func<Guideline, Actor, Task<GuidelineResult>> act, CancellationToken cancellationToken)
    {
        var actor = await signedIn.ActorAsync(cancellationToken);
        return await saves.SaveAsync(
            async () => await saves.FindAsync(slug, cancellationToken) is { } guideline ? await act(guideline, actor) : new GuidelineResult.NotFound(), cancellationToken);
    }
}
