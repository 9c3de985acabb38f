using System.Buffers.Binary;
using System.Text;

namespace FollowUpKit.Faults;

/// <summary>
/// MariaDB's protocol, as a driver that prepares nothing speaks it without compression: packets of a length, a number and their contents. See
/// https://mariadb.com/docs/server/reference/clientserver-protocol.
/// </summary>
internal sealed class MariaDbWire : WireProtocol
{
    private const int Head = 4;
    private const byte Query = 0x03;
    private const byte Ok = 0x00;
    private const byte End = 0xFE;
    private const byte Error = 0xFF;
    private const int EndLength = 5;
    private const int InTransaction = 0x0001;
    private const int MoreResults = 0x0008;

    private Part part = Part.Other;
    private long columns;

    /// <summary>What part of an answer the server sends next.</summary>
    private enum Part
    {
        /// <summary>No answer to a query.</summary>
        Other,

        /// <summary>The beginning of a result.</summary>
        Result,

        /// <summary>A description of a column.</summary>
        Columns,

        /// <summary>The end of these descriptions, or a row.</summary>
        Rows,
    }

    public override async Task<byte[]?> ReadAsync(Side side, Stream stream)
    {
        var head = new byte[Head];
        if (!await FillAsync(stream, head)) return null;
        byte[] message = [.. head, .. new byte[head[0] | (head[1] << 8) | (head[2] << 16)]];
        return await FillAsync(stream, message.AsMemory(Head)) ? message : null;
    }

    public override WireMeaning MeaningOf(Side side, byte[] message)
    {
        var contents = message.AsSpan(Head);
        if (side == Side.Server) return Answer(contents);
        var isQuery = message[3] == 0 && contents.Length > 0 && contents[0] == Query;
        part = isQuery ? Part.Result : Part.Other;
        return isQuery ? new WireMeaning("query", IsWriting(Encoding.UTF8.GetString(contents[1..]))) : new WireMeaning("command");
    }

    private WireMeaning Answer(ReadOnlySpan<byte> contents)
    {
        switch (part)
        {
            case Part.Other:
                return new WireMeaning("answer");
            case Part.Columns:
                if (--columns == 0) part = Part.Rows;
                return new WireMeaning("column");
            case Part.Rows when contents[0] == End && contents.Length == EndLength && columns == 0:
                columns = -1;
                return new WireMeaning("end of columns");
            case not Part.Other when contents[0] == Error:
                part = Part.Other;
                return new WireMeaning("error");
            case Part.Rows when contents[0] == End:
                return Ended("end of rows", contents.Length == EndLength ? BinaryPrimitives.ReadUInt16LittleEndian(contents[3..]) : StatusOf(contents));
            case Part.Rows:
                return new WireMeaning("row");
            case Part.Result when contents[0] == Ok:
                return Ended("done", StatusOf(contents));
            default:
                columns = contents[0];
                part = Part.Columns;
                return new WireMeaning("count of columns");
        }
    }

    private WireMeaning Ended(string name, int status)
    {
        part = (status & MoreResults) == 0 ? Part.Other : Part.Result;
        return new WireMeaning(name, IsIdle: (status & (MoreResults | InTransaction)) == 0);
    }

    /// <summary>The state of the server, after its letter, the count of rows and the last identity.</summary>
    private static int StatusOf(ReadOnlySpan<byte> contents)
    {
        var after = 1 + LengthOfNumber(contents[1]);
        return BinaryPrimitives.ReadUInt16LittleEndian(contents[(after + LengthOfNumber(contents[after]))..]);
    }

    private static int LengthOfNumber(byte first) => first switch { 0xFC => 3, 0xFD => 4, 0xFE => 9, _ => 1 };
}
