using MiunSocial.Domain.Loans;

namespace MiunSocial.Web.Features.CalendarFeed;

/// <summary>Whole days in a calendar, as a reader sees them. Knows nothing of how calendars are written.</summary>
public sealed record CalendarEntry
{
    /// <summary>The same for as long as the record is there, wherever the portal is found.</summary>
    public required string Uid { get; init; }

    /// <summary>Rises with every change.</summary>
    public required int Sequence { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ChangedAt { get; init; }

    public required DaySpan Days { get; init; }

    public required EntryStatus Status { get; init; }

    public required string Summary { get; init; }

    public string Description { get; init; } = "";

    public Uri? Address { get; init; }
}

public enum EntryStatus
{
    /// <summary>Asked for and not decided.</summary>
    Tentative,
    Confirmed,

    /// <summary>It will not be, or was ended early: programs take it away.</summary>
    Cancelled,
}
