using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MiunSocial.Domain.Channels;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Web.Links;
using MiunSocial.Web.Tests.Background;

namespace MiunSocial.Web.Tests.Links;

/// <summary>A portal that checks links against a played web, as one or several nodes, at the time that the test tells.</summary>
public sealed class LinkRoom : IDisposable
{
    private readonly List<PortalFactory> _nodes = [];

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    public bool IsEnabled { get; init; } = true;

    /// <summary>Settings on top.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>What the web answers to a path; 200 unless told otherwise.</summary>
    public ConcurrentDictionary<string, HttpStatusCode> Web { get; } = new();

    /// <summary>Paths in the order they were asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public PortalFactory Portal => _nodes.Count > 0 ? _nodes[0] : AddNode();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A node on the same database, which checks nothing by the clock unless the test asks it to.</summary>
    public PortalFactory AddNode()
    {
        var node = new PortalFactory
        {
            On = _nodes.Count > 0 ? Portal.DatabaseInUse : null,
            Clock = Clock,
            Settings = new Dictionary<string, string>(Settings) { ["Links:Enabled"] = IsEnabled.ToString(), ["Links:PauseSeconds"] = "0" },
            Replace = services => services.AddHttpClient(LinkProbe.Client).ConfigurePrimaryHttpMessageHandler(() => new PlayedWeb(this)),
        };
        _nodes.Add(node);
        return node;
    }

    /// <summary>Lets nodes ask for their turn at the same moment.</summary>
    /// <returns>Which of them did the work, those that did not first.</returns>
    public static async Task<IEnumerable<bool>> RunAsync(params PortalFactory[] nodes)
    {
        var answers = await Task.WhenAll(nodes.Select(node => Task.Run(() => node.RunJobAsync("link-checks"), Cancel)));
        return answers.Select(answer => answer is not null).Order();
    }

    /// <summary>A day later, the job runs.</summary>
    public Task NextDayAsync()
    {
        Clock.Advance(TimeSpan.FromDays(1));
        return RunAsync(Portal);
    }

    /// <summary>Takes away the demonstration's channels' addresses from what is checked, by leaving one channel of the test's own.</summary>
    public Task<Channel> AddOnlyChannelAsync(params IReadOnlyList<ChannelPerson> people) => Portal.WithDatabaseAsync(async db =>
    {
        var scene = await Scene.LoadAsync(db);
        await db.Channels.ExecuteUpdateAsync(set => set.SetProperty(channel => channel.Status, ChannelStatus.Closed), Cancel);
        // The test's channel is on a platform that lets nobody look; here it does.
        await db.Platforms.ExecuteUpdateAsync(set => set.SetProperty(platform => platform.AllowsChecks, true), Cancel);
        var builder = scene.Channel;
        var channel = (people.Count > 0 ? builder with { People = people } : builder).Build(Clock.GetUtcNow().UtcDateTime);
        db.Channels.Add(channel);
        await db.SaveChangesAsync(Cancel);
        return channel;
    });

    public Task<ChannelLink?> LinkAsync(Guid channelId) =>
        Portal.WithDatabaseAsync(db => db.ChannelLinks.AsNoTracking().SingleOrDefaultAsync(link => link.Id == channelId, Cancel));

    public Task<List<LinkCheck>> ChecksAsync(Guid channelId) =>
        Portal.WithDatabaseAsync(db => db.LinkChecks.AsNoTracking().Where(check => check.ChannelId == channelId).OrderBy(check => check.Id).ToListAsync(Cancel));

    public static string PathOf(Channel channel) => new Uri(channel.Address!).AbsolutePath;

    public void Dispose()
    {
        foreach (var node in Enumerable.Reverse(_nodes))
        {
            node.Dispose();
        }
    }

    private sealed class PlayedWeb(LinkRoom room) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.AbsolutePath;
            if (request.Method == HttpMethod.Head)
            {
                room.Asked.Enqueue(path);
            }
            return Task.FromResult(new HttpResponseMessage(room.Web.GetValueOrDefault(path, HttpStatusCode.OK)));
        }
    }
}
