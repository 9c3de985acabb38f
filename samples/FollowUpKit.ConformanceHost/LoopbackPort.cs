using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace FollowUpKit.ConformanceHost;

/// <summary>Ports on 127.0.0.1.</summary>
internal static class LoopbackPort
{
    // Below the ports that systems give to outgoing connections and to listeners without a port: those could take the port of a server that is restarting.
    private const int First = 15_000;
    private const int End = 30_000;

    /// <summary>A port on which nobody listens, and which no system gives away by itself.</summary>
    public static int FindFree()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(First, End);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Another one.
            }
        }
    }
}
