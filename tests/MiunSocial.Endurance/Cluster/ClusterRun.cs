using System.Collections.Concurrent;
using System.Diagnostics;
using MiunSocial.Data;
using MiunSocial.Endurance.Load;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Courses;

namespace MiunSocial.Endurance.Cluster;

/// <summary>Many people at work at once through a proxy that sends each request to another node, while nodes come and go.</summary>
internal sealed class ClusterRun(Uri site, Nodes nodes, Func<PortalDbContext> open, TimeSpan length) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, PortalClient> _browsers = new();
    private HashSet<Guid> _before = [];
    private int _done;
    private int _unfinished;

    public Ledger Ledger { get; } = new();

    public int Done => _done;

    /// <summary>From the first job to the last, without what was made ready before.</summary>
    public TimeSpan Elapsed { get; private set; }

    public int People { get; private set; }

    /// <summary>Jobs that did not come to their end.</summary>
    public int Unfinished => _unfinished;

    public async Task RunAsync(int people, CancellationToken cancellationToken)
    {
        Ledger.IsExcused = nodes.IsOfTheKilled;
        await using var db = open();
        _before = [.. db.Requests.Select(request => request.Id)];
        var staffing = await Staffing.AddAsync(db, people);
        var kindId = (await Scene.LoadAsync(db)).OpenKind.Id;
        People = staffing.EmailById.Count;
        await nodes.StartAsync(cancellationToken);
        await Task.WhenAll(staffing.EmailById.Select(SignInAsync));
        var watch = Stopwatch.StartNew();
        var end = DateTime.UtcNow + length;
        var work = staffing.Requesters.Select((asking, place) => WorkAsync(asking, staffing.Officers, kindId, new(place), end)).ToList();
        await ComeAndGoAsync(cancellationToken);
        await Task.WhenAll(work);
        Elapsed = watch.Elapsed;
    }

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        await using var db = open();
        var kept = await KeptCourses.ReadAsync(db, cancellationToken);
        return [.. CourseCheck.Findings(kept, _before), .. LedgerCheck.Findings(Ledger, kept, _before)];
    }

    public void Dispose()
    {
        foreach (var browser in _browsers.Values)
        {
            browser.Dispose();
        }
    }

    private async Task SignInAsync(KeyValuePair<Guid, string> person)
    {
        var browser = _browsers.GetOrAdd(person.Key, _ => new(site));
        await browser.SignInAsAsync(person.Value);
    }

    private async Task WorkAsync(Asking asking, IReadOnlyList<Guid> officers, Guid kindId, Random random, DateTime end)
    {
        while (DateTime.UtcNow < end)
        {
            var deciding = random.GetItems([.. officers], 1)[0];
            var other = officers.First(officer => officer != deciding);
            var cast = new JobCast(Window(asking.RequesterId), Window(asking.HeadId), Window(deciding), Window(other));
            Interlocked.Increment(ref await new Job(cast, kindId, random).RunAsync() ? ref _done : ref _unfinished);
        }
    }

    private Sender Window(Guid personId) => new(_browsers[personId], personId, Ledger);

    /// <summary>One node is killed and comes back; later another is asked to stop and comes back.</summary>
    private async Task ComeAndGoAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(length * 0.25, cancellationToken);
        await nodes.KillAsync(1);
        await Task.Delay(length * 0.15, cancellationToken);
        await nodes.StartAgainAsync(1, cancellationToken);
        await Task.Delay(length * 0.15, cancellationToken);
        await nodes.StopAsync(2, cancellationToken);
        await Task.Delay(length * 0.1, cancellationToken);
        await nodes.StartAgainAsync(2, cancellationToken);
    }
}
