using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Scheduling;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Scheduling;

/// <summary>The account of a job's runs, and runs that somebody asks for.</summary>
[OnEveryDatabase]
public sealed class JobRunsTests : IDisposable
{
    private const string Job = "prov";

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);
    private static readonly DateTime Noon = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Actor Administrator = new() { PersonId = Guid.CreateVersion7(), Name = "Astrid" };

    private readonly TemporaryDatabase _database = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_OfANodeThatIsGivenUp_IsLost_AndStaysSo()
    {
        var late = await TakeAsync("a", Noon);
        await TakeAsync("b", Noon + Lease);
        await EndAsync(late!, Noon + Lease);

        var runs = await RunsAsync();
        Assert.Equal([("a", JobOutcome.Lost, null), ("b", (JobOutcome?)null, (DateTime?)null)], runs.Select(run => (run.Node, run.Outcome, run.EndedAt)));
    }

    [Fact]
    public async Task Runs_AreKeptUpToANumber_TheLatest()
    {
        for (var number = 0; number < JobRun.Kept + 3; number++)
        {
            await EndAsync((await TakeAsync("a", Noon.AddHours(number)))!, Noon.AddHours(number));
        }

        var runs = await RunsAsync();
        Assert.Equal(JobRun.Kept, runs.Count);
        Assert.Equal(Noon.AddHours(3), runs[0].StartedAt);
    }

    [Fact]
    public async Task Asking_MakesItDueAtOnce_ForOneRun()
    {
        await EndAsync((await TakeAsync("a", Noon))!, Noon);

        Assert.True(await AskAsync(Noon.AddMinutes(1)));
        var asked = await TakeAsync("b", Noon.AddMinutes(1));
        await EndAsync(asked!, Noon.AddMinutes(2));

        Assert.Null(await TakeAsync("a", Noon.AddMinutes(3)));
        Assert.Equal([null, "Astrid"], (await RunsAsync()).Select(run => run.AskedBy));
    }

    [Fact]
    public async Task Asking_ForAJobNobodyHasHad_MakesItsRow()
    {
        Assert.True(await AskAsync(Noon));

        Assert.NotNull(await TakeAsync("a", Noon));
        Assert.Equal("Astrid", Assert.Single(await RunsAsync()).AskedBy);
    }

    [Fact]
    public async Task Asking_WhileItRuns_IsRefused_UntilItsNodeIsGivenUp()
    {
        await TakeAsync("a", Noon);

        Assert.False(await AskAsync(Noon.AddMinutes(1)));
        Assert.Null(await TakeAsync("b", Noon.AddMinutes(1)));
        Assert.True(await AskAsync(Noon + Lease));
    }

    [Fact]
    public async Task Asking_AtTheMomentANodeTakesIt_IsRefused()
    {
        await EndAsync((await TakeAsync("a", Noon))!, Noon);
        await using var db = _database.Open();
        var seen = await db.ScheduledJobs.SingleAsync(Cancel);
        Assert.NotNull(await TakeAsync("b", Noon.AddHours(1)));

        // What was read before the node came is what this one saves by.
        Assert.False(await new JobAsking(db, _database.Faults).AskAsync(seen.Name, Administrator, Noon.AddHours(1), Cancel));
        Assert.Null(await TakeAsync("c", Noon.AddHours(1)));
    }

    public void Dispose() => _database.Dispose();

    private async Task<JobClaim?> TakeAsync(string node, DateTime now)
    {
        await using var db = _database.Open();
        return await new JobClaims(db, _database.Faults).TakeAsync(Job, node, now, Lease, Cancel);
    }

    private async Task EndAsync(JobClaim claim, DateTime now)
    {
        await using var db = _database.Open();
        await new JobClaims(db, _database.Faults).EndAsync(claim, new() { Outcome = JobOutcome.Succeeded, At = now, NextDue = claim.StartedAt.AddHours(1) }, Cancel);
    }

    private async Task<bool> AskAsync(DateTime now)
    {
        await using var db = _database.Open();
        return await new JobAsking(db, _database.Faults).AskAsync(Job, Administrator, now, Cancel);
    }

    private async Task<List<JobRun>> RunsAsync()
    {
        await using var db = _database.Open();
        return await db.JobRuns.AsNoTracking().OrderBy(run => run.StartedAt).ToListAsync(Cancel);
    }
}
