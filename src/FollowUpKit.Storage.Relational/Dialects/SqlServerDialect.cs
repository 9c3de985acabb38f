using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>Microsoft SQL Server 2019 and newer. Never run on a server: docs/sql-server.md has what was checked.</summary>
internal sealed class SqlServerDialect : SqlDialect
{
    public static readonly SqlServerDialect Instance = new();

    /// <summary>Compared and sorted by code unit of UTF-16. Spaces at the end do not count, so that a key that ends with one is not stored.</summary>
    public const string Collation = "Latin1_General_100_BIN2";

    /// <summary>Longer texts have no length of their own: a text of SQL Server has 4,000 code units or any number.</summary>
    private const int LongestText = 4000;

    private static readonly string Collated = $" COLLATE {Collation}";

    private SqlServerDialect()
    {
    }

    internal override DialectErrors Errors { get; } = new SqlServerErrors();

    internal override string Name => "sqlserver";

    // With row versions each selection is of one moment; without them it meets rows that change while it reads. OPENJSON needs the level.
    internal override string DatabaseSetting =>
        "(SELECT CASE WHEN is_read_committed_snapshot_on = 0 THEN 'READ_COMMITTED_SNAPSHOT off' WHEN compatibility_level < 130 THEN 'a COMPATIBILITY_LEVEL below 130' "
        + $"ELSE '{RequiredSetting}' END FROM sys.databases WHERE database_id = DB_ID())";

    internal override string RequiredSetting => "READ_COMMITTED_SNAPSHOT on";

    internal override string WrongSetting(string found) =>
        $"The database has {found}. Run ALTER DATABASE … SET READ_COMMITTED_SNAPSHOT ON, or SET COMPATIBILITY_LEVEL = 150: a list would else not be of one moment, or fail.";

    // A code point has one or two units. Keys are 256 units, of which three and an instant fit into the 1,700 bytes of an index.
    internal override string TypeOf(ColumnType type, int? length = null) => type switch
    {
        ColumnType.Text => $"nvarchar({LengthOf(length)})",
        ColumnType.Integer => "int",
        ColumnType.Long => "bigint",
        ColumnType.Instant => "datetime2(6)",
        ColumnType.Date => "date",
        ColumnType.Time => "time(6)",
        ColumnType.Bytes => $"varbinary({length?.ToString(CultureInfo.InvariantCulture) ?? "max"})",
        ColumnType.Boolean => "bit",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    // What filtered indexes need, and what makes any error the end of the transaction of the store's own.
    internal override string OpenConnection =>
        $"{SqlServerSchema.Settings}; SET XACT_ABORT ON; SET NOCOUNT, IMPLICIT_TRANSACTIONS OFF";

    internal override string BeginWriting => "SET TRANSACTION ISOLATION LEVEL READ COMMITTED; BEGIN TRANSACTION";

    // A deadlock has ended it already.
    internal override string RollBack => "IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION";

    internal override void CheckSettings(DbConnection connection)
    {
        var settings = new DbConnectionStringBuilder { ConnectionString = connection.ConnectionString };
        foreach (var name in new[] { "MultipleActiveResultSets", "Multiple Active Result Sets" })
        {
            if (settings.TryGetValue(name, out var several) && Convert.ToBoolean(several, CultureInfo.InvariantCulture))
            {
                throw new InvalidOperationException(
                    $"'{name}' is on: a transaction would end with its first statement, and could not go back to a savepoint. Give the store connections without it.");
            }
        }
    }

    internal override void CheckHostSettings(DbConnection connection) => CheckSettings(connection);

    internal override TableNames Names(string tablePrefix, string? schema) => new(tablePrefix, schema, '[', ']');

    internal override bool IncludesColumns => true;

    internal override string CreateSchema(TableNames names) => SqlServerSchema.Create(names);

    internal override string DropIndex(TableNames names, Table table, string index) => $"DROP INDEX IF EXISTS {names.Index(index)} ON {names.Of(table)}";

    // A hint for a filtered index is an error where the server does not see that the condition holds. No server was at hand to see.
    internal override string UseIndex(string index) => "";

    private protected override string MergeSeveral(IReadOnlyList<string> ranges, string withinRange, string orderAndLimit, string limit) =>
        "SELECT * FROM ("
        + string.Join(" UNION ALL ", ranges.Select((range, i) => FormattableString.Invariant($"SELECT * FROM ({range} ORDER BY {withinRange} {First(limit)}) AS range{i}")))
        + $") AS merged {orderAndLimit}";

    // A batch of the driver is no transaction. Statement by statement is what needs the least of a server that was not at hand.
    internal override bool Batches => false;

    // The driver wants the size of every text for it, and the server keeps plans of texts with parameters anyway.
    internal override bool Prepares => false;

    // An error would doom a transaction of the host where XACT_ABORT is on, and MERGE does not keep others out.
    internal override string InsertIfAbsent(TableInsert insert)
    {
        var made = insert.Made.ToDictionary(one => one.Column.Name, one => one.Expression, StringComparer.Ordinal);
        var values = insert.Given.Concat(insert.Made.Select(one => one.Column)).Select(Value);
        return $"{insert.Into} SELECT {string.Join(", ", values)} WHERE NOT EXISTS (SELECT 1 FROM {insert.Table}{IfAbsentHint} WHERE {Same(insert, Value)})";

        string Value(Column column) => made.TryGetValue(column.Name, out var expression) ? expression : "@" + column.Name;
    }

    internal override string OrNothing(string table, string column) => "";

    // Assignments see what was stored before any of them.
    internal override string InsertOrChange(TableInsert insert)
    {
        var others = insert.Others.Except(insert.Changed.Select(each => each.Column)).ToList();
        var assignments = others.Select(column => $"{column.Name} = @{column.Name}")
            .Concat(insert.Changed.Select(each => $"{each.Column.Name} = {each.Value(column => column, column => "@" + column)}"));
        return $"UPDATE {insert.Table} SET {string.Join(", ", assignments)} WHERE {Same(insert, column => "@" + column.Name)} "
            + $"AND EXISTS (SELECT {string.Join(", ", others.Select(column => column.Name))} EXCEPT SELECT {string.Join(", ", others.Select(column => "@" + column.Name))}); "
            + InsertIfAbsent(insert);
    }

    internal override string FailUnlessTouched(string statement) => statement;

    internal override string GiveRow(TableInsert insert) => insert.Text;

    internal override string InsertRows(TableInsert insert) =>
        $"{insert.Into} SELECT {string.Join(", ", insert.Given.Select(column => $"given.{column.Name}").Concat(insert.Made.Select(one => one.Expression)))} "
        + $"FROM ({SqlServerRows.Select(this, insert.Given, "@given_rows")}) AS given";

    internal override string UpdateRows(string table, IReadOnlyList<Column> changed, IReadOnlyList<Column> key, string? guarded = null) =>
        $"UPDATE r SET {string.Join(", ", changed.Select(column => $"{column.Name} = given.{column.Name}"))} FROM {table} AS r "
        + $"JOIN ({SqlServerRows.Select(this, [.. changed, .. key], "@given_rows")}) AS given ON "
        + string.Join(" AND ", key.Select((column, i) => $"r.{(i == key.Count - 1 ? guarded ?? column.Name : column.Name)} = given.{column.Name}"));

    internal override IReadOnlyList<string> RowNames(IReadOnlyList<Column> columns) => ["given_rows"];

    internal override int MostTextInRows => 1_000_000;

    internal override string LockFreeHint => " WITH (UPDLOCK, READPAST, ROWLOCK)";

    internal override string ForUpdateHint => " WITH (UPDLOCK, ROWLOCK)";

    // Shared until the end of the transaction, though the database reads versions of rows.
    internal override string ForShareHint => " WITH (REPEATABLEREAD, ROWLOCK)";

    internal override string IfAbsentHint => " WITH (UPDLOCK, HOLDLOCK)";

    internal override string Counted(string statement) => $"SET NOCOUNT OFF; {statement}";

    // What tells which transactions are under way is for administrators only. The instant of the command is after the begin of its transaction.
    internal override string NextFeedPosition(string commands) => "DATEDIFF_BIG(microsecond, '1970-01-01', SYSUTCDATETIME())";

    // A sweep waits for the rows themselves, which transactions that looked at them hold.
    internal override string IsFeedComplete(string position) => "1 = 1";

    internal override string First(string rows) => $"OFFSET 0 ROWS FETCH NEXT {rows} ROWS ONLY";

    internal override string FirstOfAny(string rows) => $"ORDER BY (SELECT NULL) {First(rows)}";

    internal override string NullsLast(string column, bool isDescending) => $"CASE WHEN {column} IS NULL THEN 1 ELSE 0 END, {column}{(isDescending ? " DESC" : "")}";

    // Rows are not compared as a whole.
    internal override IReadOnlyList<string> After(IReadOnlyList<(string Column, string Place)> order) =>
    [
        .. order.Select((last, i) => string.Concat(order.Take(i).Select(one => $"{one.Column} = {one.Place} AND ")) + $"{last.Column} > {last.Place}"),
    ];

    internal override string WithRecursive => "WITH";

    internal override string EndOfRecursive => " OPTION (MAXRECURSION 0)";

    // Neither an aggregate nor TOP may stand in a recursive member.
    internal override string NextValue(string expression, string kept, string value, string table, string column, string condition)
    {
        var partition = kept.Length == 0 ? "" : $"PARTITION BY {kept.TrimEnd(' ', ',')} ";
        return $"SELECT {kept}{value} FROM (SELECT {kept}{column} AS {value}, ROW_NUMBER() OVER ({partition}ORDER BY {column}) AS place "
            + $"FROM {expression} JOIN {table} ON {condition} AND {column} > {expression}.{value}) AS following WHERE place = 1";
    }

    internal override string EndOfExists => "";

    internal override bool ReturnsChanged => false;

    internal override string UpdateFirst(FirstRowsUpdate update) =>
        $"SELECT {string.Join(", ", update.Key.Skip(1))} FROM {update.Table}{LockFreeHint} WHERE {update.Condition} ORDER BY {update.Order} {First(update.Limit)}";

    internal override string UpdateGiven(string table, IReadOnlyList<(string Column, string Value)> assignments, string given, string condition) =>
        $"UPDATE r SET {string.Join(", ", assignments.Select(one => $"{one.Column} = {one.Value}"))} FROM {table} AS r JOIN {given} ON {condition}";

    internal override string Rows(IReadOnlyList<Column> columns, IReadOnlyList<string> parameters) => SqlServerRows.Select(this, columns, parameters[0]);

    internal override int RowParameters(int columns) => 1;

    internal override IReadOnlyList<object?> RowValues(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<object?>> rows) => [SqlServerRows.Value(columns, rows)];

    internal override string SetSavepoint(string name) => $"SAVE TRANSACTION {name}";

    internal override string? ReleaseSavepoint(string name) => null;

    internal override string GoBackToSavepoint(string name) => $"ROLLBACK TRANSACTION {name}";

    // A statement has 2,100 parameters at most, and a filter up to 201 periods with three lists each.
    internal override int MostInList => 2;

    internal override string IsAnyOf(string column, string parameter) =>
        $"{column} IN (SELECT given.value{Collated} FROM OPENJSON({parameter}) WITH (value nvarchar({LengthOf(ColumnLengths.Identifier)}) '$') AS given)";

    internal override string Contains(string column, string parameter) => $"CHARINDEX({parameter}, {column}) > 0";

    internal override object SearchText(string text) => SqlServerValues.Text(text, -1);

    internal override string IsTrue(string column) => $"{column} = 1";

    internal override string Count(string what = "*") => $"COUNT_BIG({what})";

    internal override string Sum(string number) => $"SUM(CAST({number} AS bigint))";

    internal override string MicrosecondsBetween(string earlier, string later) => $"DATEDIFF_BIG(microsecond, {earlier}, {later})";

    internal override string AllInstants(string column) => $"STRING_AGG(CAST({MicrosecondsBetween("'1970-01-01'", column)} AS nvarchar(max)), ',')";

    // No key that is stored ends with a space.
    internal override object Value(IReadOnlyList<string> texts) => SqlServerValues.Text(
        JsonSerializer.Serialize([.. texts.Where(text => !SqlServerValues.EndsWithSpace(text))], TextListContext.Default.IReadOnlyListString), -1);

    internal override object Value(Instant instant) => SqlServerValues.Of(instant);

    internal override object Value(LocalDate date) => SqlServerValues.Of(date);

    internal override object Value(LocalTime time) => SqlServerValues.Of(time);

    internal override void Declare(DbParameter parameter, Column column) =>
        SqlServerValues.Declare(parameter, column, column.Type == ColumnType.Text ? UnitsOf(column.Length) : column.Length ?? -1);

    internal override void Bind(DbParameter parameter, object? value) => SqlServerValues.Bind(parameter, value);

    internal override Instant ReadInstant(DbDataReader reader, int ordinal) =>
        Instant.FromDateTimeUtc(DateTime.SpecifyKind(reader.GetDateTime(ordinal), DateTimeKind.Utc));

    internal override LocalDate ReadDate(DbDataReader reader, int ordinal) => LocalDate.FromDateTime(reader.GetDateTime(ordinal));

    internal override LocalTime ReadTime(DbDataReader reader, int ordinal) => LocalTime.FromTicksSinceMidnight(reader.GetFieldValue<TimeSpan>(ordinal).Ticks);

    internal override bool ErrorsAbortTransactions => false;

    // Zero where the transaction is gone, or can only be rolled back.
    internal override string TransactionMark => "SELECT CASE WHEN @@TRANCOUNT > 0 AND XACT_STATE() = 1 THEN CURRENT_TRANSACTION_ID() ELSE CAST(0 AS bigint) END";

    internal override void CheckMark(object? mark)
    {
        if (mark is null or 0L) throw FinishedTransaction();
    }

    // The driver's transaction tells neither who ended it.
    internal override Exception FinishedTransaction() => new StorageTransactionAbortedException(
        "The transaction that this store was made for is finished, or the database has ended it, as it does on a deadlock: nothing of it is kept then. "
        + "Roll it back, begin another and do all of its work again.");

    internal override bool ReadsTheRest => true;

    /// <summary>The greatest length of a text in code units of UTF-16; -1 for any.</summary>
    private static int UnitsOf(int? codePoints) => 2 * codePoints is { } units and <= LongestText ? units : -1;

    private static string LengthOf(int? codePoints) => UnitsOf(codePoints) is var units and > 0 ? units.ToString(CultureInfo.InvariantCulture) : "max";

    /// <summary>The condition that a row is the one that an insert gives, by its key or by what else is unique.</summary>
    private static string Same(TableInsert insert, Func<Column, string> value)
    {
        if (insert.AlsoUnique is not { } unique) return string.Join(" AND ", insert.Key.Select(Equal));
        return $"{string.Join(" AND ", insert.Key.Take(insert.Key.Count - 1).Select(Equal))} AND ({Equal(insert.Key[insert.Key.Count - 1])} OR {Equal(unique)})";

        string Equal(Column column) => $"{column.Name} = {value(column)}";
    }
}
