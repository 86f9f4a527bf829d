using System.Globalization;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>What the university wants with a sort of channel, who may hold one and whether one can be asked for.</summary>
public sealed class ChannelKind : Aggregate
{
    private readonly List<KindAudience> _audiences = [];

    private ChannelKind()
    {
    }

    public string Slug { get; private init; } = "";

    /// <summary>Does not change: channels of the kind are on it.</summary>
    public Guid PlatformId { get; private init; }

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public LocalizedText Purpose { get; private set; } = LocalizedText.Empty;

    /// <summary>How the university means to use this sort of channel.</summary>
    public LocalizedText Strategy { get; private set; } = LocalizedText.Empty;

    public ChannelHolder HeldBy { get; private set; }

    public bool IsOpenToRequests { get; private set; }

    /// <summary>The one kind whose channel is the hub of all others.</summary>
    public bool IsHub { get; private init; }

    /// <summary>Whether a channel of the kind can be lent to current students.</summary>
    public bool IsLendable { get; private set; }

    public int Position { get; private set; }

    /// <summary>No longer offered for new choices; old records keep it.</summary>
    public bool IsArchived { get; private set; }

    /// <summary>The prioritised audience first; none where each request states its own.</summary>
    public IReadOnlyList<KindAudience> Audiences => _audiences;

    /// <param name="isHub">Only the start data makes a hub.</param>
    public static ChannelKind Create(string slug, Guid platformId, KindFacts facts, Actor actor, DateTime now, bool isHub = false)
    {
        var kind = new ChannelKind { Id = Guid.CreateVersion7(now), CreatedAt = now, Slug = slug, PlatformId = platformId, IsHub = isHub };
        kind.Take(facts);
        kind.Raise(kind.Happened(HistoryKind.KindAdded, actor, now) with { After = kind.Snapshot() });
        return kind;
    }

    /// <summary>Nothing happens where nothing differs.</summary>
    public void Change(KindFacts facts, Actor actor, DateTime now)
    {
        var before = Snapshot();
        Take(facts);
        var after = Snapshot();
        if (after.Except(before).Any())
        {
            Raise(Happened(HistoryKind.KindChanged, actor, now) with { Before = before.Except(after).ToDictionary(), After = after.Except(before).ToDictionary() });
        }
    }

    public void Archive(Actor actor, DateTime now) => SetArchived(true, HistoryKind.KindArchived, actor, now);

    public void Restore(Actor actor, DateTime now) => SetArchived(false, HistoryKind.KindRestored, actor, now);

    private void Take(KindFacts facts)
    {
        (Name, Purpose, Strategy) = (facts.Name, facts.Purpose, facts.Strategy);
        (HeldBy, IsOpenToRequests, IsLendable, Position) = (facts.HeldBy, facts.IsOpenToRequests, facts.IsLendable, facts.Position);
        _audiences.RemoveAll(known => !facts.AudienceIds.Contains(known.AudienceId));
        foreach (var (position, id) in facts.AudienceIds.Distinct().Index())
        {
            if (_audiences.Find(known => known.AudienceId == id) is { } known)
            {
                known.Position = position;
            }
            else
            {
                _audiences.Add(new(id, position));
            }
        }
    }

    private void SetArchived(bool isArchived, HistoryKind happened, Actor actor, DateTime now)
    {
        if (isArchived != IsArchived)
        {
            IsArchived = isArchived;
            Raise(Happened(happened, actor, now));
        }
    }

    private DomainEvent Happened(HistoryKind kind, Actor actor, DateTime now) =>
        new() { Kind = kind, At = now, Actor = actor, SubjectId = Id, SubjectLabel = Name.Sv };

    private Dictionary<string, string?> Snapshot() => new()
    {
        ["nameSv"] = Name.Sv,
        ["nameEn"] = Name.En,
        ["purposeSv"] = Purpose.Sv,
        ["purposeEn"] = Purpose.En,
        ["strategySv"] = Strategy.Sv,
        ["strategyEn"] = Strategy.En,
        ["heldBy"] = HeldBy.ToString(),
        ["open"] = IsOpenToRequests.ToString(),
        ["lendable"] = IsLendable.ToString(),
        ["position"] = Position.ToString(CultureInfo.InvariantCulture),
        ["audiences"] = string.Join(' ', _audiences.OrderBy(one => one.Position).Select(one => one.AudienceId)),
    };
}

/// <summary>What can be changed of a kind.</summary>
public sealed record KindFacts
{
    public required LocalizedText Name { get; init; }

    public required LocalizedText Purpose { get; init; }

    public required LocalizedText Strategy { get; init; }

    public required ChannelHolder HeldBy { get; init; }

    public required bool IsOpenToRequests { get; init; }

    public bool IsLendable { get; init; }

    public required int Position { get; init; }

    /// <summary>The prioritised audience first.</summary>
    public IReadOnlyList<Guid> AudienceIds { get; init; } = [];
}

/// <summary>An audience of a kind; position 0 is the prioritised one.</summary>
public sealed record KindAudience(Guid AudienceId, int Position)
{
    /// <summary>Changed in place: what keeps the data knows the row by kind and audience.</summary>
    public int Position { get; internal set; } = Position;
}
