using System.Buffers.Binary;

namespace FollowUpKit.Faults;

/// <summary>PostgreSQL's protocol: messages of a letter, a length and their contents. The first of a client has no letter.</summary>
internal sealed class PostgreSqlWire : WireProtocol
{
    private readonly Dictionary<string, string> statements = new(StringComparer.Ordinal);
    private bool isBegun;
    private int backend;

    public override int Backend => backend;

    public override async Task<byte[]?> ReadAsync(Side side, Stream stream)
    {
        var head = new byte[side == Side.Client && !isBegun ? PostgreSqlMessage.PrefixedLength - 1 : PostgreSqlMessage.PrefixedLength];
        if (side == Side.Client) isBegun = true;
        if (!await FillAsync(stream, head)) return null;
        var length = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(head.Length - 4)) - 4;
        byte[] message = [.. head, .. new byte[length]];
        return await FillAsync(stream, message.AsMemory(head.Length)) ? message : null;
    }

    public override WireMeaning MeaningOf(Side side, byte[] bytes)
    {
        var message = new PostgreSqlMessage(bytes);
        if (side == Side.Server && message.Kind == 'K') backend = message.Number;
        if (side == Side.Client && message.Kind == 'P') statements[message.Text(0)] = message.Text(1);
        return new WireMeaning(message.NameFrom(side), side == Side.Client && Writes(message), side == Side.Server && message.IsIdle);
    }

    private bool Writes(PostgreSqlMessage message) => message.Kind switch
    {
        'P' => IsWriting(message.Text(1)),
        'B' => statements.TryGetValue(message.Text(1), out var text) && IsWriting(text),
        _ => false,
    };
}
