namespace MiunSocial.Domain.Shared;

/// <summary>A record that changes only through its verbs, and tells what happened.</summary>
public abstract class Aggregate
{
    private readonly List<DomainEvent> _events = [];

    /// <summary>A version-7 GUID made by whoever creates the record, so that a form sent twice names the same one.</summary>
    public Guid Id { get; protected init; }

    /// <summary>Raised by the data layer at each saved change; a form posts it back, and the loser of a race is told.</summary>
    public int Version { get; private set; }

    public DateTime CreatedAt { get; protected init; }

    public DateTime ChangedAt { get; private set; }

    /// <summary>What has happened since the record was read; the data layer turns each into a row of history.</summary>
    public IReadOnlyList<DomainEvent> Events => _events;

    public void ClearEvents() => _events.Clear();

    /// <summary>Marks the record as used, where something beside it changed.</summary>
    protected void Touch(DateTime now) => ChangedAt = now;

    protected void Raise(DomainEvent happened)
    {
        ChangedAt = happened.At;
        _events.Add(happened);
    }
}
