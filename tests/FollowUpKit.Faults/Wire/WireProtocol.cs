using System.Text.RegularExpressions;

namespace FollowUpKit.Faults;

/// <summary>The protocol of a database on one connection.</summary>
internal abstract partial class WireProtocol
{
    /// <summary>The process of the server, where it tells; 0 while it is unknown.</summary>
    public virtual int Backend => 0;

    public static WireProtocol Of(string database) => database == Target.MariaDb ? new MariaDbWire() : new PostgreSqlWire();

    /// <summary>Reads the next message.</summary>
    /// <returns>The message; null when the other end is gone.</returns>
    public abstract Task<byte[]?> ReadAsync(Side side, Stream stream);

    /// <summary>What a message means, given those before it. The messages come one at a time.</summary>
    public abstract WireMeaning MeaningOf(Side side, byte[] message);

    protected static bool IsWriting(string statement) => Writing().IsMatch(statement);

    protected static async Task<bool> FillAsync(Stream stream, Memory<byte> bytes) =>
        await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;

    [GeneratedRegex(@"\A\s*(SET TRANSACTION|START TRANSACTION|BEGIN|INSERT|UPDATE|DELETE|WITH touched)\b")]
    private static partial Regex Writing();
}
