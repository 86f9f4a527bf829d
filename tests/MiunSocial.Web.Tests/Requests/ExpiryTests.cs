using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Web.Features.Requests;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>Requests whose requester does not answer end by the clock, once.</summary>
public sealed class ExpiryTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly Office _office;

    public ExpiryTests() => _office = new() { Portal = new() { Clock = _clock } };

    [Theory]
    [InlineData(RequestState.Completion)]
    [InlineData(RequestState.Setup)]
    public async Task Request_AfterItsDeadline_ExpiresOnceByTheClock(RequestState state)
    {
        var request = await _office.AddAsync(state);
        await PassAsync(30);
        await ExpireAsync();
        Assert.Equal(state, (await _office.KeptAsync(request.Id)).Request.State);

        _clock.Advance(TimeSpan.FromDays(1));
        await ExpireAsync();
        await ExpireAsync();

        var kept = await _office.KeptAsync(request.Id);
        Assert.Equal((RequestState.Expired, (Guid?)null, "MiunSocial"), (kept.Request.State, kept.Step.ActorId, kept.Step.ActorName));
        Assert.Single(kept.Happened, HistoryKind.RequestExpired);
        Assert.Equal(["requester:RequestExpired"], kept.LatestTold);
        Assert.All(kept.LatestHistory, entry => Assert.Equal("MiunSocial", entry.Who));
        var page = await (await _office.Requester).OpenAsync($"/requests/{request.Reference}");
        Assert.Contains("MiunSocial", page.Texts(".timeline-item")[^1]);
        Assert.Empty(page.Document.QuerySelectorAll("form[action^='/requests/']:not([action$='/again']):not([action$='/messages'])"));
    }

    [Fact]
    public async Task Request_WhoseRequesterCouldNotBeWarned_WaitsUntilTheyHaveBeen()
    {
        var request = await _office.AddAsync(RequestState.Completion);
        _clock.Advance(TimeSpan.FromDays(40));
        await ExpireAsync();
        Assert.Equal(RequestState.Completion, (await _office.KeptAsync(request.Id)).Request.State);

        await RemindAsync();
        await ExpireAsync();

        var kept = await _office.KeptAsync(request.Id);
        Assert.Equal(RequestState.Completion, kept.Request.State);
        Assert.Contains("requester:RequestExpiresWithinADay", kept.Told);
        _clock.Advance(TimeSpan.FromDays(1));
        await ExpireAsync();
        Assert.Equal(RequestState.Expired, (await _office.KeptAsync(request.Id)).Request.State);
    }

    [Fact]
    public async Task PlannedChannel_OfAnExpiredRequest_IsClosed()
    {
        var request = await _office.AddAsync(RequestState.Setup);
        await PassAsync(31);

        await ExpireAsync();

        var kept = await _office.KeptAsync(request.Id);
        Assert.Equal((ChannelStatus.Closed, SwedishCalendar.DayOf(kept.Step.At)), (kept.Channel.Status, kept.Channel.ClosedOn));
        Assert.Contains((HistoryKind.ChannelCancelled, "MiunSocial"), kept.LatestHistory);
    }

    [Fact]
    public async Task Rounds_OfSeveralNodesAtOnce_EndEachRequestOnce()
    {
        var requests = new List<Request>();
        for (var number = 0; number < 5; number++)
        {
            requests.Add(await _office.AddAsync(RequestState.Setup));
        }
        await PassAsync(31);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(ExpireAsync)));

        foreach (var request in requests)
        {
            var kept = await _office.KeptAsync(request.Id);
            Assert.Single(kept.Happened, HistoryKind.RequestExpired);
            Assert.Single(kept.Told, "requester:RequestExpired");
            Assert.Equal(ChannelStatus.Closed, kept.Channel.Status);
        }
    }

    [Theory]
    [InlineData(RequestState.Draft)]
    [InlineData(RequestState.Endorsement)]
    [InlineData(RequestState.Review)]
    [InlineData(RequestState.Verification)]
    [InlineData(RequestState.Completed)]
    public async Task Request_ThatDoesNotWaitForItsRequester_StaysAsItIs(RequestState state)
    {
        var request = await _office.AddAsync(state);
        var before = (await _office.KeptAsync(request.Id)).Size;
        await PassAsync(400, isReminded: false);

        await ExpireAsync();

        Assert.Equal(before, (await _office.KeptAsync(request.Id)).Size);
    }

    [Fact]
    public async Task Request_AnsweredOnItsLastDay_GoesOn()
    {
        var request = await _office.AddAsync(RequestState.Completion);
        _clock.Advance(TimeSpan.FromDays(30));

        await (await Draft.Returned(await _office.Requester, request.Reference!).SubmitAsync()).FollowAsync();
        _clock.Advance(TimeSpan.FromDays(10));
        await ExpireAsync();

        Assert.Equal(RequestState.Review, (await _office.KeptAsync(request.Id)).Request.State);
    }

    public void Dispose() => _office.Dispose();

    /// <summary>Days go by, on which requesters are warned as they should be.</summary>
    private async Task PassAsync(int days, bool isReminded = true)
    {
        _clock.Advance(TimeSpan.FromDays(29));
        if (isReminded)
        {
            await RemindAsync();
        }
        _clock.Advance(TimeSpan.FromDays(days - 29));
    }

    private async Task RemindAsync()
    {
        await using var scope = _office.Portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RequestReminding>().RemindDueAsync(TestContext.Current.CancellationToken);
    }

    private async Task<int> ExpireAsync()
    {
        await using var scope = _office.Portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RequestWorkflow>().ExpireDueAsync(TestContext.Current.CancellationToken);
    }
}
