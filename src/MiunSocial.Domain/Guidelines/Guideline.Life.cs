using System.Globalization;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Guidelines;

/// <summary>What officers and the clock do with a guideline.</summary>
public sealed partial class Guideline
{
    /// <summary>A draft that says what the version says; of the version in force, or of an older one that is to hold again.</summary>
    /// <param name="from">Null where nothing has been published yet.</param>
    public GuidelineVersion Begin(GuidelineVersion? from, Actor actor, DateTime now)
    {
        var transition = Find(GuidelineVerb.Begin, actor);
        var draft = AddDraft(from, now);
        Raise(Happened(transition.Happened, actor, now) with { After = new Dictionary<string, string?> { ["from"] = from?.Label } });
        return draft;
    }

    /// <summary>History tells when somebody else takes over the writing; each state of a draft would drown what was decided.</summary>
    /// <exception cref="ArgumentException">Something is too long.</exception>
    public void Write(GuidelineText text, Actor actor, DateTime now)
    {
        var transition = Find(GuidelineVerb.Write, actor);
        if (text.TooLong().Any())
        {
            throw new ArgumentException("The text is too long.", nameof(text));
        }
        var draft = Open!;
        var isAnothers = draft.WrittenById != actor.PersonId;
        draft.Write(text, _versions.SingleOrDefault(version => version.Number == draft.BasedOn), actor, now);
        TimesWritten++;
        Touch(now);
        if (isAnothers)
        {
            Raise(Happened(transition.Happened, actor, now));
        }
    }

    /// <exception cref="ArgumentException">The text lacks something; see <see cref="GuidelineText.ProblemsToPublish"/>.</exception>
    public void Publish(GuidelineChange change, Actor actor, DateTime now)
    {
        var transition = Find(GuidelineVerb.Publish, actor);
        RequireWhole(Open!.Text);
        Publish(transition, change, actor, now);
    }

    /// <param name="at">In time to come. UTC.</param>
    public void Schedule(DateTime at, GuidelineChange change, Actor actor, DateTime now)
    {
        var transition = Find(GuidelineVerb.Schedule, actor);
        RequireWhole(Open!.Text);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(at, now);
        Open.Schedule(at, change == GuidelineChange.Major, actor);
        Move(transition, actor, now, Open);
    }

    public void Unschedule(Actor actor, DateTime now) => Move(Find(GuidelineVerb.Unschedule, actor), actor, now, Open);

    /// <summary>Publishes what waits for its time, in the name of whoever set the time; only when it has come.</summary>
    public void PublishWhenDue(DateTime now)
    {
        var transition = Find(GuidelineVerb.Publish, Actor.Clock);
        if (Open!.PublishesAt > now)
        {
            throw new TransitionNotAllowedException(nameof(GuidelineVerb.Publish), Stage.ToString());
        }
        Publish(transition, Open.IsMajor ? GuidelineChange.Major : GuidelineChange.Minor, Actor.Clock, now);
    }

    public void Discard(Actor actor, DateTime now) => Move(Find(GuidelineVerb.Discard, actor), actor, now, Open);

    public void Archive(string reason, Actor actor, DateTime now)
    {
        var transition = Find(GuidelineVerb.Archive, actor);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        (ArchivedAt, ArchivedBy, ArchiveReason) = (now, actor.Name, reason.Trim());
        Move(transition, actor, now, version: null, ArchiveReason);
    }

    public void Restore(Actor actor, DateTime now)
    {
        var transition = Find(GuidelineVerb.Restore, actor);
        (ArchivedAt, ArchivedBy, ArchiveReason) = (null, null, null);
        Move(transition, actor, now, version: null);
    }

    /// <summary>What holds has been looked through.</summary>
    public void Review(DateOnly? nextOn, Actor actor, DateTime now)
    {
        var transition = Find(GuidelineVerb.Review, actor);
        (ReviewedOn, NextReviewOn) = (SwedishCalendar.DayOf(now), nextOn);
        Raise(Happened(transition.Happened, actor, now) with { After = new Dictionary<string, string?> { ["nextReview"] = Place.Facts()["nextReview"] } });
    }

    /// <summary>Nothing happens where nothing differs.</summary>
    public void Put(GuidelinePlace place, Actor actor, DateTime now)
    {
        var transition = Find(GuidelineVerb.Place, actor);
        var before = Place.Facts();
        Take(place);
        var after = Place.Facts();
        if (after.Except(before).Any())
        {
            Raise(Happened(transition.Happened, actor, now) with { Before = before.Except(after).ToDictionary(), After = after.Except(before).ToDictionary() });
        }
    }

    private void Publish(GuidelineTransition transition, GuidelineChange change, Actor actor, DateTime now)
    {
        var version = Open!;
        version.Publish(InForce, change == GuidelineChange.Major, actor, now);
        ReviewedOn = SwedishCalendar.DayOf(now);
        Move(transition, actor, now, version, version.ChangeNote.In("sv"));
    }

    private GuidelineTransition Find(GuidelineVerb verb, Actor actor) =>
        MovesOpenTo(actor).FirstOrDefault(open => open.Verb == verb) ?? throw new TransitionNotAllowedException(verb.ToString(), Stage.ToString());

    private void Move(GuidelineTransition transition, Actor actor, DateTime now, GuidelineVersion? version, string? reason = null)
    {
        foreach (var move in transition.Versions)
        {
            _versions.Find(one => one.State == move.From)?.Move(move.To, now);
        }
        Raise(Happened(transition.Happened, actor, now) with { Reason = reason, After = version is null ? NoFacts : FactsOf(version) });
    }

    private static void RequireWhole(GuidelineText text)
    {
        if (text.ProblemsToPublish().FirstOrDefault() is { } lacking)
        {
            throw new ArgumentException($"The text lacks {lacking.Field}.", nameof(text));
        }
    }

    private static readonly Dictionary<string, string?> NoFacts = [];

    private static Dictionary<string, string?> FactsOf(GuidelineVersion version) => new()
    {
        ["version"] = version.Label,
        ["publishesAt"] = version.PublishesAt?.ToString("O", CultureInfo.InvariantCulture),
    };
}

/// <summary>How much a new version changes.</summary>
public enum GuidelineChange
{
    /// <summary>Wording and corrections; nobody needs to acknowledge it.</summary>
    Minor,

    /// <summary>Those responsible for channels acknowledge it anew.</summary>
    Major,
}
