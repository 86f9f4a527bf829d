using MiunSocial.Data.Scheduling;
using MiunSocial.Web.Background;

namespace MiunSocial.Web.Features.Jobs;

/// <summary>Every job of the portal.</summary>
public sealed record Index(IReadOnlyList<JobRow> Jobs);

public sealed record JobRow
{
    public required JobPlan Plan { get; init; }

    /// <summary>UTC; in the past where it waits for a node to take it, and null where none has ever had it.</summary>
    public required DateTime? DueAt { get; init; }

    /// <summary>Whether a node is at it now.</summary>
    public required bool IsRunning { get; init; }

    /// <summary>Whether it waits for the next node that asks.</summary>
    public required bool IsDue { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<JobRun> Runs { get; init; }

    public JobRun? Latest => Runs.Count > 0 ? Runs[0] : null;
}
