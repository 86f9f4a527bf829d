using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Links;

public static class LinksSetup
{
    /// <summary>Questions to other sites, under the guard that keeps them from reaching inside.</summary>
    public static void AddLinkProbe(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<LinkCheckOptions>(builder.Configuration.GetSection(LinkCheckOptions.Section));
        builder.Services.TryAddSingleton<IAddressRule, PublicWeb>();
        builder.Services.TryAddSingleton<INameLookup, SystemNames>();
        builder.Services.AddSingleton<GuardedConnections>();
        builder.Services.AddSingleton<HostTurns>();
        builder.Services.AddSingleton<LinkProbe>();
        builder.Services.AddHttpClient(LinkProbe.Client)
            .ConfigurePrimaryHttpMessageHandler(services => services.GetRequiredService<GuardedConnections>().CreateHandler())
            .ConfigureHttpClient((services, client) => Introduce(client, services.GetRequiredService<IOptions<SiteOptions>>().Value))
            // Its lines would hold the addresses that are asked for.
            .RemoveAllLoggers();
    }

    /// <summary>Says who asks, and where the site's owner can find out more.</summary>
    private static void Introduce(HttpClient client, SiteOptions site)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        var more = site.Address.Length > 0 ? $" (+{site.Address})" : "";
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"MiunSocial-LinkCheck/1.0{more}");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html, */*;q=0.5");
    }
}
