using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Guidelines;

/// <summary>A text of a guideline: one that is being written, one that holds, or one that has held.</summary>
public sealed class GuidelineVersion
{
    private GuidelineVersion()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>Counts all that was ever begun, from 1. What has been accepted names it; people know a version by its <see cref="Label"/>.</summary>
    public int Number { get; private init; }

    public GuidelineVersionState State { get; private set; }

    /// <summary>The guideline while the version is open, null afterwards: a unique index lets a guideline have one open version.</summary>
    public Guid? OpenOf { get; private set; }

    /// <summary>Raised by a change that asks those responsible for channels to acknowledge anew; 0 until the version is published.</summary>
    public int Major { get; private set; }

    public int Minor { get; private set; }

    /// <summary>Whether it is, or is to be, published as a change that asks for new acknowledgements.</summary>
    public bool IsMajor { get; private set; }

    public LocalizedText Title { get; private set; } = LocalizedText.Empty;

    public LocalizedText Summary { get; private set; } = LocalizedText.Empty;

    /// <summary>Markdown; an empty language has no translation yet.</summary>
    public LocalizedText Body { get; private set; } = LocalizedText.Empty;

    /// <summary>What has changed and why.</summary>
    public LocalizedText ChangeNote { get; private set; } = LocalizedText.Empty;

    public bool SaysTheSame { get; private set; }

    /// <summary>The number of the version it was begun from; null for the first.</summary>
    public int? BasedOn { get; private init; }

    /// <summary>The number of the version in which the Swedish text got its wording, or was found to say what the English says.</summary>
    public int SwedishFrom { get; private set; }

    /// <summary>The same of the English text. The language with the lower number is behind.</summary>
    public int EnglishFrom { get; private set; }

    /// <summary>When somebody last wrote on it. UTC.</summary>
    public DateTime? WrittenAt { get; private set; }

    public Guid? WrittenById { get; private set; }

    public string? WrittenBy { get; private set; }

    /// <summary>When the clock publishes it. UTC.</summary>
    public DateTime? PublishesAt { get; private set; }

    /// <summary>Who has set that time, and so publishes it.</summary>
    public Guid? ScheduledById { get; private set; }

    public string? ScheduledBy { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    /// <summary>Null where the portal came with it.</summary>
    public Guid? PublishedById { get; private set; }

    public string? PublishedBy { get; private set; }

    /// <summary>When it ceased to hold. UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Follows from the state; a column of its own since before there were states.</summary>
    public bool IsInForce { get; private set; }

    /// <summary>What people call it, such as <c>2.1</c>; null until it is published.</summary>
    public string? Label => State.IsPublished() ? LabelOf(Major, Minor) : null;

    public GuidelineText Text => new() { Title = Title, Summary = Summary, Body = Body, ChangeNote = ChangeNote, SaysTheSame = SaysTheSame };

    public LanguageState Languages => LanguageStates.Of(Body.Sv.Length > 0, Body.En.Length > 0, SwedishFrom, EnglishFrom);

    /// <summary>What people call a published version.</summary>
    public static string LabelOf(int major, int minor) => FormattableString.Invariant($"{major}.{minor}");

    internal static GuidelineVersion Begin(Guid guidelineId, int number, GuidelineVersion? from, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Number = number,
        OpenOf = guidelineId,
        State = GuidelineVersionState.Draft,
        BasedOn = from?.Number,
        // Copies: an owned text belongs to one version.
        Title = from is null ? LocalizedText.Empty : from.Title with { },
        Summary = from is null ? LocalizedText.Empty : from.Summary with { },
        Body = from is null ? LocalizedText.Empty : from.Body with { },
        SwedishFrom = from?.SwedishFrom ?? number,
        EnglishFrom = from?.EnglishFrom ?? number,
    };

    /// <param name="from">The version it was begun from, which says what is new in each language.</param>
    internal void Write(GuidelineText text, GuidelineVersion? from, Actor actor, DateTime now)
    {
        (Title, Summary, Body, ChangeNote, SaysTheSame) = (text.Title with { }, text.Summary with { }, text.Body with { }, text.ChangeNote with { }, text.SaysTheSame);
        (SwedishFrom, EnglishFrom) = from is null || SaysTheSame ? (Number, Number) : WordedIn(from);
        (WrittenAt, WrittenById, WrittenBy) = (now, actor.PersonId, actor.Name);
    }

    internal void Schedule(DateTime at, bool isMajor, Actor actor) =>
        (PublishesAt, IsMajor, ScheduledById, ScheduledBy) = (at, isMajor, actor.PersonId, actor.Name);

    /// <param name="before">The version that holds until now.</param>
    internal void Publish(GuidelineVersion? before, bool isMajor, Actor actor, DateTime now)
    {
        IsMajor = isMajor || before is null;
        (Major, Minor) = IsMajor ? ((before?.Major ?? 0) + 1, 0) : (before!.Major, before.Minor + 1);
        (PublishedAt, PublishedById, PublishedBy) = (now, ScheduledById ?? actor.PersonId, ScheduledBy ?? actor.Name);
    }

    internal void Move(GuidelineVersionState to, DateTime now)
    {
        EndedAt = State == GuidelineVersionState.InForce ? now : null;
        State = to;
        IsInForce = to == GuidelineVersionState.InForce;
        if (!to.IsOpen())
        {
            OpenOf = null;
        }
        if (to == GuidelineVersionState.Draft)
        {
            (PublishesAt, ScheduledById, ScheduledBy) = (null, null, null);
        }
    }

    /// <summary>
    /// In which version each language got its wording. One that was behind, or not there, and now changes alone catches up with the
    /// other; one that changes alone otherwise leaves the other behind.
    /// </summary>
    private (int Swedish, int English) WordedIn(GuidelineVersion from)
    {
        var (sv, en) = (Text.In("sv") != from.Text.In("sv"), Text.In("en") != from.Text.In("en"));
        return (sv, en) switch
        {
            (true, true) => (Number, Number),
            (true, false) => (from.Languages is LanguageState.SwedishBehind or LanguageState.SwedishMissing ? from.EnglishFrom : Number, from.EnglishFrom),
            (false, true) => (from.SwedishFrom, from.Languages is LanguageState.EnglishBehind or LanguageState.EnglishMissing ? from.SwedishFrom : Number),
            (false, false) => (from.SwedishFrom, from.EnglishFrom),
        };
    }
}
