using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Guards;

/// <summary>A page takes as many queries for a thousand channels as for ten.</summary>
public sealed class ManyChannelsTests
{
    private const int MostQueries = 5;

    /// <summary>A file that is streamed is read a part at a time, so that its size is not the portal's.</summary>
    private static readonly string[] Files = ["/channels/export"];

    [Theory]
    [InlineData(10)]
    [InlineData(1000)]
    public async Task Pages_TakeAtMostFiveQueries_HoweverManyChannels(int channels)
    {
        using var portal = new PortalFactory();
        await portal.WithDatabaseAsync(async db =>
        {
            var scene = await Scene.LoadAsync(db);
            db.Channels.AddRange(scene.Channel.BuildMany(channels, scene.Now));
            await scene.AddAsync(RequestState.Review);
        });
        var costly = new List<string>();
        foreach (var visitor in Visitor.All.Where(one => one.Role is not null))
        {
            using var client = await visitor.EnterAsync(portal);
            foreach (var endpoint in PortalEndpoint.Of(portal).Where(one => one.Verb == "GET" && !one.HasRouteValues && !Files.Contains(one.Address) && visitor.MayUse(one)))
            {
                var page = await client.GetAsync(endpoint.ToAddress());
                costly.AddRange(page.Queries.Count > MostQueries ? [$"{page.Address} as {visitor.Name}: {page.Queries.Count}"] : []);
            }
        }

        Guard.Empty($"Pages that take more than {MostQueries} queries", costly);
    }
}
