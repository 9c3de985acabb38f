using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Storage.Relational;

internal sealed class MariaDbDialect : SqlDialect
{
    /// <summary>The text of the error with which a guarded statement fails.</summary>
    public const string Refused = "FollowUpKit: the operation is not at the expected version";

    /// <summary>Compared and sorted by code point, without padding of spaces.</summary>
    public const string TextOptions = "CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin";

    private const string Mode = "STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION";

    private const string Lock = "'followupkit tables'";

    /// <summary>Longer texts are no part of a key.</summary>
    private const int LongestKey = 300;

    /// <summary>Longer lists would be cut in silence: those of the instants of an operation, on a server that was set to less than its default.</summary>
    private const int LongestList = 1_048_576;

    private const long TicksPerMicrosecond = NodaConstants.TicksPerMillisecond / 1000;

    private static readonly LocalDateTimePattern InstantPattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss.ffffff");

    internal override DialectErrors Errors { get; } = new MariaDbErrors();

    internal override string Name => "mariadb";

    // The tables have a character set of their own, whatever that of the database is; the driver must not convert to another.
    internal override string DatabaseSetting => "@@character_set_connection";

    internal override string RequiredSetting => "utf8mb4";

    internal override string TypeOf(ColumnType type, int? length = null) => type switch
    {
        ColumnType.Text => length <= LongestKey ? FormattableString.Invariant($"varchar({length})") : "mediumtext",
        ColumnType.Integer => "int",
        ColumnType.Long => "bigint",
        ColumnType.Instant => "datetime(6)",
        ColumnType.Date => "date",
        ColumnType.Time => "time(6)",
        ColumnType.Bytes => "mediumblob",
        ColumnType.Boolean => "boolean",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    internal override string OpenConnection => $"SET SESSION sql_mode = '{Mode}', group_concat_max_len = {LongestList}";

    // The guard of the version needs no more than this, and gaps between keys stay unlocked.
    internal override string BeginWriting => "SET TRANSACTION ISOLATION LEVEL READ COMMITTED; START TRANSACTION";

    internal override void CheckSettings(DbConnection connection)
    {
        var settings = new DbConnectionStringBuilder { ConnectionString = connection.ConnectionString };
        foreach (var name in new[] { "No Backslash Escapes", "NoBackslashEscapes" })
        {
            if (settings.TryGetValue(name, out var escapes) && Convert.ToBoolean(escapes, CultureInfo.InvariantCulture))
                throw new InvalidOperationException($"'{name}' is on: backslashes would be stored as other text. Give the store connections without it.");
        }
    }

    internal override TableNames Names(string tablePrefix, string? schema) => new(tablePrefix, schema, '`', '`');

    internal override bool HasPartialIndexes => false;

    // A key has 3,072 bytes at most, a text up to 514.
    internal override int MostTextsInIndex => 5;

    internal override bool DefinitionsCommit => true;

    internal override (string Take, string Release)? SchemaLock => ($"SELECT GET_LOCK({Lock}, 600)", $"DO RELEASE_LOCK({Lock})");

    internal override string CreateSchema(TableNames names) => names.Schema is null ? "" : $"CREATE SCHEMA IF NOT EXISTS {names.Schema};\n";

    internal override string DropIndex(TableNames names, Table table, string index) => $"DROP INDEX IF EXISTS {names.Index(index)} ON {names.Of(table)}";

    // The planner takes the index of the whole tenant for a branch too, and sorts.
    internal override string UseIndex(string index) => $"FORCE INDEX ({index})";

    internal override string Merge(IReadOnlyList<string> ranges, string withinRange, string overall, string limit) => ranges.Count == 1
        ? $"{ranges[0]} ORDER BY {OrderOf(ranges[0], withinRange)} {First(limit)}"
        : base.Merge(ranges, withinRange, overall, limit);

    private protected override string MergeSeveral(IReadOnlyList<string> ranges, string withinRange, string orderAndLimit, string limit) =>
        $"SELECT * FROM ({string.Join(" UNION ALL ", ranges.Select(range => $"({range} ORDER BY {OrderOf(range, withinRange)} {First(limit)})"))}) merged {orderAndLimit}";

    internal override bool Batches => true;

    internal override bool BatchesAreCommands => false;

    // Nothing is gained, and a server has a limit for what all of its sessions have prepared.
    internal override bool Prepares => false;

    // A row that is there already is an error, after which the transaction goes on. INSERT IGNORE would cut texts in silence.
    internal override string InsertIfAbsent(TableInsert insert) => insert.Text;

    internal override string OrNothing(string table, string column) => $" ON DUPLICATE KEY UPDATE {column} = {table}.{column}";

    internal override string InsertFixed(TableInsert insert) => Regex.Replace(insert.Text, "^INSERT", "INSERT IGNORE");

    internal override string InsertOrChange(TableInsert insert) => insert.Text + Changing(insert);

    internal override string InsertOrChangeRows(TableInsert insert) => InsertRows(insert) + Changing(insert);

    // Assignments are made in order, and see what those before them have set.
    private static string Changing(TableInsert insert)
    {
        var changed = insert.Changed.Select(each => $"{each.Column.Name} = {each.Value(column => $"{insert.Table}.{column}", Given)}");
        var others = insert.Others.Except(insert.Changed.Select(each => each.Column)).Select(column => $"{column.Name} = {Given(column.Name)}");
        return $" ON DUPLICATE KEY UPDATE {string.Join(", ", changed.Concat(others))}";

        static string Given(string column) => $"VALUES({column})";
    }

    // There is no UPDATE … RETURNING. What follows looks at the count of rows, in the same round trip.
    internal override string FailUnlessTouched(string statement) =>
        $"{statement}; BEGIN NOT ATOMIC IF ROW_COUNT() <> 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '{Refused}'; END IF; END";

    internal override string GiveRow(TableInsert insert) => insert.Text;

    internal override string InsertRows(TableInsert insert) =>
        $"{insert.Into} SELECT {string.Join(", ", insert.Given.Select(column => $"given.{column.Name}").Concat(insert.Made.Select(one => one.Expression)))} FROM ({GivenRows(insert.Given)}) given";

    internal override string UpdateRows(string table, IReadOnlyList<Column> changed, IReadOnlyList<Column> key, string? guarded = null)
    {
        // The column of the guard is given twice: as it is and as it will be.
        var given = changed.Concat(key).ToList();
        return $"UPDATE {table} t JOIN ({GivenRows(given)}) given ON "
            + string.Join(" AND ", key.Select((column, i) => $"t.{(i == key.Count - 1 ? guarded ?? column.Name : column.Name)} = given.{column.Name}"))
            + $" SET {string.Join(", ", changed.Select(column => $"t.{column.Name} = given.{column.Name}"))}";
    }

    internal override IReadOnlyList<string> RowNames(IReadOnlyList<Column> columns) => ["given_rows"];

    internal override int MostTextInRows => 1_000_000;

    internal override string LockFreeRows => " FOR UPDATE SKIP LOCKED";

    internal override string ForUpdate => " FOR UPDATE";

    internal override string ForShare => " LOCK IN SHARE MODE";

    // The number of a transaction is told to administrators only. The instant of the command is after the begin of its transaction.
    internal override string NextFeedPosition(string commands) => "TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(6))";

    // A sweep waits for the rows themselves, which transactions that looked at them hold.
    internal override string IsFeedComplete(string position) => "1 = 1";

    internal override string NullsLast(string column, bool isDescending) => $"{column} IS NULL, {column}{(isDescending ? " DESC" : "")}";

    // Rows that are compared as a whole are no range of an index.
    internal override IReadOnlyList<string> After(IReadOnlyList<(string Column, string Place)> order) =>
    [
        .. order.Select((last, i) => string.Concat(order.Take(i).Select(one => $"{one.Column} = {one.Place} AND ")) + $"{last.Column} > {last.Place}"),
    ];

    internal override bool ReadsAlternatives => true;

    // What a statement keeps for a while lies in a table on the disk where it has a long text.
    internal override PageReading ReadingOf(bool isMerged, bool ofResults) => isMerged ? PageReading.LookedUp : PageReading.AsWalked;

    internal override bool SeeksAfterRows => false;

    internal override string EndOfExists => "";

    internal override bool ReturnsChanged => false;

    internal override string UpdateFirst(FirstRowsUpdate update) =>
        $"SELECT {string.Join(", ", update.Key.Skip(1))} FROM {update.Table} {UseIndex(update.Index)} WHERE {update.Condition} ORDER BY {update.Order} LIMIT {update.Limit}{LockFreeRows}";

    internal override string UpdateGiven(string table, IReadOnlyList<(string Column, string Value)> assignments, string given, string condition) =>
        $"UPDATE {table} r JOIN {given} ON {condition} SET {string.Join(", ", assignments.Select(one => $"r.{one.Column} = {one.Value}"))}";

    internal override string Rows(IReadOnlyList<Column> columns, IReadOnlyList<string> parameters) => Rows(columns, parameters[0]);

    internal override int RowParameters(int columns) => 1;

    internal override IReadOnlyList<object?> RowValues(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<object?>> rows) =>
        [JsonSerializer.Serialize<string?[][]>([.. rows.Select(row => row.Select(TextOf).ToArray())], TextListContext.Default.StringArrayArray!)];

    internal override int MostInList => 16;

    internal override string IsAnyOf(string column, string parameter) =>
        $"{column} IN (SELECT given.value FROM JSON_TABLE({parameter}, '$[*]' COLUMNS (value varchar({LongestKey}) {TextOptions} PATH '$')) given)";

    internal override string Contains(string column, string parameter) => $"LOCATE({parameter}, {column}) > 0";

    internal override string AsLong(string number) => $"CAST({number} AS SIGNED)";

    internal override string MicrosecondsBetween(string earlier, string later) => $"TIMESTAMPDIFF(MICROSECOND, {earlier}, {later})";

    internal override string AllInstants(string column) => $"group_concat({MicrosecondsBetween("'1970-01-01'", column)})";

    internal override object Value(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts, TextListContext.Default.IReadOnlyListString);

    internal override object Value(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        var below = ((ticks % TicksPerMicrosecond) + TicksPerMicrosecond) % TicksPerMicrosecond;
        return DateTime.SpecifyKind(Instant.FromUnixTimeTicks(ticks - below).ToDateTimeUtc(), DateTimeKind.Unspecified);
    }

    internal override object Value(LocalDate date) => new TypedValue(DbType.Date, date.ToDateTimeUnspecified());

    internal override object Value(LocalTime time) => new TypedValue(DbType.Time, TimeSpan.FromTicks(time.TickOfDay));

    // The driver takes the type of each value.
    internal override void Declare(DbParameter parameter, Column column)
    {
    }

    internal override void Bind(DbParameter parameter, object? value)
    {
        if (value is TypedValue typed)
        {
            parameter.DbType = typed.Type;
            parameter.Value = typed.Value;
            return;
        }

        parameter.ResetDbType();
        parameter.Value = value ?? DBNull.Value;
    }

    internal override Instant ReadInstant(DbDataReader reader, int ordinal) =>
        Instant.FromDateTimeUtc(DateTime.SpecifyKind(reader.GetDateTime(ordinal), DateTimeKind.Utc));

    internal override LocalDate ReadDate(DbDataReader reader, int ordinal) => LocalDate.FromDateTime(reader.GetDateTime(ordinal));

    internal override LocalTime ReadTime(DbDataReader reader, int ordinal) =>
        LocalTime.FromTicksSinceMidnight(reader.GetFieldValue<TimeSpan>(ordinal).Ticks);

    internal override bool ErrorsAbortTransactions => false;

    internal override string TransactionMark => "SELECT concat(@@in_transaction, ' ', @@sql_mode)";

    internal override void CheckMark(object? mark)
    {
        var text = mark as string ?? "";
        if (text.Length > 0 && text[0] == '0')
        {
            throw new StorageTransactionAbortedException(
                "The database has ended the transaction of this store, as it does on a deadlock: nothing of it is kept, and what came after stands by itself. "
                + "Roll it back, begin another and do all of its work again.");
        }

        if (!Regex.IsMatch(text, @"\bSTRICT_(ALL|TRANS)_TABLES\b"))
            throw new InvalidOperationException("The sql_mode of the connection is not strict: texts would be cut in silence. Add STRICT_TRANS_TABLES to it.");
        if (Regex.Match(text, @"\b(NO_BACKSLASH_ESCAPES|EMPTY_STRING_IS_NULL|ORACLE)\b") is { Success: true, Value: var mode })
            throw new InvalidOperationException($"The sql_mode of the connection has {mode}: texts would be stored as others. Take it out.");
    }

    internal override bool ReadsTheRest => true;

    /// <summary>The order of a range without a first column that is null in all of it: with it all rows of the range would be sorted.</summary>
    private static string OrderOf(string range, string order)
    {
        var first = Regex.Match(order, "^([^,]+), ");
        return first.Success && Regex.IsMatch(range, $@"\b(AND|WHERE) {Regex.Escape(first.Groups[1].Value)} IS NULL( AND|$)") ? order.Substring(first.Length) : order;
    }

    private string GivenRows(IReadOnlyList<Column> columns) => Rows(columns, "@given_rows");

    // Bytes go as Base64.
    private string Rows(IReadOnlyList<Column> columns, string parameter)
    {
        var types = columns.Select((column, i) => FormattableString.Invariant($"{column.Name} {GivenTypeOf(column)} PATH '$[{i}]'"));
        var values = columns.Select(column => column.Type == ColumnType.Bytes ? $"FROM_BASE64({column.Name}) AS {column.Name}" : column.Name);
        return $"SELECT {string.Join(", ", values)} FROM JSON_TABLE({parameter}, '$[*]' COLUMNS ({string.Join(", ", types)})) given_rows";
    }

    private string GivenTypeOf(Column column) => column.Type switch
    {
        ColumnType.Text => $"{TypeOf(ColumnType.Text, column.Length)} {TextOptions}",
        ColumnType.Bytes => "mediumtext",
        _ => TypeOf(column.Type),
    };

    private static string? TextOf(object? value) => value switch
    {
        null => null,
        DateTime instant => InstantPattern.Format(LocalDateTime.FromDateTime(instant)),
        TypedValue { Value: DateTime date } => LocalDatePattern.Iso.Format(LocalDate.FromDateTime(date)),
        TypedValue { Value: TimeSpan time } => LocalTimePattern.ExtendedIso.Format(LocalTime.FromTicksSinceMidnight(time.Ticks)),
        byte[] bytes => Convert.ToBase64String(bytes),
        bool flag => flag ? "1" : "0",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
