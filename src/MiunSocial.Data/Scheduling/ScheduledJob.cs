using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Scheduling;

public enum JobOutcome
{
    /// <summary>It ended without an error.</summary>
    Succeeded,

    /// <summary>It ended with an error, which the log tells of.</summary>
    Failed,
}

/// <summary>Work that the clock starts, on whichever node takes it first. The row is the claim and the account of the last run.</summary>
public sealed class ScheduledJob
{
    public required string Name { get; init; }

    /// <summary>When it may be taken: its next turn, or, while it runs, the moment its node is given up for dead. UTC.</summary>
    public required DateTime DueAt { get; init; }

    public DateTime? StartedAt { get; init; }

    /// <summary>Null from the start of a run to its end.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>The node that ran it last.</summary>
    public string? Node { get; init; }

    public JobOutcome? Outcome { get; init; }
}

internal sealed class ScheduledJobConfiguration : IEntityTypeConfiguration<ScheduledJob>
{
    public void Configure(EntityTypeBuilder<ScheduledJob> builder)
    {
        builder.ToTable("ScheduledJobs");
        builder.HasKey(job => job.Name);
        builder.Property(job => job.Name).HasMaxLength(Lengths.Key);
        builder.Property(job => job.Node).HasMaxLength(Lengths.Name);
    }
}
