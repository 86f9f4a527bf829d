using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>Pages of single records, queues and searches take as few queries for a thousand channels as for ten.</summary>
public sealed class QueryCountTests
{
    private const int MostQueries = 5;

    private static readonly string[] People = [Office.RequesterEmail, "staff@demo.test", "head@demo.test", "officer@demo.test", "admin@demo.test"];

    [Theory]
    [InlineData(10)]
    [InlineData(1000)]
    public async Task Pages_TakeAtMostFiveQueries_HoweverManyChannels(int channels)
    {
        using var office = new Office();
        var addresses = await FillAsync(office, channels);
        var costly = new List<string>();
        foreach (var email in People)
        {
            foreach (var address in addresses)
            {
                var page = await (await office.As(email)).GetAsync(address);
                costly.AddRange(page.Queries.Count > MostQueries ? [$"{address} as {email}: {page.Queries.Count}"] : []);
                Assert.True((int)page.Status < 500, $"{address} as {email}: {(int)page.Status}");
            }
        }

        Assert.True(costly.Count == 0, string.Join('\n', costly));
    }

    private static Task<List<string>> FillAsync(Office office, int channels) => office.Portal.WithDatabaseAsync(async db =>
    {
        var scene = await Scene.LoadAsync(db);
        db.Channels.AddRange(scene.Channel.BuildMany(channels, scene.Now));
        List<string> addresses =
        [
            "/", "/requests", "/requests?page=2", "/requests/new", "/requests/new?kind=instagram-units",
            "/requests/beside", "/requests/handle?WishedHandle=provkanalen", .. Enum.GetValues<RequestType>().Select(type => Writing.NewAddress(type)), "/contact", "/guidelines",
            "/approvals", "/approvals?view=decide&q=kursen", "/approvals?view=ended&page=2", "/approvals?view=endorse",
            "/channels", "/channels?q=provkanalen", "/channels?q=provkanalen&page=3", "/channels/kinds", "/channels/universitetet",
        ];
        var requests = new List<Request>();
        foreach (var state in Enum.GetValues<RequestState>())
        {
            var request = await scene.AddAsync(state);
            requests.Add(request);
        }
        var about = await db.Channels.Where(channel => channel.Status == ChannelStatus.Active).Take(2).ToListAsync();
        foreach (var type in Enum.GetValues<RequestType>())
        {
            requests.Add(await scene.AddAsync(RequestState.Draft, builder => Wishes.Of(builder, type, about)));
            requests.Add(await scene.AddAsync(RequestState.Review, builder => Wishes.Of(builder, type, about)));
        }
        foreach (var request in requests)
        {
            var written = request.Reference is null ? $"/requests/drafts/{request.Id}" : $"/requests/{request.Reference}/edit";
            addresses.AddRange([written, .. RequestSteps.Of(request.Content).Select(step => $"{written}/{step}"), .. request.Reference is null ? new[] { $"{written}/attachments" } : [$"/requests/{request.Reference}", $"/requests/{request.Reference}/messages"]]);
        }
        addresses.AddRange(db.Channels.OrderBy(channel => channel.Id).Take(3).Select(channel => $"/channels/{channel.Slug}"));
        addresses.AddRange(db.Guidelines.Take(2).Select(guideline => $"/guidelines/{guideline.Slug}"));
        return addresses;
    });
}
