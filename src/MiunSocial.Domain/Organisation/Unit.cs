using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Organisation;

/// <summary>A part of the university that can hold channels. Units form a tree.</summary>
public sealed class Unit : Aggregate
{
    /// <summary>Longest <see cref="Path"/>, in characters: some twelve units above each other.</summary>
    public const int LongestPath = 800;

    private readonly List<StandIn> _standIns = [];

    private Unit()
    {
    }

    public string Slug { get; private set; } = "";

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public UnitKind Kind { get; private set; }

    public Guid? ParentId { get; private set; }

    /// <summary>The slugs from the root down, <c>/universitetet/fakultet/</c>: a unit and all below it share a beginning.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Who endorses for the unit. Without a head the nearest unit above that has one endorses.</summary>
    public Guid? HeadId { get; private set; }

    public IReadOnlyList<StandIn> StandIns => _standIns;

    /// <summary>No longer offered for new choices; old records keep it.</summary>
    public bool IsArchived { get; private set; }

    public static Unit Create(UnitFacts facts, Unit? parent, Actor actor, DateTime now)
    {
        var unit = new Unit
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
            Slug = facts.Slug,
            Name = facts.Name,
            Kind = facts.Kind,
            ParentId = parent?.Id,
            Path = PathOf(facts.Slug, parent),
            HeadId = facts.HeadId,
        };
        unit.Raise(unit.Happened(HistoryKind.UnitAdded, actor, now) with { After = unit.Snapshot() });
        return unit;
    }

    /// <summary>Whether a unit of that slug still has a path that fits below the parent.</summary>
    public static bool FitsBelow(Unit parent, string slug) => PathOf(slug, parent).Length <= LongestPath;

    public void AppointHead(Guid? headId, Actor actor, DateTime now)
    {
        if (headId == HeadId)
        {
            return;
        }
        var before = Snapshot();
        HeadId = headId;
        Raise(Happened(HistoryKind.UnitChanged, actor, now) with { Before = before, After = Snapshot() });
    }

    public void Rename(LocalizedText name, Actor actor, DateTime now)
    {
        if (name == Name)
        {
            return;
        }
        var before = Snapshot();
        Name = name;
        Raise(Happened(HistoryKind.UnitChanged, actor, now) with { Before = before, After = Snapshot() });
    }

    /// <summary>What stops the unit from being put below another; the field is named as <see cref="ParentId"/>'s form field is.</summary>
    /// <param name="below">All that are below the unit now.</param>
    public Problem? CheckMove(Unit parent, IReadOnlyCollection<Unit> below)
    {
        const string field = "Parent";
        // Everything is below the university, which therefore stays where it is.
        if (parent.Path.StartsWith(Path, StringComparison.Ordinal))
        {
            return new(field, "Problem.BelowItself");
        }
        var deepest = below.Append(this).Max(unit => unit.Path.Length);
        return deepest - Path.Length + PathOf(Slug, parent).Length > LongestPath ? new(field, "Problem.TooDeep") : null;
    }

    /// <summary>Puts the unit below another, with all that is below it.</summary>
    /// <exception cref="ArgumentException"><see cref="CheckMove"/> finds something.</exception>
    public void Move(Unit parent, IReadOnlyCollection<Unit> below, Actor actor, DateTime now)
    {
        if (CheckMove(parent, below) is { } problem)
        {
            throw new ArgumentException(problem.Code, nameof(parent));
        }
        var (left, reached) = (Path, PathOf(Slug, parent));
        ParentId = parent.Id;
        foreach (var unit in below.Prepend(this))
        {
            var before = unit.Snapshot();
            unit.Path = reached + unit.Path[left.Length..];
            unit.Raise(unit.Happened(HistoryKind.UnitChanged, actor, now) with { Before = before, After = unit.Snapshot() });
        }
    }

    /// <summary>Tells that a unit was added below: whoever moves this one meanwhile has not seen it.</summary>
    public void TakeIn(Unit added, Actor actor, DateTime now) =>
        Raise(Happened(HistoryKind.UnitChanged, actor, now) with { After = new Dictionary<string, string?> { ["below"] = added.Name.Sv } });

    public void Archive(Actor actor, DateTime now) => SetArchived(true, HistoryKind.UnitArchived, actor, now);

    public void Restore(Actor actor, DateTime now) => SetArchived(false, HistoryKind.UnitRestored, actor, now);

    /// <summary>What stops somebody from standing in; fields are named as <see cref="StandIn"/> names them.</summary>
    public IEnumerable<Problem> CheckStandIn(StandIn standIn)
    {
        if (standIn.To < standIn.From)
        {
            yield return new(nameof(standIn.To), "Problem.EndsBeforeItBegins");
        }
        else if (_standIns.Any(known => known.Overlaps(standIn)))
        {
            yield return new(nameof(standIn.From), "Problem.StandsInAlready");
        }
    }

    /// <exception cref="ArgumentException"><see cref="CheckStandIn"/> finds something.</exception>
    public void AddStandIn(StandIn standIn, Actor actor, DateTime now)
    {
        if (CheckStandIn(standIn).Any())
        {
            throw new ArgumentException("The dates cannot be used.", nameof(standIn));
        }
        _standIns.Add(standIn);
        Raise(Happened(HistoryKind.UnitChanged, actor, now) with
        {
            After = new Dictionary<string, string?> { ["standIn"] = $"{standIn.PersonId} {standIn.From:O}–{standIn.To:O}" },
        });
    }

    /// <summary>Lets somebody stand in no longer: not from the day on, and not at all if it had not begun. What they have endorsed stays.</summary>
    /// <param name="from">The first day of those that are ended.</param>
    public void EndStandIn(Guid personId, DateOnly from, DateOnly today, Actor actor, DateTime now)
    {
        if (_standIns.Find(one => one.PersonId == personId && one.From == from && today <= one.To) is not { } standIn)
        {
            return;
        }
        var before = standIn.To;
        if (standIn.From < today)
        {
            standIn.To = today.AddDays(-1);
        }
        else
        {
            _standIns.Remove(standIn);
        }
        Raise(Happened(HistoryKind.UnitChanged, actor, now) with
        {
            Before = new Dictionary<string, string?> { ["standIn"] = $"{personId} {from:O}–{before:O}" },
            After = new Dictionary<string, string?> { ["standIn"] = standIn.From < today ? $"{personId} {from:O}–{standIn.To:O}" : null },
        });
    }

    private void SetArchived(bool isArchived, HistoryKind happened, Actor actor, DateTime now)
    {
        if (isArchived != IsArchived)
        {
            IsArchived = isArchived;
            Raise(Happened(happened, actor, now));
        }
    }

    private static string PathOf(string slug, Unit? parent) => $"{parent?.Path ?? "/"}{slug}/";

    private DomainEvent Happened(HistoryKind kind, Actor actor, DateTime now) =>
        new() { Kind = kind, At = now, Actor = actor, SubjectId = Id, SubjectLabel = Name.Sv };

    private Dictionary<string, string?> Snapshot() => new()
    {
        ["name"] = Name.Sv,
        ["kind"] = Kind.ToString(),
        ["path"] = Path,
        ["head"] = HeadId?.ToString(),
    };
}
