namespace FollowUpKit.ConformanceHost;

/// <summary>The answers of a MariaDB server to statements that give no rows: a packet for each, whose status says whether another follows.</summary>
internal sealed class MariaDbAnswers
{
    private const int Header = 4;
    private const byte Error = 0xFF;
    private const int MoreFollow = 8;

    private readonly List<byte> received = [];

    /// <summary>Takes more bytes, and tells whether the last answer has come.</summary>
    public bool Complete(ReadOnlySpan<byte> bytes)
    {
        received.AddRange(bytes);
        while (received.Count >= Header)
        {
            var length = received[0] | (received[1] << 8) | (received[2] << 16);
            if (received.Count < Header + length) return false;
            var packet = received.GetRange(Header, length);
            received.RemoveRange(0, Header + length);
            if (packet[0] == Error || (StatusOf(packet) & MoreFollow) == 0) return true;
        }

        return false;
    }

    /// <summary>The status, behind the count of rows and the last id.</summary>
    private static int StatusOf(List<byte> packet)
    {
        var place = 1;
        for (var number = 0; number < 2; number++) place += packet[place] switch { 0xFC => 3, 0xFD => 4, 0xFE => 9, _ => 1 };
        return packet[place] | (packet[place + 1] << 8);
    }
}
