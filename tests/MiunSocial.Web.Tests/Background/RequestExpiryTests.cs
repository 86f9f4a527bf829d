using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MiunSocial.Data.Scheduling;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Background;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Tests.Background;

/// <summary>Every node asks whether requests are to be ended; one in an hour does it.</summary>
[OnEveryDatabase]
public sealed class RequestExpiryTests : IDisposable
{
    private readonly MailRoom _room = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nodes_ThatAskAtTheSameMoment_DoItOnceInAnHour()
    {
        var (one, another) = (_room.Portal, _room.AddNode());

        Assert.Equal([false, true], await AskAsync(one, another));
        _room.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal([false, false], await AskAsync(one, another));
        _room.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([false, true], await AskAsync(one, another));

        var job = await JobAsync();
        Assert.Equal((JobOutcome.Succeeded, Node.Name), (job.Outcome, job.Node));
    }

    [Fact]
    public async Task Round_EndsWhatIsDue()
    {
        var request = await _room.Portal.WithDatabaseAsync(async db => await (await Scene.LoadAsync(db)).AddAsync(RequestState.Setup));
        _room.Clock.Advance(TimeSpan.FromDays(31));

        await AskAsync(_room.Portal);

        Assert.Equal(
            RequestState.Expired,
            await _room.Portal.WithDatabaseAsync(db => db.Requests.Where(one => one.Id == request.Id).Select(one => one.State).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Node_ThatFails_SaysSo_AndLeavesTheNextTurnToAnybody()
    {
        using var job = new Failing(_room.Portal);

        await Assert.ThrowsAsync<TimeoutException>(() => job.RunIfDueAsync(Cancel));

        var kept = await JobAsync("prov");
        Assert.Equal((JobOutcome.Failed, Now.AddHours(1)), (kept.Outcome, kept.DueAt));
        Assert.False(await job.RunIfDueAsync(Cancel));
    }

    public void Dispose() => _room.Dispose();

    /// <summary>In the whole microseconds that the database keeps.</summary>
    private DateTime Now => new(_room.Clock.GetUtcNow().Ticks / 10 * 10, DateTimeKind.Utc);

    /// <returns>Which of the nodes did the work, those that did not first.</returns>
    private static async Task<IEnumerable<bool>> AskAsync(params PortalFactory[] nodes)
    {
        var jobs = nodes.Select(node => ActivatorUtilities.CreateInstance<RequestExpiry>(node.Services)).ToList();
        var answers = await Task.WhenAll(jobs.Select(job => Task.Run(() => job.RunIfDueAsync(Cancel), Cancel)));
        jobs.ForEach(job => job.Dispose());
        return answers.Order();
    }

    private Task<ScheduledJob> JobAsync(string name = "request-expiry") => _room.Portal.WithDatabaseAsync(db => db.ScheduledJobs.AsNoTracking().SingleAsync(job => job.Name == name, Cancel));

    private sealed class Failing(PortalFactory portal) : ScheduledWork(
        portal.Services.GetRequiredService<IServiceScopeFactory>(),
        portal.Services.GetRequiredService<SchemaStatus>(),
        portal.Services.GetRequiredService<JobMetrics>(),
        portal.Services.GetRequiredService<TimeProvider>(),
        NullLogger.Instance)
    {
        protected override string Job => "prov";

        protected override TimeSpan Interval => TimeSpan.FromHours(1);

        protected override Task RunAsync(IServiceProvider services, CancellationToken cancellationToken) => throw new TimeoutException();
    }
}
