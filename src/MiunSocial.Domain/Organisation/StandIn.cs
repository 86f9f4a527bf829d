namespace MiunSocial.Domain.Organisation;

/// <summary>A person who endorses for a unit between two dates, both included.</summary>
public sealed record StandIn(Guid PersonId, DateOnly From, DateOnly To)
{
    public DateOnly To { get; internal set; } = To;

    public bool CoversDay(DateOnly day) => From <= day && day <= To;

    /// <summary>Whether the same person stands in twice on some day.</summary>
    public bool Overlaps(StandIn other) => PersonId == other.PersonId && From <= other.To && other.From <= To;
}
