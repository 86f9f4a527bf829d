using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using MiunSocial.Data.Scheduling;
using MiunSocial.Testing;
using MiunSocial.Web.Background;

namespace MiunSocial.Web.Tests.Background;

/// <summary>What a run leaves behind, however it ends.</summary>
public sealed class JobRunnerTests : IDisposable
{
    private const string Job = "prov";

    private readonly FakeTimeProvider _clock = new(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private readonly PlayedJob _played = new();
    private readonly PortalFactory _portal;
    private TimeSpan _lease = TimeSpan.FromMinutes(15);

    public JobRunnerTests() => _portal = new()
    {
        Clock = _clock,
        Replace = services =>
        {
            services.Replace(ServiceDescriptor.Singleton(new JobList([JobPlan.For<PlayedJob>(Job, JobSchedule.Every(TimeSpan.FromHours(1))) with { Lease = _lease }])));
            services.AddSingleton(_played);
        },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task Run_ThatEnds_LeavesWhatItDid()
    {
        _played.Play = _ => Task.FromResult(7);

        Assert.Equal(JobOutcome.Succeeded, await _portal.RunJobAsync(Job, Cancel));

        var (job, run) = await KeptAsync();
        Assert.Equal((JobOutcome.Succeeded, Now.AddHours(1), Node.Name), (job.Outcome, job.DueAt, job.Node));
        Assert.Equal((JobOutcome.Succeeded, 7, Now, Now, null), (run.Outcome, run.Did, run.StartedAt, run.EndedAt, run.AskedBy));
    }

    [Fact]
    public async Task Run_ThatFails_SaysSo_AndIsTriedAgainSoon()
    {
        _played.Play = _ => throw new TimeoutException();

        Assert.Equal(JobOutcome.Failed, await _portal.RunJobAsync(Job, Cancel));

        var (job, run) = await KeptAsync();
        Assert.Equal((JobOutcome.Failed, Now.AddMinutes(15)), (job.Outcome, job.DueAt));
        Assert.Equal((JobOutcome.Failed, (int?)null), (run.Outcome, run.Did));
        Assert.Null(await _portal.RunJobAsync(Job, Cancel));
    }

    [Fact]
    public async Task Run_WhoseNodeIsToldToStop_IsTakenUpByTheNextThatAsks()
    {
        using var stop = new CancellationTokenSource();
        _played.Play = async cancellationToken =>
        {
            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            return 0;
        };

        Assert.Equal(JobOutcome.Interrupted, await _portal.RunJobAsync(Job, stop.Token));

        _played.Play = _ => Task.FromResult(1);
        Assert.Equal(JobOutcome.Succeeded, await _portal.RunJobAsync(Job, Cancel));
    }

    [Fact]
    public async Task Run_ThatOutlastsItsLease_IsStoppedBeforeAnotherNodeBegins()
    {
        _lease = TimeSpan.FromSeconds(1);
        var due = default(DateTime?);
        _played.Play = async cancellationToken =>
        {
            due = (await KeptAsync()).Job.DueAt;
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        };

        Assert.Equal(JobOutcome.Failed, await _portal.RunJobAsync(Job, Cancel));

        Assert.Equal(Now + _lease, due);
        Assert.Equal((JobOutcome.Failed, JobOutcome.Failed), ((await KeptAsync()).Job.Outcome, (await KeptAsync()).Run.Outcome));
    }

    [Fact]
    public async Task Job_NobodyKnows_IsABug() => await Assert.ThrowsAsync<ArgumentException>(() => _portal.RunJobAsync("ett annat", Cancel));

    public void Dispose() => _portal.Dispose();

    private Task<(ScheduledJob Job, JobRun Run)> KeptAsync() => _portal.WithDatabaseAsync(async db =>
        (await db.ScheduledJobs.AsNoTracking().SingleAsync(Cancel), await db.JobRuns.AsNoTracking().SingleAsync(Cancel)));

    private sealed class PlayedJob : IScheduledWork
    {
        public Func<CancellationToken, Task<int>> Play { get; set; } = _ => Task.FromResult(0);

        public Task<int> RunAsync(CancellationToken cancellationToken) => Play(cancellationToken);
    }
}
