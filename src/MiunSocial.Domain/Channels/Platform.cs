using System.Globalization;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>A social platform and how its addresses are read. The rules are data, so that a new platform needs no code.</summary>
public sealed class Platform : Aggregate
{
    private readonly List<AccountForm> _forms = [];

    private Platform()
    {
    }

    public string Slug { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Name of a drawing in the portal's set of icons.</summary>
    public string Icon { get; private set; } = "";

    public int Position { get; private set; }

    /// <inheritdoc cref="PlatformFacts.Hosts"/>
    public IReadOnlyList<string> Hosts { get; private set; } = [];

    public IReadOnlyList<ReservedWord> ReservedWords { get; private set; } = [];

    public IReadOnlyList<AccountForm> Forms => _forms;

    /// <inheritdoc cref="PlatformFacts.AllowsChecks"/>
    public bool AllowsChecks { get; private set; }

    /// <summary>Offered for new channels no longer; channels that are on it stay.</summary>
    public bool IsArchived { get; private set; }

    public PlatformFacts Facts => new()
    {
        Name = Name,
        Icon = Icon,
        Hosts = Hosts,
        ReservedWords = ReservedWords,
        Forms = [.. _forms.OrderBy(form => form.Position)],
        AllowsChecks = AllowsChecks,
    };

    public static Platform Add(string slug, int position, PlatformFacts facts, Actor actor, DateTime now)
    {
        var platform = new Platform { Id = Guid.CreateVersion7(now), CreatedAt = now, Slug = slug, Position = position };
        platform.Take(facts);
        platform.Raise(platform.Happened(HistoryKind.PlatformAdded, actor, now) with { After = platform.Snapshot() });
        return platform;
    }

    /// <summary>The platform as it would be with other facts, for trying rules before they are kept.</summary>
    public Platform With(PlatformFacts facts)
    {
        var platform = new Platform { Id = Id, CreatedAt = CreatedAt, Slug = Slug, Position = Position, IsArchived = IsArchived };
        platform.Take(facts);
        return platform;
    }

    public void Change(PlatformFacts facts, Actor actor, DateTime now)
    {
        var before = Snapshot();
        Take(facts);
        var after = Snapshot();
        if (!before.OrderBy(fact => fact.Key).SequenceEqual(after.OrderBy(fact => fact.Key)))
        {
            Raise(Happened(HistoryKind.PlatformChanged, actor, now) with { Before = before, After = after });
        }
    }

    /// <exception cref="TransitionNotAllowedException">It is archived already.</exception>
    public void Archive(Actor actor, DateTime now) => Move(isArchived: true, HistoryKind.PlatformArchived, actor, now);

    /// <exception cref="TransitionNotAllowedException">It is not archived.</exception>
    public void Restore(Actor actor, DateTime now) => Move(isArchived: false, HistoryKind.PlatformRestored, actor, now);

    public bool HasHost(string host) =>
        Hosts.Any(own => host == own || host.EndsWith($".{own}", StringComparison.Ordinal));

    private void Move(bool isArchived, HistoryKind kind, Actor actor, DateTime now)
    {
        if (IsArchived == isArchived)
        {
            throw new TransitionNotAllowedException(kind.ToString(), IsArchived ? "Archived" : "InUse");
        }
        IsArchived = isArchived;
        Raise(Happened(kind, actor, now));
    }

    private void Take(PlatformFacts facts)
    {
        Name = facts.Name;
        Icon = facts.Icon;
        Hosts = facts.Hosts;
        ReservedWords = facts.ReservedWords;
        AllowsChecks = facts.AllowsChecks;
        _forms.Clear();
        _forms.AddRange(facts.Forms.Select((form, position) => form.At(position)));
    }

    private DomainEvent Happened(HistoryKind kind, Actor actor, DateTime now) =>
        new() { Kind = kind, At = now, Actor = actor, SubjectId = Id, SubjectLabel = Name };

    private Dictionary<string, string?> Snapshot() => new()
    {
        ["name"] = Name,
        ["icon"] = Icon,
        ["hosts"] = string.Join(' ', Hosts),
        ["reservedWords"] = string.Join("; ", ReservedWords),
        ["forms"] = string.Join("; ", _forms.OrderBy(form => form.Position).Select(Told)),
        ["allowsChecks"] = AllowsChecks.ToString(CultureInfo.InvariantCulture),
    };

    private static string Told(AccountForm form) => string.Join(
        ' ', form.Key, $"{form.HostTemplate}{form.PathTemplate}", form.HandlePattern, form.CanonicalTemplate, form.IsCaseSensitive ? "aA" : "");
}
