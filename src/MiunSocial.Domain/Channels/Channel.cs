using System.Globalization;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>One actual account on a platform, for which the university answers.</summary>
public sealed class Channel : Aggregate
{
    private readonly List<ChannelAudience> _audiences = [];
    private readonly List<ChannelPerson> _people = [];

    private Channel()
    {
    }

    public string Slug { get; private init; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The name's place in lists; see <see cref="Shared.SortKey"/>.</summary>
    public string SortKey { get; private set; } = "";

    public Guid KindId { get; private init; }

    public Guid PlatformId { get; private init; }

    public Guid UnitId { get; private set; }

    public string Handle { get; private set; } = "";

    /// <summary>The canonical address; no two channels share one. Null until it is known.</summary>
    public string? Address { get; private set; }

    /// <summary>The platform's own permanent id of the account, where it has one.</summary>
    public string? PlatformAccountId { get; private set; }

    public LocalizedText Purpose { get; private set; } = LocalizedText.Empty;

    public IReadOnlyList<ChannelAudience> Audiences => _audiences;

    public IReadOnlyList<string> Languages { get; private set; } = [];

    public ChannelVisibility Visibility { get; private set; }

    public ChannelStatus Status { get; private set; }

    /// <summary>In the order they were named.</summary>
    public IReadOnlyList<ChannelPerson> People => [.. _people.OrderBy(person => person.Number)];

    public string? FunctionMailbox { get; private set; }

    public string? AnswerRoutine { get; private set; }

    /// <summary>Whether this is the hub of the university's channels.</summary>
    public bool IsHub { get; private init; }

    /// <summary>Null until the first review is planned; a channel never reviewed counts as due.</summary>
    public DateOnly? NextReview { get; private set; }

    public DateOnly? ActiveSince { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The request the channel grew from.</summary>
    public Guid? RequestId { get; private init; }

    /// <summary>Folded words of all that search looks in; see <see cref="FoldedText.Searchable"/>.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Writes down a channel that was approved and whose account is still to be made.</summary>
    public static Channel Plan(ChannelFacts facts, Actor actor, DateTime now)
    {
        var channel = From(facts, now);
        channel.Status = ChannelStatus.Planned;
        channel.Raise(channel.Happened(HistoryKind.ChannelPlanned, actor, now) with { After = channel.Snapshot() });
        return channel;
    }

    /// <summary>Writes down a channel that exists already and is known to be the university's.</summary>
    public static Channel Register(ChannelFacts facts, string? address, DateOnly? nextReview, Actor actor, DateTime now)
    {
        var channel = From(facts, now);
        channel.Status = ChannelStatus.Active;
        channel.Address = address;
        channel.NextReview = nextReview;
        channel.ActiveSince = SwedishCalendar.DayOf(now);
        channel.Raise(channel.Happened(HistoryKind.ChannelRegistered, actor, now) with { After = channel.Snapshot() });
        return channel;
    }

    /// <summary>An officer has seen that the account is there and is ours.</summary>
    public void Activate(VerifiedAccount account, DateOnly nextReview, Actor actor, DateTime now) =>
        Move(ChannelVerb.Activate, actor, now, reason: null, change: () =>
        {
            Handle = account.Handle;
            Address = account.Address;
            PlatformAccountId = account.PlatformAccountId;
            ActiveSince = SwedishCalendar.DayOf(now);
            NextReview = nextReview;
            NamePeople(account.People);
        });

    /// <summary>The request ended before the account was made; the plan stays in the registry as closed.</summary>
    public void CancelPlan(Actor actor, DateTime now) =>
        Move(ChannelVerb.CancelPlan, actor, now, reason: null, change: () => ClosedOn = SwedishCalendar.DayOf(now));

    public void Pause(string reason, Actor actor, DateTime now) => Move(ChannelVerb.Pause, actor, now, reason);

    public void Resume(Actor actor, DateTime now) => Move(ChannelVerb.Resume, actor, now, reason: null);

    public void BeginClosing(string reason, Actor actor, DateTime now) => Move(ChannelVerb.BeginClosing, actor, now, reason);

    public void Close(string reason, Actor actor, DateTime now) =>
        Move(ChannelVerb.Close, actor, now, reason, change: () => ClosedOn = SwedishCalendar.DayOf(now));

    public bool IsLookedAfterBy(string email) =>
        _people.Any(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase));

    /// <summary>Makes the channel findable by its own words and by the names of its unit and audiences.</summary>
    public void IndexForSearch(params IEnumerable<LocalizedText> namesAround) =>
        SearchText = FoldedText.Searchable(
            [Name, Handle, .. namesAround.SelectMany(name => new[] { name.Sv, name.En }), Purpose.Sv, Purpose.En]);

    private static Channel From(ChannelFacts facts, DateTime now)
    {
        var channel = new Channel
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
            Slug = facts.Slug,
            Name = facts.Name,
            SortKey = Shared.SortKey.Of(facts.Name),
            KindId = facts.Kind.Id,
            PlatformId = facts.Kind.PlatformId,
            UnitId = facts.UnitId,
            Handle = facts.Handle,
            Purpose = facts.Purpose,
            Languages = facts.Languages,
            Visibility = facts.Kind.HeldBy == ChannelHolder.Internal ? ChannelVisibility.Internal : ChannelVisibility.Public,
            FunctionMailbox = facts.FunctionMailbox,
            AnswerRoutine = facts.AnswerRoutine,
            IsHub = facts.Kind.IsHub,
            RequestId = facts.RequestId,
        };
        channel._audiences.AddRange(facts.AudienceIds.Select((id, position) => new ChannelAudience(id, position)));
        channel.NamePeople(facts.People);
        return channel;
    }

    private void Move(ChannelVerb verb, Actor actor, DateTime now, string? reason, Action? change = null)
    {
        var transition = ChannelTransitions.Find(Status, verb)
            ?? throw new TransitionNotAllowedException(verb.ToString(), Status.ToString());
        var before = Snapshot();
        Status = transition.To;
        change?.Invoke();
        Raise(Happened(transition.Happened, actor, now) with { Reason = reason, Before = before, After = Snapshot() });
    }

    private void NamePeople(IReadOnlyList<ChannelPerson> people)
    {
        var last = _people.Select(person => person.Number).DefaultIfEmpty().Max();
        _people.Clear();
        _people.AddRange(people.Select((person, place) => person with { Number = last + place + 1 }));
    }

    private DomainEvent Happened(HistoryKind kind, Actor actor, DateTime now) =>
        new() { Kind = kind, At = now, Actor = actor, SubjectId = Id, SubjectLabel = Name };

    private Dictionary<string, string?> Snapshot() => new()
    {
        ["name"] = Name,
        ["handle"] = Handle,
        ["address"] = Address,
        ["status"] = Status.ToString(),
        ["nextReview"] = NextReview?.ToString("O", CultureInfo.InvariantCulture),
        ["people"] = string.Join("; ", People.Select(person => $"{person.Part}: {person.Name} <{person.Email}>")),
    };
}

/// <summary>An audience of a channel; position 0 is the prioritised one.</summary>
public sealed record ChannelAudience(Guid AudienceId, int Position);
