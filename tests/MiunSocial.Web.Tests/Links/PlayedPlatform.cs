using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MiunSocial.Web.Links;

namespace MiunSocial.Web.Tests.Links;

/// <summary>
/// A platform on a port of this machine, and a probe that may reach it. All else is as the portal has it: the probe is set up by
/// the portal's own registration, and of other addresses the portal's own rule decides.
/// </summary>
public sealed class PlayedPlatform : IAsyncDisposable
{
    private readonly WebApplication _site;
    private readonly WebApplication _portal;

    private PlayedPlatform(RequestDelegate answer, params (string Key, string Value)[] settings)
    {
        var site = WebApplication.CreateEmptyBuilder(new());
        site.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        site.Services.AddLogging(log => log.ClearProviders());
        _site = site.Build();
        _site.Run(context =>
        {
            Requests.Enqueue($"{context.Request.Method} {context.Request.Path}");
            Headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString());
            return answer(context);
        });
        _portal = BuildPortal(settings);
    }

    /// <summary>In the order they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Of the last request.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>();

    public LinkProbe Probe => _portal.Services.GetRequiredService<LinkProbe>();

    public Uri this[string path] => On("platform.test", path);

    private int Port => new Uri(_site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    public static async Task<PlayedPlatform> ThatAnswersAsync(RequestDelegate answer, params (string Key, string Value)[] settings)
    {
        var platform = new PlayedPlatform(answer, settings);
        await platform._site.StartAsync(TestContext.Current.CancellationToken);
        return platform;
    }

    /// <summary>A platform whose pages are these.</summary>
    public static Task<PlayedPlatform> WithPagesAsync(params (string Path, int Status, string? Location)[] pages) => ThatAnswersAsync(context =>
    {
        var page = pages.SingleOrDefault(one => one.Path == context.Request.Path);
        context.Response.StatusCode = page.Path is null ? 404 : page.Status;
        if (page.Location is not null)
        {
            context.Response.Headers.Location = page.Location;
        }
        return Task.CompletedTask;
    });

    /// <summary>An address on the platform's port, under any name.</summary>
    public Uri On(string host, string path, string scheme = "http") => new($"{scheme}://{host}:{Port}{path}");

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _portal.DisposeAsync();
    }

    private static WebApplication BuildPortal((string Key, string Value)[] settings)
    {
        var portal = WebApplication.CreateEmptyBuilder(new());
        foreach (var (key, value) in settings)
        {
            portal.Configuration[key] = value;
        }
        portal.WebHost.UseKestrelCore();
        portal.Services.AddSingleton(TimeProvider.System);
        portal.Services.Configure<MiunSocial.Web.Infrastructure.SiteOptions>(portal.Configuration.GetSection("Site"));
        portal.Services.AddSingleton<IAddressRule, ThisMachineToo>();
        portal.Services.AddSingleton<INameLookup, PlayedNames>();
        portal.AddLinkProbe();
        return portal.Build();
    }

    private sealed class ThisMachineToo : IAddressRule
    {
        private readonly PublicWeb _rule = new();

        public bool MayAsk(Uri address) => _rule.MayAsk(address.IsAbsoluteUri && address.Port > 1024 ? new UriBuilder(address) { Port = 80 }.Uri : address);

        public bool MayConnect(IPAddress address) => address.Equals(IPAddress.Loopback) || _rule.MayConnect(address);
    }

    private sealed class PlayedNames : INameLookup
    {
        public Task<IPAddress[]> AddressesOfAsync(string host, CancellationToken cancellationToken) => Task.FromResult<IPAddress[]>(host switch
        {
            "platform.test" or "www.platform.test" or "login.platform.test" => [IPAddress.Loopback],
            "mixed.test" => [IPAddress.Parse("10.0.0.1"), IPAddress.Parse("::1"), IPAddress.Loopback],
            "inside.test" => [IPAddress.Parse("10.0.0.1"), IPAddress.Parse("fd00::1")],
            "nothing.test" => [],
            _ when IPAddress.TryParse(host.Trim('[', ']'), out var address) => [address],
            _ => throw new SocketException((int)SocketError.HostNotFound),
        });
    }
}
