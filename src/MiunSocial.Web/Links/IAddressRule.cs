using System.Net;

namespace MiunSocial.Web.Links;

/// <summary>What the portal may ask for by itself. Whoever writes an address into the registry chooses what is asked for.</summary>
public interface IAddressRule
{
    /// <summary>Before anything is looked up: protocol, port, no name and password.</summary>
    bool MayAsk(Uri address);

    /// <summary>Of an address that a name stands for, at the moment of connecting to it.</summary>
    bool MayConnect(IPAddress address);
}

/// <summary>Asks the resolver that the machine uses.</summary>
public interface INameLookup
{
    /// <exception cref="System.Net.Sockets.SocketException">The name is not known, or nobody could say.</exception>
    Task<IPAddress[]> AddressesOfAsync(string host, CancellationToken cancellationToken);
}

public sealed class SystemNames : INameLookup
{
    public Task<IPAddress[]> AddressesOfAsync(string host, CancellationToken cancellationToken) =>
        Dns.GetHostAddressesAsync(host, cancellationToken);
}
