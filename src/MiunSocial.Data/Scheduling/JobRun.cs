using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Scheduling;

/// <summary>One run of a job. The latest are kept, so that an administrator sees how it usually goes.</summary>
public sealed class JobRun
{
    /// <summary>How many are kept of each job.</summary>
    public const int Kept = 50;

    public required Guid Id { get; init; }

    public required string Job { get; init; }

    public required string Node { get; init; }

    public required DateTime StartedAt { get; init; }

    /// <summary>Null while it runs, and for ever if its node never said.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>Null while it runs.</summary>
    public JobOutcome? Outcome { get; init; }

    /// <summary>How many things it did, in the job's own measure; null unless it succeeded.</summary>
    public int? Did { get; init; }

    /// <summary>The name of whoever asked for it; null if the clock did.</summary>
    public string? AskedBy { get; init; }
}

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("JobRuns");
        builder.Property(run => run.Id).ValueGeneratedNever();
        builder.Property(run => run.Job).HasMaxLength(Lengths.Key);
        builder.Property(run => run.Node).HasMaxLength(Lengths.Name);
        builder.Property(run => run.AskedBy).HasMaxLength(Lengths.Name);
        builder.HasIndex(run => new { run.Job, run.StartedAt });
    }
}
