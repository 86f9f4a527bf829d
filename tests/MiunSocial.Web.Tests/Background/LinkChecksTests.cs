using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data.Scheduling;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Features.Links;
using MiunSocial.Web.Tests.Links;

namespace MiunSocial.Web.Tests.Background;

/// <summary>The clock has links checked: each when it is due, by one node, and every finding is kept.</summary>
[OnEveryDatabase]
public sealed class LinkChecksTests : IDisposable
{
    private readonly LinkRoom _room = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nodes_ThatAskAtTheSameMoment_CheckEveryChannelOnce()
    {
        var (one, another) = (_room.Portal, _room.AddNode());
        var followed = await _room.Portal.WithDatabaseAsync(db => db.Channels.CountAsync(
            channel => (channel.Status == ChannelStatus.Active || channel.Status == ChannelStatus.Paused) && channel.Address != null
                && db.Platforms.Any(platform => platform.Id == channel.PlatformId && platform.AllowsChecks), Cancel));
        _room.Clock.Advance(TimeSpan.FromDays(8));

        Assert.Equal([false, true], await LinkRoom.RunAsync(one, another));

        Assert.Equal(_room.Asked.Distinct().Count(), _room.Asked.Count);
        Assert.Equal(followed, _room.Asked.Count);
        Assert.Equal(JobOutcome.Succeeded, await _room.Portal.WithDatabaseAsync(db =>
            db.ScheduledJobs.Where(job => job.Name == "link-checks").Select(job => job.Outcome).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Channel_IsCheckedWhenItIsDue()
    {
        var channel = await _room.AddOnlyChannelAsync();

        for (var day = 0; day < 8; day++)
        {
            await _room.NextDayAsync();
        }

        Assert.Equal(2, _room.Asked.Count);
        Assert.Equal(LinkStatus.Answers, (await _room.LinkAsync(channel.Id))!.Status);
        Assert.All(await _room.ChecksAsync(channel.Id), check => Assert.Equal((LinkOutcome.Answers, 200), (check.Outcome, check.StatusCode)));
    }

    [Fact]
    public async Task Channel_ThatFailsThreeDaysInARow_IsMarked_AndRecoversWithAnAnswer()
    {
        var channel = await _room.AddOnlyChannelAsync();
        var version = await VersionAsync(channel.Id);
        _room.Web[LinkRoom.PathOf(channel)] = HttpStatusCode.NotFound;
        await _room.NextDayAsync();
        await _room.NextDayAsync();
        Assert.Equal(LinkStatus.Failing, (await _room.LinkAsync(channel.Id))!.Status);
        await _room.NextDayAsync();
        Assert.Equal(LinkStatus.Broken, (await _room.LinkAsync(channel.Id))!.Status);

        _room.Web.Clear();
        await _room.NextDayAsync();

        Assert.Equal(LinkStatus.Answers, (await _room.LinkAsync(channel.Id))!.Status);
        Assert.Equal([HistoryKind.ChannelLinkBroken, HistoryKind.ChannelLinkRecovered], await HistoryAsync(channel.Id));
        Assert.Equal(version, await VersionAsync(channel.Id));
    }

    [Fact]
    public async Task Platform_ThatAsksForAPause_IsAskedOnceInARound()
    {
        foreach (var channel in await _room.Portal.WithDatabaseAsync(db => db.Channels.AsNoTracking().Where(one => one.Address != null).ToListAsync(Cancel)))
        {
            _room.Web[LinkRoom.PathOf(channel)] = HttpStatusCode.TooManyRequests;
        }

        _room.Clock.Advance(TimeSpan.FromDays(8));
        await LinkRoom.RunAsync(_room.Portal);

        var hosts = await _room.Portal.WithDatabaseAsync(db => db.LinkChecks.AsNoTracking()
            .Where(check => check.Note == LinkNote.AsksToWait).Select(check => check.Address).ToListAsync(Cancel));
        Assert.Equal(hosts.Select(address => new Uri(address).Host).Distinct().Count(), hosts.Count);
    }

    [Fact]
    public async Task Checks_OfMoreThanAYearAgo_AreForgotten_WhatTheyLedToIsNot()
    {
        var channel = await _room.AddOnlyChannelAsync();
        _room.Web[LinkRoom.PathOf(channel)] = HttpStatusCode.Gone;
        for (var day = 0; day < 3; day++)
        {
            await _room.NextDayAsync();
        }

        await _room.Portal.WithDatabaseAsync(db => db.LinkChecks.ExecuteUpdateAsync(
            set => set.SetProperty(check => check.At, _room.Clock.GetUtcNow().UtcDateTime.AddDays(-366)), Cancel));

        await _room.NextDayAsync();

        Assert.Single(await _room.ChecksAsync(channel.Id));
        Assert.Equal([HistoryKind.ChannelLinkBroken], await HistoryAsync(channel.Id));
    }

    [Fact]
    public async Task Policy_ThatAsksForChecksMoreOften_IsObeyedAtOnce()
    {
        await _room.AddOnlyChannelAsync();
        await _room.NextDayAsync();
        await _room.Portal.WithDatabaseAsync(db => db.Policies.ExecuteUpdateAsync(
            set => set.SetProperty(policy => policy.LinkCheckDays, 1).SetProperty(policy => policy.LinkFailuresToMark, new Policy().LinkFailuresToMark), Cancel));

        await _room.NextDayAsync();

        Assert.Equal(2, _room.Asked.Count);
    }

    [Fact]
    public async Task TwoChecksAtTheSameMoment_AreBothKept()
    {
        var channel = await _room.AddOnlyChannelAsync();
        var another = _room.AddNode();

        await Task.WhenAll(
            Enumerable.Range(0, 3).SelectMany(_ => new[] { _room.Portal, another }).Select(node => Task.Run(() => CheckAsync(node, channel.Id), Cancel)));

        var checks = await _room.ChecksAsync(channel.Id);
        Assert.Equal((6, LinkStatus.Answers), (checks.Count, (await _room.LinkAsync(channel.Id))!.Status));
    }

    [Fact]
    public async Task CheckThatIsGivenUp_LeavesNothing()
    {
        var channel = await _room.AddOnlyChannelAsync();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await using var scope = _room.Portal.Services.CreateAsyncScope();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            scope.ServiceProvider.GetRequiredService<LinkWorkflow>().CheckAsync(channel.Id, stopped.Token));

        Assert.Null(await _room.LinkAsync(channel.Id));
    }

    public void Dispose() => _room.Dispose();

    private static async Task CheckAsync(PortalFactory node, Guid channelId)
    {
        await using var scope = node.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LinkWorkflow>().CheckAsync(channelId, Cancel);
    }

    private Task<List<HistoryKind>> HistoryAsync(Guid channelId) => _room.Portal.WithDatabaseAsync(db => db.AuditEntries
        .Where(entry => entry.SubjectId == channelId && entry.Kind != HistoryKind.ChannelRegistered)
        .OrderBy(entry => entry.At).Select(entry => entry.Kind).ToListAsync(Cancel));

    private Task<int> VersionAsync(Guid channelId) =>
        _room.Portal.WithDatabaseAsync(db => db.Channels.Where(channel => channel.Id == channelId).Select(channel => channel.Version).SingleAsync(Cancel));
}
