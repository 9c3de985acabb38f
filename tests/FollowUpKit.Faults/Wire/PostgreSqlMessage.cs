using System.Buffers.Binary;
using System.Text;

namespace FollowUpKit.Faults;

/// <summary>One message of PostgreSQL's protocol.</summary>
/// <param name="Bytes">All of it, letter and length included.</param>
internal sealed record PostgreSqlMessage(byte[] Bytes)
{
    /// <summary>The bytes of letter and length.</summary>
    public const int PrefixedLength = 5;

    /// <summary>Its letter; a zero for that which begins a connection, whose length comes first.</summary>
    public char Kind => (char)Bytes[0];

    /// <summary>The texts in it, each up to a zero; of a Parse the name and the statement, of a Bind the portal and the name.</summary>
    public string Text(int which) => Encoding.UTF8.GetString(Bytes, PrefixedLength, Bytes.Length - PrefixedLength).Split('\0')[which];

    /// <summary>The number at its beginning: of a BackendKeyData the process of the server.</summary>
    public int Number => BinaryPrimitives.ReadInt32BigEndian(Bytes.AsSpan(PrefixedLength));

    /// <summary>Whether the server waits for a query outside of a transaction.</summary>
    public bool IsIdle => Kind == 'Z' && Bytes[PrefixedLength] == (byte)'I';

    /// <summary>What the protocol calls it.</summary>
    public string NameFrom(Side side) => (side, Kind) switch
    {
        (Side.Client, 'P') => "Parse",
        (Side.Client, 'B') => "Bind",
        (Side.Client, 'D') => "Describe",
        (Side.Client, 'E') => "Execute",
        (Side.Client, 'S') => "Sync",
        (Side.Client, 'C') => "Close",
        (Side.Server, '1') => "ParseComplete",
        (Side.Server, '2') => "BindComplete",
        (Side.Server, '3') => "CloseComplete",
        (Side.Server, 'C') => "CommandComplete",
        (Side.Server, 'D') => "DataRow",
        (Side.Server, 'E') => "ErrorResponse",
        (Side.Server, 'T') => "RowDescription",
        (Side.Server, 't') => "ParameterDescription",
        (Side.Server, 'n') => "NoData",
        (Side.Server, 'Z') => "ReadyForQuery",
        _ => $"{side} {Kind}",
    };
}
