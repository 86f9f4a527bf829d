using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using MiunSocial.Data.Scheduling;
using MiunSocial.Testing;
using MiunSocial.Web.Background;
using MiunSocial.Web.Infrastructure;
using Quartz;
using Quartz.Extensibility;

namespace MiunSocial.Web.Tests.Background;

/// <summary>Quartz asks on every node, in real time, and lets go when the node stops.</summary>
public sealed class SchedulerTests
{
    private static readonly Dictionary<string, string> EverySecond = new() { ["Jobs:AskEverySeconds"] = "1" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Portal_ThatHasStarted_DoesEveryJobThatIsOn()
    {
        using var portal = new PortalFactory { Settings = EverySecond };
        var expected = portal.Services.GetRequiredService<JobList>().Plans.Where(plan => plan.IsOn).Select(plan => plan.Name).Order().ToList();

        await UntilAsync(async () => (await EndedAsync(portal)).SequenceEqual(expected));

        Assert.DoesNotContain("link-checks", expected);
        Assert.DoesNotContain("outbox", expected);
    }

    [Fact]
    public void TwoPortals_InOneProcess_HaveSchedulersOfTheirOwn_ByRealTime()
    {
        using var one = new PortalFactory { Settings = EverySecond, Clock = new FakeTimeProvider(DateTimeOffset.UtcNow) };
        using var another = new PortalFactory { Settings = EverySecond };

        var schedulers = new[] { SchedulerOf(one), SchedulerOf(another) };

        Assert.NotEqual(schedulers[0].SchedulerName, schedulers[1].SchedulerName);
        Assert.All(schedulers, scheduler => Assert.Same(TimeProvider.System, scheduler.TimeProvider));
    }

    [Fact]
    public async Task Portal_WhoseSchemaIsAnothers_StartsNoJob()
    {
        var played = new PlayedJob();
        using var portal = Playing(played);
        await UntilAsync(() => Task.FromResult(played.Runs > 0));
        portal.Services.GetRequiredService<SchemaStatus>().State = new(["20990101000000_Later"], []);
        // What was asked for just before may still begin.
        await Task.Delay(TimeSpan.FromSeconds(1.5), Cancel);
        var begun = played.Runs;

        await Task.Delay(TimeSpan.FromSeconds(2.5), Cancel);

        Assert.Equal(begun, played.Runs);
    }

    [Fact]
    public async Task Portal_ThatStops_WaitsForItsJobToSayHowItWent()
    {
        var played = new PlayedJob { IsSlow = true };
        using var portal = Playing(played);
        await UntilAsync(() => Task.FromResult(played.Runs > 0));

        await portal.Services.GetRequiredService<IHost>().StopAsync(Cancel);

        Assert.True(played.WasTold);
        await using var db = portal.DatabaseInUse.Open();
        Assert.Equal(JobOutcome.Interrupted, (await db.ScheduledJobs.AsNoTracking().SingleAsync(Cancel)).Outcome);
    }

    private static PortalFactory Playing(PlayedJob played)
    {
        var portal = new PortalFactory
        {
            Settings = EverySecond,
            Replace = services =>
            {
                services.Replace(ServiceDescriptor.Singleton(new JobList([JobPlan.For<PlayedJob>("request-expiry", JobSchedule.Every(TimeSpan.FromMicroseconds(1)))])));
                services.AddSingleton(played);
            },
        };
        Assert.NotNull(portal.Services);
        return portal;
    }

    private static IScheduler SchedulerOf(PortalFactory portal) => Assert.Single(portal.Services.GetRequiredService<ISchedulerRepository>().LookupAll());

    private static Task<List<string>> EndedAsync(PortalFactory portal) => portal.WithDatabaseAsync(db =>
        db.JobRuns.Where(run => run.Outcome == JobOutcome.Succeeded).Select(run => run.Job).Distinct().OrderBy(job => job).ToListAsync(Cancel));

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var tries = 0; tries < 150; tries++)
        {
            if (await isSo())
            {
                return;
            }
            await Task.Delay(200, Cancel);
        }
        Assert.Fail("It did not come to pass within thirty seconds.");
    }

    private sealed class PlayedJob : IScheduledWork
    {
        private int _runs;

        public int Runs => _runs;

        public bool IsSlow { get; init; }

        public bool WasTold { get; private set; }

        public async Task<int> RunAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _runs);
            if (IsSlow)
            {
                cancellationToken.Register(() => WasTold = true);
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            return 0;
        }
    }
}
