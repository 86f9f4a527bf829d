using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using MiunSocial.Data.Scheduling;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Background;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>A draft nobody touches is removed, after a warning that leaves time to use it.</summary>
[OnEveryDatabase]
public sealed class DraftRemovalTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly Office _office;

    public DraftRemovalTests() => _office = new() { Portal = new() { Clock = _clock } };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draft_IsRemovedWithWhatItSaid_TwoWeeksAfterTheWarning()
    {
        var draft = await _office.AddAsync(RequestState.Draft);
        await NightAfterAsync(365 - 14);
        Assert.Equal(["requester:DraftRemovalNears"], (await _office.KeptAsync(draft.Id)).Told);
        await NightAfterAsync(14);
        Assert.NotNull((await _office.KeptAsync(draft.Id)).Row);

        await NightAfterAsync(1);

        var kept = await _office.KeptAsync(draft.Id);
        Assert.Null(kept.Row);
        Assert.Equal([HistoryKind.RequestStarted, HistoryKind.RequestDraftRemoved], kept.Happened);
        Assert.All(kept.History, entry => Assert.Equal((null, null), (entry.Before, entry.After)));
        Assert.Equal(0, await _office.Portal.WithDatabaseAsync(db => db.RequestReminders.CountAsync(one => one.RequestId == draft.Id, Cancel)));
    }

    [Fact]
    public async Task Draft_OlderThanThePolicyAllows_ButNeverWarned_HasItsTwoWeeks()
    {
        var draft = await _office.AddAsync(RequestState.Draft);
        await NightAfterAsync(500);
        await NightAfterAsync(13);
        Assert.NotNull((await _office.KeptAsync(draft.Id)).Row);

        await NightAfterAsync(1);

        Assert.Null((await _office.KeptAsync(draft.Id)).Row);
    }

    [Fact]
    public async Task Draft_ThatItsWriterComesBackTo_Stays_AndIsWarnedOfAnew()
    {
        var draft = await _office.AddAsync(RequestState.Draft);
        await NightAfterAsync(360);
        var page = await (await _office.Requester).OpenAsync($"/requests/drafts/{draft.Id}/account");
        await page.StepForm().Fill("WishedName", "Ett annat namn").SubmitAsync(Writing.Next);

        await NightAfterAsync(340);
        Assert.NotNull((await _office.KeptAsync(draft.Id)).Row);
        await NightAfterAsync(15);

        Assert.Equal(2, (await _office.KeptAsync(draft.Id)).Told.Count(told => told == "requester:DraftRemovalNears"));
    }

    [Fact]
    public async Task Submitted_StaysForEver()
    {
        var requests = new List<Request>();
        foreach (var state in Enum.GetValues<RequestState>().Where(state => state != RequestState.Draft))
        {
            requests.Add(await _office.AddAsync(state));
        }

        await NightAfterAsync(4000);
        await NightAfterAsync(20);

        foreach (var request in requests)
        {
            Assert.NotNull((await _office.KeptAsync(request.Id)).Row);
        }
    }

    public void Dispose() => _office.Dispose();

    /// <summary>Lets days go by, and then the two jobs have their turn.</summary>
    private async Task NightAfterAsync(int days)
    {
        _clock.Advance(TimeSpan.FromDays(days));
        Assert.Equal(JobOutcome.Succeeded, await _office.Portal.RunJobAsync("draft-removal", Cancel));
        Assert.Equal(JobOutcome.Succeeded, await _office.Portal.RunJobAsync("request-reminders", Cancel));
    }
}
