using System.Data;
using System.Data.Common;
using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>The values of parameters of SQL Server, each with its type: of a value alone the driver takes the type <c>datetime</c> and the length of its text.</summary>
internal static class SqlServerValues
{
    /// <summary>How many code units of UTF-16 a key has at most.</summary>
    private const int LongestKey = 2 * ColumnLengths.Identifier;

    private const byte Microseconds = 6;

    private const long TicksPerMicrosecond = NodaConstants.TicksPerMillisecond / 1000;

    public static TypedValue Of(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        var below = ((ticks % TicksPerMicrosecond) + TicksPerMicrosecond) % TicksPerMicrosecond;
        return new(DbType.DateTime2, DateTime.SpecifyKind(Instant.FromUnixTimeTicks(ticks - below).ToDateTimeUtc(), DateTimeKind.Unspecified));
    }

    public static TypedValue Of(LocalDate date) => new(DbType.Date, date.ToDateTimeUnspecified());

    public static TypedValue Of(LocalTime time) => new(DbType.Time, TimeSpan.FromTicks(time.TickOfDay));

    /// <summary>A text that is no key.</summary>
    public static TypedValue Text(string text, int size) => new(DbType.String, text, size);

    public static bool EndsWithSpace(string text) => text.Length > 0 && text[text.Length - 1] == ' ';

    /// <summary>A key to be stored, as it is.</summary>
    /// <exception cref="NotSupportedException">It ends with a space, so that SQL Server would take it for another.</exception>
    public static string CheckKey(string key) => !EndsWithSpace(key)
        ? key
        : throw new NotSupportedException(
            "A key ends with a space. SQL Server takes it for the same key without the space. Take spaces from the ends of the keys of tenants, sales, branches, agents, "
            + "customers, users, kinds, outcomes and commands. Nothing was written.");

    /// <param name="parameter">The parameter.</param>
    /// <param name="column">Its column.</param>
    /// <param name="size">The greatest length of a text in code units, or of bytes; -1 for any.</param>
    public static void Declare(DbParameter parameter, Column column, int size)
    {
        parameter.SourceColumn = column.Name;
        parameter.DbType = column.Type switch
        {
            ColumnType.Integer => DbType.Int32,
            ColumnType.Long => DbType.Int64,
            ColumnType.Instant => DbType.DateTime2,
            ColumnType.Date => DbType.Date,
            ColumnType.Time => DbType.Time,
            ColumnType.Bytes => DbType.Binary,
            ColumnType.Boolean => DbType.Boolean,
            _ => DbType.String,
        };
        if (column.Type is ColumnType.Text or ColumnType.Bytes) parameter.Size = size;
        if (column.Type is ColumnType.Instant or ColumnType.Time) parameter.Scale = Microseconds;
    }

    public static void Bind(DbParameter parameter, object? value)
    {
        switch (value)
        {
            case null:
                // Nothing but a key is null where no column says the type.
                if (parameter is { DbType: DbType.String, Size: 0 }) parameter.Size = LongestKey;
                parameter.Value = DBNull.Value;
                break;
            case TypedValue typed:
                parameter.DbType = typed.Type;
                if (typed.Size != 0) parameter.Size = typed.Size;
                if (typed.Type is DbType.DateTime2 or DbType.Time) parameter.Scale = Microseconds;
                parameter.Value = typed.Value;
                break;
            case string text:
                parameter.DbType = DbType.String;
                if (parameter.Size == 0) parameter.Size = LongestKey;
                if (parameter.Size == LongestKey) text = parameter.SourceColumn.Length > 0 ? CheckKey(text) : NoKeyFor(text);

                // The driver would cut it in silence; the server refuses it.
                if (parameter.Size > 0 && text.Length > parameter.Size) parameter.Size = -1;
                parameter.Value = text;
                break;
            default:
                parameter.DbType = value switch { int => DbType.Int32, long => DbType.Int64, bool => DbType.Boolean, _ => DbType.Binary };
                parameter.Value = value;
                break;
        }
    }

    // A key that is looked for and cannot be stored is as another that cannot be.
    private static string NoKeyFor(string key) => EndsWithSpace(key) ? key.TrimEnd(' ') + '\0' : key;
}
