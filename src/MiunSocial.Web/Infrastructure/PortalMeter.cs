using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MiunSocial.Web.Infrastructure;

/// <summary>
/// The portal's own measurements. What needs a query is read from <see cref="Figures"/>, for a gauge is asked on whichever
/// thread collects; while the figures are not known the gauges say nothing, which is not the same as nought.
/// </summary>
public sealed class PortalMeter
{
    /// <summary>Of the meter and of the activity source.</summary>
    public const string Name = "MiunSocial";

    private readonly List<ObservableInstrument<long>> _gauges;
    private readonly Histogram<double> _jobs;
    private readonly TimeProvider _clock;
    private volatile PortalFigures? _figures;

    public PortalMeter(IMeterFactory meters, TimeProvider clock)
    {
        var meter = meters.Create(Name);
        _clock = clock;
        _jobs = meter.CreateHistogram<double>("miunsocial.job.duration", "s", "Runs of work by the clock, by job and outcome");
        _gauges =
        [
            meter.CreateObservableGauge("miunsocial.requests", () => RequestsByState(), "{request}", "Requests by state"),
            meter.CreateObservableGauge("miunsocial.outbox.depth", () => Said(figures => figures.Waiting), "{notice}", "Notices that wait"),
            meter.CreateObservableGauge("miunsocial.outbox.oldest_age", () => Said(OldestAge), "s", "Age of the oldest notice that waits"),
        ];
    }

    /// <summary>Shows work by the clock among the traces.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>The latest known; null while the database cannot be asked.</summary>
    public PortalFigures? Figures
    {
        get => _figures;
        set => _figures = value;
    }

    /// <summary>Whether somebody collects the gauges, so that it is worth a query to know their values.</summary>
    public bool IsObserved => _gauges.Exists(gauge => gauge.Enabled);

    internal void RecordJob(string job, string outcome, TimeSpan duration) =>
        _jobs.Record(duration.TotalSeconds, new("job", job), new KeyValuePair<string, object?>("outcome", outcome));

    private IEnumerable<Measurement<long>> RequestsByState() =>
        Figures?.Requests.Select(state => new Measurement<long>(state.Value, new KeyValuePair<string, object?>("state", state.Key.ToString()))) ?? [];

    private IEnumerable<Measurement<long>> Said(Func<PortalFigures, long> figure) =>
        Figures is { } figures ? [new(figure(figures))] : [];

    private long OldestAge(PortalFigures figures) =>
        figures.OldestWaiting is { } at ? (long)Math.Max(0, (_clock.GetUtcNow().UtcDateTime - at).TotalSeconds) : 0;
}
