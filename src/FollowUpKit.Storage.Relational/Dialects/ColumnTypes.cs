using System.Data;

namespace FollowUpKit.Storage.Relational;

/// <summary>What a database calls the types of columns.</summary>
internal sealed class ColumnTypes(
    string text, string integer, string longInteger, string instant, string date, string time, string bytes, string tableOption)
{
    public string Text => text;

    public string Integer => integer;

    /// <summary>Whole numbers of 64 bits.</summary>
    public string Long => longInteger;

    /// <summary>Instants to the microsecond.</summary>
    public string Instant => instant;

    public string Date => date;

    public string Time => time;

    public string Bytes => bytes;

    /// <summary>The type of the column with a name.</summary>
    public string Of(string column) => ColumnKind.Of(column) switch
    {
        DbType.Int32 => Integer,
        DbType.Int64 => Long,
        DbType.DateTime => Instant,
        DbType.Date => Date,
        DbType.Time => Time,
        DbType.Binary => Bytes,
        _ => Text,
    };

    /// <summary>What stands after the closing parenthesis of a table.</summary>
    public string TableOption => tableOption;
}
