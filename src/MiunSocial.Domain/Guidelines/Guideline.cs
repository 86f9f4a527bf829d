using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Guidelines;

/// <summary>
/// Advice and rules on one matter, in versions; what has been published never changes. It moves only as
/// <see cref="GuidelineTransitions"/> says; any other move throws <see cref="TransitionNotAllowedException"/> and changes nothing.
/// </summary>
public sealed partial class Guideline : Aggregate
{
    /// <summary>Parts of addresses below <c>/guidelines</c> that are other pages.</summary>
    public static IReadOnlySet<string> ReservedSlugs { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "new", "manage", "images", "search", "print", "preview", "acknowledge", "acknowledgements", "feedback",
    };

    private readonly List<GuidelineVersion> _versions = [];

    private Guideline()
    {
    }

    public string Slug { get; private init; } = "";

    public GuidelineScope Scope { get; private set; }

    /// <summary>The platform's or kind's slug, or the topic's key, that the scope names; null for all channels.</summary>
    public string? ScopeKey { get; private set; }

    public int Position { get; private set; }

    public Guid? OwnerId { get; private set; }

    /// <summary>When what holds was last published or looked through; null until then.</summary>
    public DateOnly? ReviewedOn { get; private set; }

    public DateOnly? NextReviewOn { get; private set; }

    public DateTime? ArchivedAt { get; private set; }

    public string? ArchivedBy { get; private set; }

    public string? ArchiveReason { get; private set; }

    /// <summary>The number of the version that was begun last.</summary>
    public int LastNumber { get; private set; }

    /// <summary>Raised with each writing: a change of a part alone would leave the guideline, whose version guards it, as it was.</summary>
    public int TimesWritten { get; private set; }

    /// <summary>
    /// Its verbs look at the version in force, or the retired one, the open one and the one that a draft is begun from; whoever reads the
    /// guideline to change it may leave the others out.
    /// </summary>
    public IReadOnlyList<GuidelineVersion> Versions => _versions;

    public GuidelineVersion? InForce => _versions.SingleOrDefault(version => version.IsInForce);

    /// <summary>The draft, or what waits for its time.</summary>
    public GuidelineVersion? Open => _versions.SingleOrDefault(version => version.State.IsOpen());

    public GuidelineStage Stage => GuidelineTransitions.StageOf(ArchivedAt is not null, Open?.State);

    public GuidelinePlace Place => new() { Scope = Scope, ScopeKey = ScopeKey, Position = Position, OwnerId = OwnerId, NextReviewOn = NextReviewOn };

    /// <summary>What people call it: the title of what holds, else of what was held or is written; before that its address.</summary>
    public string Label => _versions
        .Where(version => version.State != GuidelineVersionState.Discarded)
        .OrderByDescending(version => version.State.IsPublished()).ThenByDescending(version => version.Number)
        .Select(version => version.Title.In("sv"))
        .FirstOrDefault(title => title.Length > 0) ?? Slug;

    public IEnumerable<GuidelineTransition> MovesOpenTo(Actor actor) => GuidelineTransitions.OpenTo(actor, Stage);

    /// <summary>A new guideline, with its first draft.</summary>
    /// <param name="id">Made with the form, so that a form sent twice makes one.</param>
    public static Guideline Create(Guid id, string slug, GuidelinePlace place, GuidelineText text, Actor actor, DateTime now)
    {
        if (!actor.Is(Role.Officer))
        {
            throw new TransitionNotAllowedException(nameof(Create), nameof(GuidelineStage.Resting));
        }
        return Begun(New(id, slug, place, now), text, actor, now);
    }

    /// <summary>A guideline that a later version of the portal comes with: what holds at a university is published by its officers.</summary>
    public static Guideline OfferedByStartData(string slug, GuidelinePlace place, GuidelineText text, DateTime now) =>
        Begun(New(Guid.CreateVersion7(now), slug, place, now), text, Actor.Clock, now);

    /// <summary>A guideline that the portal comes with, in force from the start.</summary>
    public static Guideline OfStartData(string slug, GuidelinePlace place, GuidelineText text, DateTime now)
    {
        var guideline = New(Guid.CreateVersion7(now), slug, place, now);
        var version = guideline.AddDraft(from: null, now);
        version.Write(text, from: null, Actor.Clock, now);
        version.Publish(before: null, isMajor: true, Actor.Clock, now);
        version.Move(GuidelineVersionState.InForce, now);
        guideline.Raise(guideline.Happened(HistoryKind.GuidelinePublished, Actor.Clock, now) with { After = FactsOf(version) });
        return guideline;
    }

    /// <summary>Whether the draft says this already, as after a form that was sent twice.</summary>
    public bool Says(GuidelineText text) => Open?.Text == text;

    private static Guideline Begun(Guideline guideline, GuidelineText text, Actor actor, DateTime now)
    {
        guideline.AddDraft(from: null, now).Write(text, from: null, actor, now);
        guideline.Raise(guideline.Happened(HistoryKind.GuidelineAdded, actor, now) with { After = guideline.Place.Facts() });
        return guideline;
    }

    private static Guideline New(Guid id, string slug, GuidelinePlace place, DateTime now)
    {
        var guideline = new Guideline { Id = id, CreatedAt = now, Slug = slug };
        guideline.Take(place);
        return guideline;
    }

    private void Take(GuidelinePlace place) =>
        (Scope, ScopeKey, Position, OwnerId, NextReviewOn) = (place.Scope, place.ScopeKey, place.Position, place.OwnerId, place.NextReviewOn);

    private GuidelineVersion AddDraft(GuidelineVersion? from, DateTime now)
    {
        var draft = GuidelineVersion.Begin(Id, ++LastNumber, from, now);
        _versions.Add(draft);
        return draft;
    }

    private DomainEvent Happened(HistoryKind kind, Actor actor, DateTime now) =>
        new() { Kind = kind, At = now, Actor = actor, SubjectId = Id, SubjectLabel = Label };
}
