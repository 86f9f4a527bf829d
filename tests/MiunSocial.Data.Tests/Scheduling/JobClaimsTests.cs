using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Scheduling;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Scheduling;

/// <summary>However many nodes ask for a job, one does it in its interval, and a node that dies keeps it for no longer than its lease.</summary>
[OnEveryDatabase]
public sealed class JobClaimsTests : IDisposable
{
    private const string Job = "prov";
    private const int Askers = 10;

    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>Finer than any of the databases keeps it; a claim must be found again nevertheless.</summary>
    private static readonly DateTime Noon = new DateTime(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc).AddTicks(1_234_567);

    private readonly TemporaryDatabase _database = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Job_NobodyHasHad_IsTakenByOneOfManyWhoAskAtOnce() => Assert.Single(await TakeByManyAsync(Noon));

    [Fact]
    public async Task Job_WhoseTurnHasCome_IsTakenByOneOfManyWhoAskAtOnce()
    {
        await EndAsync(await TakeAsync("a", Noon), JobOutcome.Succeeded, Noon);

        Assert.Single(await TakeByManyAsync(Noon + Interval));
    }

    [Fact]
    public async Task Job_ThatHasEnded_WaitsForItsNextTurn()
    {
        await EndAsync(await TakeAsync("a", Noon), JobOutcome.Succeeded, Noon.AddMinutes(1));

        Assert.Null(await TakeAsync("b", Noon + Interval - TimeSpan.FromSeconds(1)));
        Assert.NotNull(await TakeAsync("b", Noon + Interval));
    }

    [Fact]
    public async Task Job_ThatRuns_IsNotTakenUntilItsNodeIsGivenUpForDead()
    {
        await TakeAsync("a", Noon);

        Assert.Null(await TakeAsync("b", Noon + Lease - TimeSpan.FromSeconds(1)));
        Assert.Equal("b", (await TakeAsync("b", Noon + Lease))?.Node);
    }

    [Fact]
    public async Task Node_GivenUpForDead_ChangesNothingWhenItEndsAfterAll()
    {
        var late = await TakeAsync("a", Noon);
        await TakeAsync("b", Noon + Lease);
        var before = await KeptAsync();

        await EndAsync(late, JobOutcome.Failed, Noon + Lease);

        Assert.Equivalent(before, await KeptAsync(), strict: true);
        Assert.Null(await TakeAsync("c", Noon + Lease + Lease - TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task SameNode_ThatTookItAgain_IsNotEndedByItsFormerRun()
    {
        var former = await TakeAsync("a", Noon);
        await TakeAsync("a", Noon + Lease);

        await EndAsync(former, JobOutcome.Failed, Noon + Lease);

        Assert.Null((await KeptAsync()).EndedAt);
    }

    [Theory]
    [InlineData(JobOutcome.Succeeded)]
    [InlineData(JobOutcome.Failed)]
    public async Task Run_LeavesWhoWhenAndHow(JobOutcome outcome)
    {
        var claim = await TakeAsync("a", Noon);
        var running = await KeptAsync();
        await EndAsync(claim, outcome, Noon.AddMinutes(3));

        var ended = await KeptAsync();
        Assert.Equal(("a", Kept(Noon), null, null, Kept(Noon + Lease)), (running.Node, running.StartedAt, running.EndedAt, running.Outcome, running.DueAt));
        Assert.Equal(
            ("a", Kept(Noon), Kept(Noon.AddMinutes(3)), outcome, Kept(Noon + Interval)),
            (ended.Node, ended.StartedAt, ended.EndedAt, ended.Outcome, ended.DueAt));
    }

    [Fact]
    public async Task NewRun_ForgetsHowTheFormerWent()
    {
        await EndAsync(await TakeAsync("a", Noon), JobOutcome.Failed, Noon);

        await TakeAsync("b", Noon + Interval);

        var kept = await KeptAsync();
        Assert.Equal(("b", null, null), (kept.Node, kept.EndedAt, kept.Outcome));
    }

    [Fact]
    public async Task Jobs_OfDifferentNames_DoNotWaitForEachOther()
    {
        await TakeAsync("a", Noon);
        await using var db = _database.Open();

        Assert.NotNull(await new JobClaims(db, _database.Faults).TakeAsync("ett annat", "a", Noon, Lease, Cancel));
    }

    public void Dispose() => _database.Dispose();

    private async Task<IEnumerable<JobClaim>> TakeByManyAsync(DateTime now)
    {
        var claims = await Task.WhenAll(Enumerable.Range(0, Askers).Select(node => Task.Run(() => TakeAsync($"{node}", now), Cancel)));
        return claims.OfType<JobClaim>();
    }

    private async Task<JobClaim?> TakeAsync(string node, DateTime now)
    {
        await using var db = _database.Open();
        return await new JobClaims(db, _database.Faults).TakeAsync(Job, node, now, Lease, Cancel);
    }

    private async Task EndAsync(JobClaim? claim, JobOutcome outcome, DateTime now)
    {
        await using var db = _database.Open();
        await new JobClaims(db, _database.Faults).EndAsync(claim!, new() { Outcome = outcome, At = now, NextDue = claim!.StartedAt + Interval, Did = 7 }, Cancel);
    }

    private async Task<ScheduledJob> KeptAsync()
    {
        await using var db = _database.Open();
        return await db.ScheduledJobs.AsNoTracking().SingleAsync(job => job.Name == Job, Cancel);
    }

    /// <summary>In the whole microseconds that the database keeps.</summary>
    private static DateTime Kept(DateTime time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));
}
