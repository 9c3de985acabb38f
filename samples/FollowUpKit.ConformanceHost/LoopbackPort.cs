using System.Net;
using System.Net.Sockets;

namespace FollowUpKit.ConformanceHost;

/// <summary>Ports on 127.0.0.1.</summary>
internal static class LoopbackPort
{
    /// <summary>A port on which nobody listens.</summary>
    public static int FindFree()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
