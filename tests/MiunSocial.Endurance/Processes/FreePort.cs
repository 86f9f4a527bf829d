using System.Net;
using System.Net.Sockets;

namespace MiunSocial.Endurance.Processes;

internal static class FreePort
{
    /// <summary>Ports of this machine alone that nobody listens on now, all different.</summary>
    public static IReadOnlyList<int> Find(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.ConvertAll(listener => ((IPEndPoint)listener.LocalEndpoint).Port);
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
