using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Browser.Tests.Site;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>A page that is added to the portal is added to the pages that are looked at.</summary>
public sealed class CompletenessTests(BrowserSite site)
{
    /// <summary>The framework's own, for files that were made after the last build.</summary>
    private const string FilesAddedSinceTheBuild = "/{**path:file}";

    [Fact]
    public void EveryPageOfThePortal_IsLookedAt()
    {
        _ = site.Portal.Address;
        var pages = site.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } verbs || verbs.Contains("GET"))
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}")
            .Where(pattern => pattern != FilesAddedSinceTheBuild)
            .ToHashSet();

        Assert.Empty(pages.Except(Places.WithoutPage).Except(Places.All.Select(place => place.Pattern)));
        Assert.Empty(Places.All.Select(place => place.Pattern).Except(pages));
    }
}
