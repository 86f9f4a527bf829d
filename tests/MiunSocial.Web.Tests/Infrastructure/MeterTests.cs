using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Web.Infrastructure;
using MiunSocial.Web.Tests.Site;
using Serilog.Events;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>Operators see how much waits and how the work by the clock goes, and no query is made while nobody looks.</summary>
public sealed class MeterTests : IDisposable
{
    private readonly CapturedLog _log = new();
    private readonly PortalFactory _portal;

    public MeterTests() => _portal = new() { Replace = services => _log.AddTo(services) };

    private PortalMeter Meter => _portal.Services.GetRequiredService<PortalMeter>();

    private FiguresWatch Watch => _portal.Services.GetServices<IHostedService>().OfType<FiguresWatch>().Single();

    [Fact]
    public async Task Gauges_SayWhatTheDatabaseHolds()
    {
        using var seen = new Listening(_portal);
        await Watch.RefreshAsync(TestContext.Current.CancellationToken);

        var measured = seen.Collect();

        await _portal.WithDatabaseAsync(async db =>
        {
            var states = await db.Requests.GroupBy(request => request.State)
                .ToDictionaryAsync(group => group.Key.ToString(), group => group.Count(), TestContext.Current.CancellationToken);
            Assert.All(Enum.GetNames<RequestState>(), state =>
                Assert.Equal(states.GetValueOrDefault(state), measured[$"miunsocial.requests state={state}"]));
            Assert.Equal(await db.Outbox.CountAsync(TestContext.Current.CancellationToken), measured["miunsocial.outbox.depth "]);
        });
        Assert.True(measured["miunsocial.outbox.oldest_age "] > 0);
    }

    [Fact]
    public async Task Gauges_AreSilentWhileTheDatabaseCannotBeAsked_AndItIsToldOnce()
    {
        using var seen = new Listening(_portal);
        var watch = new FiguresWatch(new NoDatabase(), Meter, _portal.Services.GetRequiredService<ILogger<FiguresWatch>>());
        await Watch.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(seen.Collect());

        await watch.RefreshAsync(TestContext.Current.CancellationToken);
        await watch.RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Empty(seen.Collect());
        Assert.Single(_log.Events, line => line.Level == LogEventLevel.Warning && line.MessageTemplate.Text.StartsWith("Figures", StringComparison.Ordinal));
    }

    [Fact]
    public void Gauges_NobodyCollects_AreNotObserved()
    {
        Assert.False(Meter.IsObserved);
        using (new Listening(_portal))
        {
            Assert.True(Meter.IsObserved);
        }
        Assert.Null(Meter.Figures);
    }

    [Fact]
    public async Task Jobs_AreMeasuredByNameAndOutcome()
    {
        using var seen = new Listening(_portal);
        var jobs = _portal.Services.GetRequiredService<JobMetrics>();

        await jobs.MeasureAsync("tidy", () => Task.CompletedTask);
        await Assert.ThrowsAsync<TimeoutException>(() => jobs.MeasureAsync("tidy", () => throw new TimeoutException()));
        await Assert.ThrowsAsync<OperationCanceledException>(() => jobs.MeasureAsync("tidy", () => throw new OperationCanceledException()));

        // The portal's own jobs run meanwhile, and are measured too.
        var runs = seen.Runs.Where(run => run.StartsWith("tidy", StringComparison.Ordinal));
        Assert.Equal(["tidy cancelled", "tidy done", "tidy failed"], runs.Order(StringComparer.Ordinal));
    }

    public void Dispose() => _portal.Dispose();

    private sealed class NoDatabase : IServiceScopeFactory
    {
        public IServiceScope CreateScope() => throw new InvalidOperationException("There is no database.");
    }

    /// <summary>Collects what one portal's meter says.</summary>
    private sealed class Listening : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly Dictionary<string, long> _gauges = [];

        public Listening(PortalFactory portal)
        {
            // The portal keeps one meter of a name; other portals of this process have their own.
            var own = portal.Services.GetRequiredService<IMeterFactory>().Create(PortalMeter.Name);
            _ = portal.Services.GetRequiredService<PortalMeter>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (ReferenceEquals(instrument.Meter, own))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _gauges[$"{instrument.Name} {Flat(tags)}"] = value);
            _listener.SetMeasurementEventCallback<double>((_, _, tags, _) => Runs.Enqueue($"{tags[0].Value} {tags[1].Value}"));
            _listener.Start();
        }

        /// <summary>Each with its job and how it went.</summary>
        public ConcurrentQueue<string> Runs { get; } = [];

        public Dictionary<string, long> Collect()
        {
            _gauges.Clear();
            _listener.RecordObservableInstruments();
            return _gauges;
        }

        public void Dispose() => _listener.Dispose();

        private static string Flat(ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
    }
}
