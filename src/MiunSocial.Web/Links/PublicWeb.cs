using System.Net;
using System.Net.Sockets;

namespace MiunSocial.Web.Links;

/// <summary>The public web and nothing else: no network of the university's own, no machine beside this one, no service of a cloud.</summary>
public sealed class PublicWeb : IAddressRule
{
    private const int LongestAddress = 2000;

    /// <summary>From the registries of special-purpose addresses (RFC 6890 and what came after it).</summary>
    private static readonly IPNetwork[] SpecialIPv4 =
    [
        .. Networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by the customers of a provider
            "127.0.0.0/8", // this machine
            "168.63.129.16/32", // Azure's own services, under an address that looks public
            "169.254.0.0/16", // link-local, with the clouds' metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"), // reserved, and broadcast
    ];

    /// <summary>
    /// All that is public is here. Outside are, among others, this machine, link-local, unique local, multicast, and IPv4 addresses
    /// written as IPv6 (mapped, compatible, 64:ff9b::/96), which would be a way around the list above.
    /// </summary>
    private static readonly IPNetwork GlobalIPv6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SpecialIPv6 =
    [
        .. Networks(
            "2001::/23", // protocol assignments, with Teredo, benchmarks and ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which carries an IPv4 address
            "3fff::/20"), // documentation
    ];

    public bool MayAsk(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.UserInfo.Length == 0
        && address.Port is 80 or 443
        && address.Host.Length > 0
        && address.OriginalString.Length <= LongestAddress;

    public bool MayConnect(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !SpecialIPv4.Any(network => network.Contains(address)),
        // IPNetwork reads a mapped address as the IPv4 one, so that a network of IPv6 may seem to hold it.
        AddressFamily.InterNetworkV6 => !address.IsIPv4MappedToIPv6 && GlobalIPv6.Contains(address)
            && !SpecialIPv6.Any(network => network.Contains(address)),
        _ => false,
    };

    private static IEnumerable<IPNetwork> Networks(params string[] networks) => networks.Select(network => IPNetwork.Parse(network));
}
