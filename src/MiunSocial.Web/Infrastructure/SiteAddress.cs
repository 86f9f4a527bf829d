using Microsoft.Extensions.Options;

namespace MiunSocial.Web.Infrastructure;

/// <summary>Paths of the portal as addresses that work anywhere: below <c>Site:Address</c>, where that is set.</summary>
public sealed class SiteAddress(IOptions<SiteOptions> site, IConfiguration configuration)
{
    /// <summary>For what is written without a request, such as a mail: below where the portal listens, unless an address is set.</summary>
    /// <param name="path">As <c>/requests</c>.</param>
    public string Of(string path) => Below((configuration["urls"] ?? "").Split(';')[0], path);

    /// <summary>For an answer to a request: below the address it was asked by, unless one is set.</summary>
    public string Of(string path, HttpRequest request) => Below($"{request.Scheme}://{request.Host}{request.PathBase}", path);

    private string Below(string otherwise, string path) =>
        (site.Value.Address.Length > 0 ? site.Value.Address : otherwise).TrimEnd('/') + path;
}
