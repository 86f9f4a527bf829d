using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>A group of people that channels are for.</summary>
public sealed class Audience : Aggregate
{
    private Audience()
    {
    }

    public string Slug { get; private init; } = "";

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public int Position { get; private set; }

    /// <summary>No longer offered for new choices; old records keep it.</summary>
    public bool IsArchived { get; private set; }

    public static Audience Create(string slug, LocalizedText name, int position, Actor actor, DateTime now)
    {
        var audience = new Audience { Id = Guid.CreateVersion7(now), CreatedAt = now, Slug = slug, Name = name, Position = position };
        audience.Raise(audience.Happened(HistoryKind.AudienceAdded, actor, now) with { After = audience.Snapshot() });
        return audience;
    }

    public void Change(LocalizedText name, int position, Actor actor, DateTime now)
    {
        if ((name, position) == (Name, Position))
        {
            return;
        }
        var before = Snapshot();
        (Name, Position) = (name, position);
        Raise(Happened(HistoryKind.AudienceChanged, actor, now) with { Before = before, After = Snapshot() });
    }

    public void Archive(Actor actor, DateTime now) => SetArchived(true, HistoryKind.AudienceArchived, actor, now);

    public void Restore(Actor actor, DateTime now) => SetArchived(false, HistoryKind.AudienceRestored, actor, now);

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
        ["position"] = Position.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
