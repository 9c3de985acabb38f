using System.Net.Sockets;

namespace FollowUpKit.Faults;

/// <summary>One connection through the proxy.</summary>
internal sealed class WireLink(WireProtocol protocol, TcpClient client, TcpClient server, Sweep? sweep, Func<TimeSpan> hold)
{
    private readonly Lock gate = new();
    private readonly int[] sent = new int[2];
    private bool isWriting;
    private Cut? cut;

    /// <summary>The process of the server, where it tells; 0 while it is unknown.</summary>
    public int Backend => protocol.Backend;

    public async Task RunAsync()
    {
        var requests = PassAsync(Side.Client, client.GetStream(), server.GetStream());
        var answers = PassAsync(Side.Server, server.GetStream(), client.GetStream());
        await await Task.WhenAny(requests, answers);

        // What was delivered to the server is worked on, whether or not anybody waits for the answer.
        client.Close();
        if (server.Connected) server.Client.Shutdown(SocketShutdown.Send);
        await server.GetStream().CopyToAsync(Stream.Null);
    }

    /// <summary>Passes messages on until one end is gone or the connection is to be lost.</summary>
    private async Task PassAsync(Side side, NetworkStream from, NetworkStream to)
    {
        var buffered = new BufferedStream(from, 65_536);
        while (await protocol.ReadAsync(side, buffered) is { } message)
        {
            var (strike, ends) = Look(side, message);
            if (strike is { IsAfter: false }) return;
            if (ends && hold() is { Ticks: > 0 } moment)
            {
                await Task.Delay(moment);

                // Nobody asked for more: the server has closed the connection, or says why it will.
                if (server.Client.Poll(0, SelectMode.SelectRead)) return;
            }

            await to.WriteAsync(message);
            if (strike is not null) return;
        }
    }

    /// <summary>What a message means: whether to strike at it, and whether a transaction that writes ends with it.</summary>
    private (Cut? Strike, bool Ends) Look(Side side, byte[] message)
    {
        lock (gate)
        {
            var meaning = protocol.MeaningOf(side, message);
            if (!isWriting && meaning.Writes) Begin();
            if (!isWriting) return (null, false);

            var index = sent[(int)side]++;
            var strike = cut is not null && cut.Side == side && cut.Index == index ? cut : null;
            if (strike is not null) sweep!.Struck(strike, meaning.Name);
            if (!meaning.IsIdle) return (strike, false);
            if (cut is not null && strike is null) sweep!.Missed(cut);
            isWriting = false;
            return (strike, true);
        }
    }

    private void Begin()
    {
        isWriting = true;
        Array.Clear(sent);
        cut = sweep?.Next();
    }
}
