using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace FollowUpKit.Faults;

/// <summary>One connection through the proxy.</summary>
internal sealed class WireLink(TcpClient client, TcpClient server, Sweep? sweep, Func<TimeSpan> hold)
{
    private const string Writing = @"\A\s*(BEGIN|INSERT|UPDATE|DELETE|WITH touched)\b";

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> statements = new(StringComparer.Ordinal);
    private readonly int[] sent = new int[2];
    private bool isWriting;
    private Cut? cut;

    /// <summary>The process of the server; 0 while it is unknown.</summary>
    public int Backend { get; private set; }

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
        for (var isFirst = side == Side.Client; await WireMessage.ReadAsync(buffered, isFirst) is { } message; isFirst = false)
        {
            var (strike, ends) = Look(side, message);
            if (strike is { IsAfter: false }) return;
            if (ends && hold() is { Ticks: > 0 } moment)
            {
                await Task.Delay(moment);

                // Nobody asked for more: the server has closed the connection, or says why it will.
                if (server.Client.Poll(0, SelectMode.SelectRead)) return;
            }

            await to.WriteAsync(message.Bytes);
            if (strike is not null) return;
        }
    }

    /// <summary>What a message means: whether to strike at it, and whether a transaction that writes ends with it.</summary>
    private (Cut? Strike, bool Ends) Look(Side side, WireMessage message)
    {
        lock (gate)
        {
            if (side == Side.Server && message.Kind == 'K') Backend = message.Number;
            if (side == Side.Client && message.Kind == 'P') statements[message.Text(0)] = message.Text(1);
            if (!isWriting && side == Side.Client && Writes(message)) Begin();
            if (!isWriting) return (null, false);

            var index = sent[(int)side]++;
            var strike = cut is not null && cut.Side == side && cut.Index == index ? cut : null;
            if (strike is not null) sweep!.Struck(strike, message.NameFrom(side));
            if (side != Side.Server || !message.IsIdle) return (strike, false);
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

    private bool Writes(WireMessage message) => message.Kind switch
    {
        'P' => Regex.IsMatch(message.Text(1), Writing),
        'B' => statements.TryGetValue(message.Text(1), out var text) && Regex.IsMatch(text, Writing),
        _ => false,
    };
}
