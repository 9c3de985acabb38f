using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Storage.Relational;

internal class SqliteDialect : SqlDialect
{
    private const long TicksPerMicrosecond = NodaConstants.TicksPerMillisecond / 1000;

    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    internal override DialectErrors Errors { get; } = new SqliteErrors();

    // The rows of a page lie all over a large file: with the 2 MB of cache that SQLite has of itself, most are read again each time.
    internal override string OpenConnection =>
        "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL; PRAGMA cache_size = -16000; PRAGMA journal_size_limit = 67108864;";

    // A deferred transaction that reads and then writes after another commit fails at once (SQLITE_BUSY_SNAPSHOT).
    internal override string BeginWriting => "BEGIN IMMEDIATE";

    // Without statistics the planner takes the index of the whole tenant for a branch or an agent too.
    internal override string UseIndex(string index) => $"INDEXED BY {index}";

    // As one compound it reads each range only as far as the page needs. With a limit of its own each would be read that far.
    private protected override string MergeSeveral(IReadOnlyList<string> ranges, string withinRange, string orderAndLimit, string limit) =>
        $"{string.Join(" UNION ALL ", ranges)} {orderAndLimit}";

    // What a statement keeps for a while costs a copy. A compound takes no more of each range than the page needs, but for the wide rows of results.
    internal override PageReading ReadingOf(bool isMerged, bool ofResults) => isMerged && ofResults ? PageReading.LookedUp : PageReading.AsWalked;

    internal override string Name => "sqlite";

    internal override string DatabaseSetting => "(SELECT encoding FROM pragma_encoding)";

    internal override string RequiredSetting => "UTF-8";

    internal override string TypeOf(ColumnType type, int? length = null) => type switch
    {
        ColumnType.Integer or ColumnType.Long or ColumnType.Instant or ColumnType.Boolean => "INTEGER",
        ColumnType.Bytes => "BLOB",
        _ => "TEXT",
    };

    internal override bool HasSchemas => false;

    internal override TableNames Names(string tablePrefix, string? schema) => schema is null
        ? base.Names(tablePrefix, schema)
        : throw new ArgumentException("SQLite has no schemas; give the tables a prefix.", nameof(schema));

    // The writing transaction keeps others out.
    internal override string CreateSchema(TableNames names) => "";

    // SQLite adds no column IF NOT EXISTS.
    internal override string? AskIfDone(string statement) =>
        Regex.Match(statement, @"^\s*ALTER TABLE ""?(\w+)""? ADD COLUMN ""?(\w+)""?") is { Success: true } match
            ? $"SELECT count(*) FROM pragma_table_info('{match.Groups[1].Value}') WHERE name = '{match.Groups[2].Value}'"
            : null;

    // Writers follow one another, each in an immediate transaction.
    internal override string NextFeedPosition(string commands) =>
        $"(SELECT coalesce(max(feed_position), 0) + 1 FROM {commands} WHERE tenant = @tenant)";

    internal override bool CountsFeedPositions => true;

    internal override string IsFeedComplete(string position) => "1 = 1";

    internal override bool Batches => false;

    internal override string InsertIfAbsent(TableInsert insert) => OnConflict.Nothing(insert);

    internal override string InsertOrChange(TableInsert insert) => insert.Text + OnConflict.Changing(insert, "IS NOT");

    internal override string FailUnlessTouched(string statement) => statement;

    internal override string GiveRow(TableInsert insert) => insert.Text;

    internal override int MostInList => 16;

    internal override string IsAnyOf(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    internal override bool WritersFollow => true;

    internal override string UpdateFirst(FirstRowsUpdate update) =>
        $"UPDATE {update.Table} SET {update.Assignments} WHERE rowid IN "
        + $"(SELECT rowid FROM {update.Table} {UseIndex(update.Index)} WHERE {update.Condition} ORDER BY {update.Order} LIMIT {update.Limit})";

    // Without statistics it would read all rows of the tenant for those that are given. CROSS JOIN keeps the order of the tables, and the limit keeps
    // the selection apart from the change.
    internal override string UpdateGiven(string table, IReadOnlyList<(string Column, string Value)> assignments, string given, string condition) =>
        $"UPDATE {table} AS changed SET {string.Join(", ", assignments.Select(one => $"{one.Column} = {one.Value}"))} "
        + $"FROM (SELECT {string.Concat(assignments.Where(one => one.Value.StartsWith("given.", StringComparison.Ordinal)).Select(one => one.Value + ", "))}r.rowid AS id "
        + $"FROM {given} CROSS JOIN {table} AS r WHERE {condition} LIMIT -1) AS given WHERE changed.rowid = given.id";

    // It knows no alias there, and no column of another table.
    internal override string Returning(string table, IEnumerable<string> columns) => $"RETURNING {string.Join(", ", columns)}";

    // Without its limit it would be read anew for each row of the tenant that it is joined with.
    internal override string Rows(IReadOnlyList<Column> columns, IReadOnlyList<string> parameters) => "SELECT " + string.Join(
        ", ", columns.Select((column, i) => $"{Cast($"json_extract(value, '$[{i.ToString(CultureInfo.InvariantCulture)}]')", column)} AS {column.Name}"))
        + $" FROM json_each({parameters[0]}) LIMIT -1";

    internal override int RowParameters(int columns) => 1;

    internal override IReadOnlyList<object?> RowValues(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<object?>> rows) =>
    [
        JsonSerializer.Serialize<string?[][]>([.. rows.Select(row => row.Select(value => value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture)).ToArray())], TextListContext.Default.StringArrayArray!),
    ];

    private string Cast(string value, Column column) => TypeOf(column.Type) == "TEXT" ? value : $"CAST({value} AS INTEGER)";

    internal override string Contains(string column, string parameter) => $"instr({column}, {parameter}) > 0";

    internal override string MicrosecondsBetween(string earlier, string later) => $"{later} - {earlier}";

    internal override string AllInstants(string column) => $"group_concat({column})";

    internal override object Value(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts, TextListContext.Default.IReadOnlyListString);

    internal override object Value(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        return (ticks >= 0 ? ticks : ticks - (TicksPerMicrosecond - 1)) / TicksPerMicrosecond;
    }

    internal override object Value(LocalDate date) => LocalDatePattern.Iso.Format(date);

    internal override object Value(LocalTime time) =>
        (time.NanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0 ? HourAndMinute : LocalTimePattern.ExtendedIso).Format(time);

    internal override Instant ReadInstant(DbDataReader reader, int ordinal) =>
        Instant.FromUnixTimeTicks(checked(reader.GetInt64(ordinal) * TicksPerMicrosecond));

    internal override LocalDate ReadDate(DbDataReader reader, int ordinal) =>
        LocalDatePattern.Iso.Parse(reader.GetString(ordinal)).Value;

    internal override LocalTime ReadTime(DbDataReader reader, int ordinal) => TimeOf(reader.GetString(ordinal));

    internal static LocalTime TimeOf(string text) =>
        (text.Length == 5 ? HourAndMinute : LocalTimePattern.ExtendedIso).Parse(text).Value;

    // The driver takes the type of each value.
    internal override void Declare(DbParameter parameter, Column column)
    {
    }

    internal override void Bind(DbParameter parameter, object? value) => parameter.Value = value ?? DBNull.Value;

    internal override bool ErrorsAbortTransactions => false;

    internal override bool ReadsTheRest => false;

    internal override bool WaitsInDriver => true;
}
