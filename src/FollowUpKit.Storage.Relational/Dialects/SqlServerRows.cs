using System.Data;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Storage.Relational;

/// <summary>Rows that are given to SQL Server as one JSON text: an array of arrays, all values as texts.</summary>
internal static class SqlServerRows
{
    private static readonly LocalDateTimePattern InstantPattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.ffffff");

    /// <summary>A selection of the rows, whose texts compare as those of the tables do. Bytes come as hexadecimal digits.</summary>
    public static string Select(SqlServerDialect dialect, IReadOnlyList<Column> columns, string parameter)
    {
        var types = columns.Select((column, i) =>
            FormattableString.Invariant($"{column.Name} {(column.Type == ColumnType.Bytes ? "nvarchar(max)" : dialect.TypeOf(column.Type, column.Length))} '$[{i}]'"));
        return $"SELECT {string.Join(", ", columns.Select(column => $"{Value(dialect, column)} AS {column.Name}"))} FROM OPENJSON({parameter}) WITH ({string.Join(", ", types)}) AS one";
    }

    /// <summary>The value of the parameter.</summary>
    public static object Value(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<object?>> rows) => SqlServerValues.Text(
        JsonSerializer.Serialize<string?[][]>([.. rows.Select(row => columns.Select((column, i) => TextOf(column, row[i])).ToArray())], TextListContext.Default.StringArrayArray!), -1);

    private static string Value(SqlServerDialect dialect, Column column) => column.Type switch
    {
        ColumnType.Text => $"one.{column.Name} COLLATE {SqlServerDialect.Collation}",
        ColumnType.Bytes => $"CONVERT({dialect.TypeOf(column.Type, column.Length)}, one.{column.Name}, 2)",
        _ => $"one.{column.Name}",
    };

    private static string? TextOf(Column column, object? value) => value switch
    {
        null => null,
        TypedValue { Type: DbType.DateTime2, Value: DateTime instant } => InstantPattern.Format(LocalDateTime.FromDateTime(instant)),
        TypedValue { Value: DateTime date } => LocalDatePattern.Iso.Format(LocalDate.FromDateTime(date)),
        TypedValue { Value: TimeSpan time } => LocalTimePattern.ExtendedIso.Format(LocalTime.FromTicksSinceMidnight(time.Ticks)),
        byte[] bytes => string.Concat(bytes.Select(one => one.ToString("X2", CultureInfo.InvariantCulture))),
        bool flag => flag ? "1" : "0",
        string text when IsKey(column) => SqlServerValues.CheckKey(text),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static bool IsKey(Column column) => column.Length is ColumnLengths.Identifier or DigestLimits.MaxRecipientLength;
}
