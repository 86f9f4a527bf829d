using MiunSocial.Endurance.Load;
using MiunSocial.Endurance.Processes;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Courses;

namespace MiunSocial.Endurance.Torture;

/// <summary>Kills the portal at random instants while people work in it, and looks after each restart whether all is there.</summary>
internal sealed class TortureRun(PortalProcess portal, EmbeddedDatabase database, int kills, int seed) : IDisposable
{
    /// <summary>Kills while the empty database is being made and filled.</summary>
    private const int KillsAtFirstStart = 5;

    /// <summary>One in so many restarts is killed itself.</summary>
    private const int KilledRestarts = 6;

    private const int LongestFirstStart = 4000;
    private const int LongestRestart = 2500;

    /// <summary>From a form's sending to the kill; an answer takes less.</summary>
    private const int LongestMoment = 40;

    /// <summary>Between two kills people send up to so many forms, as long as that takes no longer than it should.</summary>
    private const int MostSent = 40;

    private static readonly TimeSpan LongestLoad = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(2);

    private readonly Random _random = new(seed);
    private readonly Board _board = new();
    private readonly HashSet<Finding> _findings = [];
    private HashSet<Guid> _before = [];
    private volatile bool _isDown;

    public Ledger Ledger { get; } = new();

    public int Kills { get; private set; }

    public IReadOnlyCollection<Finding> Findings => _findings;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Ledger.IsExcused = odd => odd.Status is null && _isDown;
        await StartForTheFirstTimeAsync(cancellationToken);
        using var crowd = new Crowd(portal.Address, Ledger, _board, seed);
        await GatherAsync(crowd);
        while (Kills < kills)
        {
            await WorkUntilKilledAsync(crowd, cancellationToken);
            await RestartAsync(cancellationToken);
            await LookAsync(cancellationToken);
        }
        await crowd.FinishAsync();
        await portal.StopAsync(cancellationToken);
        await LookAsync(cancellationToken);
    }

    public void Dispose() => _isDown = true;

    private async Task StartForTheFirstTimeAsync(CancellationToken cancellationToken)
    {
        for (var count = 0; count < Math.Min(KillsAtFirstStart, kills); count++)
        {
            await KillWhileStartingAsync(LongestFirstStart, cancellationToken);
        }
        portal.Start();
        await portal.ReadyAsync(cancellationToken);
        _findings.UnionWith(await database.DamageAsync(cancellationToken));
    }

    private async Task GatherAsync(Crowd crowd)
    {
        await using var db = database.Open();
        _before = [.. db.Requests.Select(request => request.Id)];
        await crowd.SignInAsync(await Scene.LoadAsync(db));
    }

    private async Task WorkUntilKilledAsync(Crowd crowd, CancellationToken cancellationToken)
    {
        _isDown = false;
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var work = crowd.WorkAsync(pause.Token);
        await InstantAsync(cancellationToken);
        _isDown = true;
        await portal.KillAsync();
        Kills++;
        await pause.CancelAsync();
        await work;
    }

    /// <summary>Waits for what people do instead of for the clock: a slow machine must not mean that nothing is under way.</summary>
    private async Task InstantAsync(CancellationToken cancellationToken)
    {
        var (sent, until) = (Ledger.Attempts.Count + _random.Next(MostSent), DateTime.UtcNow + LongestLoad);
        while (Ledger.Attempts.Count < sent && DateTime.UtcNow < until)
        {
            await Task.Delay(BetweenLooks, cancellationToken);
        }
        await Task.Delay(_random.Next(LongestMoment), cancellationToken);
    }

    private async Task RestartAsync(CancellationToken cancellationToken)
    {
        while (Kills < kills && _random.Next(KilledRestarts) == 0)
        {
            await KillWhileStartingAsync(LongestRestart, cancellationToken);
        }
        portal.Start();
        await portal.ReadyAsync(cancellationToken);
    }

    private async Task KillWhileStartingAsync(int longest, CancellationToken cancellationToken)
    {
        portal.Start();
        await Task.Delay(_random.Next(longest), cancellationToken);
        await portal.KillAsync();
        Kills++;
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var kept = await KeptCourses.ReadAsync(db, cancellationToken);
        _findings.UnionWith(CourseCheck.Findings(kept, _before));
        _findings.UnionWith(LedgerCheck.Findings(Ledger, kept, _before));
        _findings.UnionWith(await database.DamageAsync(cancellationToken));
        _board.Refresh(kept, _before);
        Console.WriteLine($"{Kills} kills, {Ledger.Attempts.Count} sent, {_findings.Count} findings");
    }
}
