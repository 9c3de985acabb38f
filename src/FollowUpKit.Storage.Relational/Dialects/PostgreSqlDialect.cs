using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace FollowUpKit.Storage.Relational;

internal sealed class PostgreSqlDialect : SqlDialect
{
    private const string Differs = "IS DISTINCT FROM";

    private readonly bool _isDistributed;
    private readonly TenantSpread _spread;

    public PostgreSqlDialect(PostgreSqlOptions options)
    {
        if (options.TenantPartitions is < 0 or 1 or > PostgreSqlOptions.MaxTenantPartitions)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{nameof(options.TenantPartitions)} is {options.TenantPartitions}; it must be 0, or 2 to {PostgreSqlOptions.MaxTenantPartitions}."), nameof(options));
        }

        if (options is { TenantPartitions: > 0, DistributesByTenant: true })
            throw new ArgumentException($"{nameof(options.TenantPartitions)} and {nameof(options.DistributesByTenant)} exclude each other: Citus makes the parts itself.", nameof(options));
        _isDistributed = options.DistributesByTenant;
        _spread = new TenantSpread(options.TenantPartitions, options.DistributesByTenant);
        Distribution = new CitusTables(options.DistributesByTenant);
        Prepares = options.PreparesStatements;
    }

    private const long TicksPerMicrosecond = NodaConstants.TicksPerMillisecond / 1000;

    /// <summary>The text that no number can be read from, with which a guarded statement fails.</summary>
    public const string Refused = "FollowUpKit: the operation is not at the expected version";

    internal override DialectErrors Errors { get; } = new PostgreSqlErrors();

    internal override string Name => "postgresql";

    internal override string DatabaseSetting => "current_setting('server_encoding')";

    internal override string RequiredSetting => "UTF8";

    internal override string TypeOf(ColumnType type, int? length = null) => type switch
    {
        ColumnType.Text => "text",
        ColumnType.Integer => "integer",
        ColumnType.Long => "bigint",
        ColumnType.Instant => "timestamptz",
        ColumnType.Date => "date",
        ColumnType.Time => "time",
        ColumnType.Bytes => "bytea",
        ColumnType.Boolean => "boolean",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    internal override string OpenConnection => "";

    // The guard of the version needs no more than this: a row that another changes meanwhile is looked at again. READ WRITE is
    // not asked for: a replica refuses that as a feature that it does not have, and a write as one in a read-only transaction.
    internal override string BeginWriting => "BEGIN ISOLATION LEVEL READ COMMITTED";

    internal override void CheckSettings(DbConnection connection)
    {
        var settings = new DbConnectionStringBuilder { ConnectionString = connection.ConnectionString };
        if (settings.TryGetValue("Multiplexing", out var multiplexing) && Convert.ToBoolean(multiplexing, CultureInfo.InvariantCulture))
        {
            throw new InvalidOperationException(
                "'Multiplexing' is on: statements of one transaction would go to several sessions. Give the store connections without it.");
        }

        foreach (var name in new[] { "Encoding", "Client Encoding" })
        {
            if (settings.TryGetValue(name, out var encoding) && !Regex.IsMatch((string)encoding, "^(utf-?8|unicode)$", RegexOptions.IgnoreCase))
                throw new InvalidOperationException($"'{name}' is {encoding}: text would be stored as other text. Give the store connections in UTF-8.");
        }
    }

    internal override string CreateSchema(TableNames names) =>
        "SELECT pg_advisory_xact_lock(7055178934267109748);\n"
        + (names.Schema is null ? "" : $"CREATE SCHEMA IF NOT EXISTS {names.Schema};\n");

    internal override string UseIndex(string index) => "";

    // Without limits of their own the planner reads the ranges to their ends and sorts them.
    private protected override string MergeSeveral(IReadOnlyList<string> ranges, string withinRange, string orderAndLimit, string limit) =>
        string.Join(" UNION ALL ", ranges.Select(range => $"({range} ORDER BY {withinRange} {First(limit)})")) + " " + orderAndLimit;

    internal override bool WeighsPlans => true;

    internal override string EndOfFew => " OFFSET 0";

    internal override string Spread(string step) => _spread.Of(step);

    internal override TableDistribution? Distribution { get; }

    internal override bool Batches => true;

    internal override bool Prepares { get; }

    internal override string InsertIfAbsent(TableInsert insert) => OnConflict.Nothing(insert);

    internal override string InsertOrChange(TableInsert insert) => insert.Text + OnConflict.Changing(insert, Differs);

    internal override string FailUnlessTouched(string statement) =>
        $"WITH touched AS ({statement} RETURNING 1) " +
        $"SELECT CAST(CASE WHEN EXISTS (SELECT FROM touched) THEN '1' ELSE '{Refused}' END AS integer)";

    internal override string GiveRow(TableInsert insert) => insert.Text + " RETURNING 1";

    // Citus would read the rows of arrays at its coordinator and copy them, and a row that is there already would end the connection.
    internal override string? InsertRows(TableInsert insert) => _isDistributed ? null : $"{insert.Into} SELECT " + string.Join(
        ", ", insert.Given.Select(column => $"unnest(CAST(@{column.Name} AS {TypeOf(column.Type)}[]))").Concat(insert.Made.Select(one => one.Expression)));

    internal override string? InsertOrChangeRows(TableInsert insert) => InsertRows(insert) is { } rows ? rows + OnConflict.Changing(insert, Differs) : null;

    internal override string DropForeignKey(TableNames names, Table table) =>
        $"ALTER TABLE {names.Of(table)} DROP CONSTRAINT IF EXISTS {ForeignKey(names, table)}";

    internal override string AddForeignKey(TableNames names, Table table) =>
        $"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND conrelid = CAST('{names.Of(table)}' AS regclass)) THEN " +
        $"ALTER TABLE {names.Of(table)} ADD CONSTRAINT {ForeignKey(names, table)} FOREIGN KEY ({KeyOf(table)}) REFERENCES {names.Of(table.Parent!)} ({KeyOf(table)}); " +
        "END IF; END $$";

    // The name that the database gave it in the script.
    private static string ForeignKey(TableNames names, Table table) => names.Index($"{table.Name}_{string.Join("_", table.Parent!.Key.Select(column => column.Name))}_fkey");

    private static string KeyOf(Table table) => string.Join(", ", table.Parent!.Key.Select(column => column.Name));

    internal override string? UpdateRows(string table, IReadOnlyList<Column> changed, IReadOnlyList<Column> key, string? guarded = null) => _isDistributed ? null :
        $"UPDATE {table} t SET {string.Join(", ", changed.Select(column => $"{column.Name} = x.{column.Name}"))} "
        + $"FROM (SELECT {string.Join(", ", changed.Concat(key).Select(column => $"unnest(CAST(@{column.Name} AS {TypeOf(column.Type)}[])) AS {column.Name}"))}) x "
        + $"WHERE {string.Join(" AND ", key.Select((column, i) => $"t.{(i == key.Count - 1 ? guarded ?? column.Name : column.Name)} = x.{column.Name}"))}";

    internal override string LockFreeRows => " FOR UPDATE SKIP LOCKED";

    // The number of the transaction: all commands of a transaction share it, and it needs no row or sequence of the tenant.
    internal override string NextFeedPosition(string commands) => "CAST(CAST(pg_current_xact_id() AS text) AS bigint)";

    internal override string IsFeedComplete(string position) =>
        $"{position} < CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)";

    // A foreign key that is checked first while its table is empty may be looked up by an index of the tenant alone, and is
    // until the table is analysed: an import that fills it would read more of that index with every row.
    internal override string ForgetPlans => "DISCARD PLANS";

    internal override string IsAnyOf(string column, string parameter) => $"{column} = ANY ({parameter})";

    internal override string ForUpdate => " FOR UPDATE";

    internal override string UpdateFirst(FirstRowsUpdate update) =>
        $"WITH first AS MATERIALIZED (SELECT {string.Join(", ", update.Key.Skip(1))} FROM {update.Table} WHERE {update.Condition} ORDER BY {update.Order} LIMIT {update.Limit} FOR UPDATE SKIP LOCKED) "
        + $"UPDATE {update.Table} changed SET {update.Assignments} FROM first "
        + $"WHERE changed.{update.Key[0]} = @{update.Key[0]} AND {string.Join(" AND ", update.Key.Skip(1).Select(column => $"changed.{column} = first.{column}"))} "
        + Returning("changed", update.Key.Skip(1));

    internal override string Rows(IReadOnlyList<Column> columns, IReadOnlyList<string> parameters) =>
        $"SELECT * FROM unnest({string.Join(", ", columns.Select((column, i) => $"CAST({parameters[i]} AS {TypeOf(column.Type)}[])"))}) "
        + $"AS given ({string.Join(", ", columns.Select(column => column.Name))})";

    internal override int RowParameters(int columns) => columns;

    internal override IReadOnlyList<object?> RowValues(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<object?>> rows) =>
        [.. columns.Select((column, i) => ColumnArray.Of(column.Type, rows.Select(row => row[i])))];

    internal override string Contains(string column, string parameter) => $"strpos({column}, {parameter}) > 0";

    internal override string MicrosecondsBetween(string earlier, string later) => $"CAST(extract(epoch FROM {later} - {earlier}) * 1000000 AS bigint)";

    internal override string AllInstants(string column) => $"string_agg(CAST(CAST(extract(epoch FROM {column}) * 1000000 AS bigint) AS text), ',')";

    internal override object Value(IReadOnlyList<string> texts) => texts.ToArray();

    // Npgsql reads and writes a DateTime as local time where its legacy timestamp behaviour is enabled, a DateTimeOffset never.
    internal override object Value(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        var below = ((ticks % TicksPerMicrosecond) + TicksPerMicrosecond) % TicksPerMicrosecond;
        return Instant.FromUnixTimeTicks(ticks - below).ToDateTimeOffset();
    }

    internal override object Value(LocalDate date) => new TypedValue(DbType.Date, date.ToDateTimeUnspecified());

    internal override object Value(LocalTime time) => new TypedValue(DbType.Time, TimeSpan.FromTicks(time.TickOfDay));

    internal override void Declare(DbParameter parameter, Column column) => parameter.DbType = column.Type switch
    {
        ColumnType.Integer => DbType.Int32,
        ColumnType.Long => DbType.Int64,
        ColumnType.Instant => DbType.DateTimeOffset,
        ColumnType.Date => DbType.Date,
        ColumnType.Time => DbType.Time,
        ColumnType.Bytes => DbType.Binary,
        ColumnType.Boolean => DbType.Boolean,
        _ => DbType.String,
    };

    internal override void Bind(DbParameter parameter, object? value)
    {
        switch (value)
        {
            case null:
                parameter.Value = DBNull.Value;
                break;
            case TypedValue typed:
                parameter.DbType = typed.Type;
                parameter.Value = typed.Value;
                break;
            default:
                parameter.Value = value;
                break;
        }
    }

    internal override Instant ReadInstant(DbDataReader reader, int ordinal) =>
        Instant.FromDateTimeOffset(reader.GetFieldValue<DateTimeOffset>(ordinal));

    internal override LocalDate ReadDate(DbDataReader reader, int ordinal) => LocalDate.FromDateTime(reader.GetDateTime(ordinal));

    internal override LocalTime ReadTime(DbDataReader reader, int ordinal) =>
        LocalTime.FromTicksSinceMidnight(reader.GetFieldValue<TimeSpan>(ordinal).Ticks);

    internal override bool ErrorsAbortTransactions => true;

    // Clocks go on between two transactions of one connection.
    internal override string TransactionMark => "SELECT transaction_timestamp()";

    internal override bool ReadsTheRest => true;

    // Npgsql keeps what a command prepared when that is disposed of, and ADO.NET has no name for giving it up. Where the method
    // is trimmed away, more stays prepared than is used.
#if NET
    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A method that is missing is passed over.")]
#endif
    internal override Task UnprepareAsync(DbCommand command) =>
        command.GetType().GetMethod("UnprepareAsync", [typeof(CancellationToken)])?.Invoke(command, [CancellationToken.None]) as Task ?? Task.CompletedTask;
}
