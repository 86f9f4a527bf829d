using Microsoft.Extensions.Options;

namespace MiunSocial.Web.Infrastructure;

/// <summary>Where people reach the portal, for what is written without a request: <c>Site:Address</c>, or else where it listens.</summary>
public sealed class SiteAddress(IOptions<SiteOptions> site, IConfiguration configuration)
{
    /// <param name="path">A path of the portal, as <c>/requests</c>.</param>
    public string Of(string path)
    {
        var address = site.Value.Address.Length > 0 ? site.Value.Address : (configuration["urls"] ?? "").Split(';')[0];
        return address.TrimEnd('/') + path;
    }
}
