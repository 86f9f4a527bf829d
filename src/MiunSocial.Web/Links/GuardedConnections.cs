using System.Net;
using System.Net.Sockets;

namespace MiunSocial.Web.Links;

/// <summary>Opens connections only to what the rule allows. The address that was looked at is the one connected to, so no name can change in between.</summary>
public sealed class GuardedConnections(IAddressRule rule, INameLookup names)
{
    private const int LargestHeadersInKilobytes = 32;

    /// <summary>A handler that follows nothing, keeps nothing, tells nothing about this portal, and reads nothing but headers.</summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        ConnectCallback = ConnectAsync,
        AllowAutoRedirect = false,
        UseCookies = false,
        // A proxy would connect in the portal's place, and to whatever it likes.
        UseProxy = false,
        Credentials = null,
        PreAuthenticate = false,
        AutomaticDecompression = DecompressionMethods.None,
        MaxResponseHeadersLength = LargestHeadersInKilobytes,
        // What follows the headers is left unread: the connection is closed instead.
        MaxResponseDrainSize = 0,
        MaxConnectionsPerServer = 2,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ActivityHeadersPropagator = null,
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var found = await names.AddressesOfAsync(context.DnsEndPoint.Host, cancellationToken);
        // Some names stand for both: what is public of it may be asked.
        IPAddress[] allowed = [.. found.Where(rule.MayConnect)];
        if (allowed.Length == 0)
        {
            throw found.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new PrivateAddressException();
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name stands for nothing but addresses that may not be connected to.</summary>
public sealed class PrivateAddressException() : Exception("The name stands for no public address.");
