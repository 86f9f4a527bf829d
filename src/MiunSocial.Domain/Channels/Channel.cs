using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>One actual account on a platform, for which the university answers.</summary>
public sealed partial class Channel : Aggregate
{
    private readonly List<ChannelAudience> _audiences = [];
    private readonly List<ChannelPerson> _people = [];
    private readonly List<FormerAddress> _formerAddresses = [];

    private Channel()
    {
    }

    public string Slug { get; private init; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The name's place in lists; see <see cref="Shared.SortKey"/>.</summary>
    public string SortKey { get; private set; } = "";

    public Guid KindId { get; private set; }

    public Guid PlatformId { get; private set; }

    public Guid UnitId { get; private set; }

    public string Handle { get; private set; } = "";

    /// <summary>The canonical address; no two channels share one. Null until it is known, and when it has been released.</summary>
    public string? Address { get; private set; }

    /// <summary>Since when the present address is the channel's; null where nobody knows.</summary>
    public DateOnly? AddressSince { get; private set; }

    /// <summary>The platform's own permanent id of the account, where it has one.</summary>
    public string? PlatformAccountId { get; private set; }

    /// <summary>Handles and addresses that the channel has left, the first one first.</summary>
    public IReadOnlyList<FormerAddress> FormerAddresses => [.. _formerAddresses.OrderBy(former => former.Number)];

    public LocalizedText Purpose { get; private set; } = LocalizedText.Empty;

    public IReadOnlyList<ChannelAudience> Audiences => _audiences;

    public IReadOnlyList<ChannelAim> Aims { get; private set; } = [];

    public IReadOnlyList<string> Languages { get; private set; } = [];

    public ChannelVisibility Visibility { get; private set; }

    public ChannelStatus Status { get; private set; }

    /// <summary>In the order they were named.</summary>
    public IReadOnlyList<ChannelPerson> People => [.. _people.OrderBy(person => person.Number)];

    public string? FunctionMailbox { get; private set; }

    public string? AnswerRoutine { get; private set; }

    public ChannelCare Care { get; private set; } = ChannelCare.Unknown;

    /// <summary>The number in the diary under which decisions about the channel are kept.</summary>
    public string? RecordNumber { get; private set; }

    /// <summary>Seen by officers alone.</summary>
    public string? OfficerNotes { get; private set; }

    /// <summary>Whether this is the hub of the university's channels.</summary>
    public bool IsHub { get; private set; }

    /// <summary>Null until the first review is planned; a channel never reviewed counts as due.</summary>
    public DateOnly? NextReview { get; private set; }

    public DateOnly? LastReviewedOn { get; private set; }

    public DateOnly? ActiveSince { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The channel that this record turned out to be the same as.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>The channel that followers are sent to as this one is closed down. Another account: nothing is vouched for by it.</summary>
    public Guid? SuccessorId { get; private set; }

    /// <summary>The request the channel grew from.</summary>
    public Guid? RequestId { get; private init; }

    /// <summary>Folded words of all that search looks in; see <see cref="FoldedText.Searchable"/>.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Raised with every change of <see cref="SearchText"/>: what keeps an index learns by it of new names around a channel, which is no change of the channel itself.</summary>
    public int SearchVersion { get; private set; }

    /// <summary>Writes down a channel that was approved and whose account is still to be made.</summary>
    public static Channel Plan(ChannelFacts facts, Actor actor, DateTime now)
    {
        var channel = From(facts, now);
        channel.Status = ChannelStatus.Planned;
        channel.Raise(channel.Happened(HistoryKind.ChannelPlanned, actor, now) with { After = channel.Snapshot() });
        return channel;
    }

    /// <summary>Writes down a channel that exists already and is known to be the university's.</summary>
    public static Channel Register(ChannelFacts facts, string? address, DateOnly? nextReview, Actor actor, DateTime now, string? reason = null)
    {
        var channel = From(facts, now);
        channel.Status = ChannelStatus.Active;
        channel.Address = address;
        channel.NextReview = nextReview;
        channel.ActiveSince = SwedishCalendar.DayOf(now);
        channel.AddressSince = address is null ? null : channel.ActiveSince;
        channel.Raise(channel.Happened(HistoryKind.ChannelRegistered, actor, now) with { Reason = reason, After = channel.Snapshot() });
        return channel;
    }

    /// <summary>Writes down a channel as another register tells of it, wherever it stands in its life.</summary>
    public static Channel Import(ChannelFacts facts, string? address, ChannelStanding standing, Actor actor, DateTime now)
    {
        var channel = From(facts, now);
        channel.Status = standing.Status;
        channel.Address = address;
        channel.ActiveSince = standing.ActiveSince;
        channel.AddressSince = address is null ? null : standing.FormerAddresses.Select(former => (DateOnly?)former.Until).Max() ?? standing.ActiveSince;
        channel.ClosedOn = standing.ClosedOn;
        channel.NextReview = standing.NextReview;
        channel.LastReviewedOn = standing.LastReviewedOn;
        channel._formerAddresses.AddRange(standing.FormerAddresses.Select((former, place) => former with { Number = place + 1 }));
        channel.Raise(channel.Happened(HistoryKind.ChannelImported, actor, now) with { After = channel.Snapshot() });
        return channel;
    }

    public bool IsLookedAfterBy(string email) =>
        _people.Any(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the person is the channel's responsible or one of its administrators, who keep its facts. A stand-in is not.</summary>
    public bool IsKeptBy(string email) => _people.Any(person => person.Part != ChannelPart.StandIn && IsSame(person.Email, email));

    /// <summary>Makes the channel findable by its own words and by the names of its unit and audiences.</summary>
    public void IndexForSearch(params IEnumerable<LocalizedText> namesAround)
    {
        var words = FoldedText.Searchable(
            [Name, Handle, .. namesAround.SelectMany(name => new[] { name.Sv, name.En }), Purpose.Sv, Purpose.En]);
        if (words != SearchText)
        {
            SearchText = words;
            SearchVersion++;
        }
    }

    private static Channel From(ChannelFacts facts, DateTime now)
    {
        var channel = new Channel
        {
            Id = facts.Id ?? Guid.CreateVersion7(now),
            CreatedAt = now,
            Slug = facts.Slug,
            Name = facts.Name,
            SortKey = Shared.SortKey.Of(facts.Name),
            KindId = facts.Kind.Id,
            PlatformId = facts.Kind.PlatformId,
            UnitId = facts.UnitId,
            Handle = facts.Handle,
            PlatformAccountId = facts.PlatformAccountId,
            Purpose = facts.Purpose,
            Aims = facts.Aims,
            Languages = facts.Languages,
            Visibility = facts.Visibility ?? VisibilityOf(facts.Kind),
            FunctionMailbox = facts.FunctionMailbox,
            AnswerRoutine = facts.AnswerRoutine,
            Care = facts.Care,
            RecordNumber = facts.RecordNumber,
            OfficerNotes = facts.OfficerNotes,
            IsHub = facts.Kind.IsHub,
            RequestId = facts.RequestId,
        };
        channel._audiences.AddRange(facts.AudienceIds.Select((id, position) => new ChannelAudience(id, position)));
        channel.NamePeople(facts.People);
        return channel;
    }

    private static ChannelVisibility VisibilityOf(ChannelKind kind) =>
        kind.HeldBy == ChannelHolder.Internal ? ChannelVisibility.Internal : ChannelVisibility.Public;

    private void NamePeople(IReadOnlyList<ChannelPerson> people)
    {
        var last = _people.Select(person => person.Number).DefaultIfEmpty().Max();
        _people.Clear();
        _people.AddRange(people.Select((person, place) => person with { Number = last + place + 1 }));
    }
}

/// <summary>An audience of a channel; position 0 is the prioritised one.</summary>
public sealed record ChannelAudience(Guid AudienceId, int Position)
{
    /// <summary>Changed in place: what keeps the data knows the row by channel and audience.</summary>
    public int Position { get; internal set; } = Position;
}
