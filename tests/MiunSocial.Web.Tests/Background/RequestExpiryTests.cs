using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Scheduling;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Background;

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
        _room.Clock.Advance(TimeSpan.FromDays(29));
        await _room.Portal.RunJobAsync("request-reminders", Cancel);
        _room.Clock.Advance(TimeSpan.FromDays(2));

        await AskAsync(_room.Portal);

        Assert.Equal(
            RequestState.Expired,
            await _room.Portal.WithDatabaseAsync(db => db.Requests.Where(one => one.Id == request.Id).Select(one => one.State).SingleAsync(Cancel)));
    }

    public void Dispose() => _room.Dispose();

    /// <returns>Which of the nodes did the work, those that did not first.</returns>
    private static async Task<IEnumerable<bool>> AskAsync(params PortalFactory[] nodes)
    {
        var answers = await Task.WhenAll(nodes.Select(node => Task.Run(() => node.RunJobAsync("request-expiry"), Cancel)));
        return answers.Select(answer => answer is not null).Order();
    }

    private Task<ScheduledJob> JobAsync() => _room.Portal.WithDatabaseAsync(db => db.ScheduledJobs.AsNoTracking().SingleAsync(Cancel));
}
