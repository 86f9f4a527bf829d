using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Scheduling;

/// <summary>Work that the clock starts, on whichever node takes it first. The row is the claim and the account of the last run.</summary>
public sealed class ScheduledJob
{
    public required string Name { get; init; }

    /// <summary>When it may be taken: its next turn, or, while it runs, the moment its node is given up for dead. UTC.</summary>
    public required DateTime DueAt { get; set; }

    public DateTime? StartedAt { get; init; }

    /// <summary>Null from the start of a run to its end.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>The node that ran it last.</summary>
    public string? Node { get; init; }

    public JobOutcome? Outcome { get; init; }

    /// <summary>The name of whoever asked for the next run, or for the one under way; null if the clock did.</summary>
    public string? AskedBy { get; set; }

    public bool RunsAt(DateTime now) => StartedAt is not null && EndedAt is null && DueAt > now;
}

internal sealed class ScheduledJobConfiguration : IEntityTypeConfiguration<ScheduledJob>
{
    /// <summary>A claim changes <see cref="ScheduledJob.DueAt"/>; whoever asks for a run that a node has begun meanwhile is told by it.</summary>
    public void Configure(EntityTypeBuilder<ScheduledJob> builder)
    {
        builder.ToTable("ScheduledJobs");
        builder.HasKey(job => job.Name);
        builder.Property(job => job.Name).HasMaxLength(Lengths.Key);
        builder.Property(job => job.DueAt).IsConcurrencyToken();
        builder.Property(job => job.Node).HasMaxLength(Lengths.Name);
        builder.Property(job => job.AskedBy).HasMaxLength(Lengths.Name);
    }
}
