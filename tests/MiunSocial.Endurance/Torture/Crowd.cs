using MiunSocial.Endurance.Load;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;

namespace MiunSocial.Endurance.Torture;

/// <summary>The demonstration's people at work, some of them in more than one browser.</summary>
internal sealed class Crowd(Uri site, Ledger ledger, Board board, int seed) : IDisposable
{
    private readonly List<PortalClient> _browsers = [];
    private readonly List<Worker> _workers = [];

    /// <summary>Everybody signs in once; the cookies must last however often the portal is killed.</summary>
    public async Task SignInAsync(Scene scene)
    {
        await AddAsync(scene, "requester@demo.test", Habit.OfRequesters, browsers: 3);
        await AddAsync(scene, "head@demo.test", Habit.OfHeads, browsers: 2);
        await AddAsync(scene, "officer@demo.test", Habit.OfOfficers, browsers: 2);
        await AddAsync(scene, "officer2@demo.test", Habit.OfOfficers, browsers: 2);
    }

    public Task WorkAsync(CancellationToken pause) => Task.WhenAll(_workers.Select(worker => Task.Run(() => worker.WorkAsync(pause), CancellationToken.None)));

    /// <summary>Sends once more what has not been answered.</summary>
    public async Task FinishAsync()
    {
        foreach (var worker in _workers.Where(worker => worker.Pending is not null))
        {
            await worker.TryAgainAsync(worker.Pending!);
        }
    }

    public void Dispose() => _browsers.ForEach(browser => browser.Dispose());

    private async Task AddAsync(Scene scene, string email, IReadOnlyList<Habit> habits, int browsers)
    {
        for (var count = 0; count < browsers; count++)
        {
            var browser = new PortalClient(site);
            _browsers.Add(browser);
            await browser.SignInAsAsync(email);
            var sender = new Sender(browser, scene.People[email].PersonId!.Value, ledger);
            _workers.Add(new(sender, habits, board, scene.OpenKind.Id, new(seed + _workers.Count)));
        }
    }
}
