namespace MiunSocial.Web.Background;

/// <summary>One row of the list of jobs.</summary>
public sealed record JobPlan
{
    /// <summary>The same on every node, and for ever: the job's row is known by it.</summary>
    public required string Name { get; init; }

    public required JobSchedule Schedule { get; init; }

    public required Type Work { get; init; }

    /// <summary>How long it may take; a node that has not ended by then is given up for dead, and another begins.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Whether this node may do it, by its settings.</summary>
    public Func<IConfiguration, bool> Switch { get; init; } = _ => true;

    public bool IsOn { get; init; } = true;

    public static JobPlan For<TWork>(string name, JobSchedule schedule)
        where TWork : class, IScheduledWork => new() { Name = name, Schedule = schedule, Work = typeof(TWork) };
}

/// <summary>Every job, in the order of the list.</summary>
public sealed record JobList(IReadOnlyList<JobPlan> Plans)
{
    public JobPlan? Find(string name) => Plans.FirstOrDefault(plan => plan.Name == name);
}
