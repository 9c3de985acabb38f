using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace FollowUpKit.Storage.Relational;

internal sealed class PostgreSqlDialect : SqlDialect
{
    private const long TicksPerMicrosecond = NodaConstants.TicksPerMillisecond / 1000;

    private const string Refused = "FollowUpKit: the operation is not at the expected version";

    private const string InvalidText = "22P02";
    private const string UniqueViolation = "23505";
    private const string SerializationFailure = "40001";
    private const string Deadlock = "40P01";
    private const string LockNotAvailable = "55P03";
    private const string ReadOnlyTransaction = "25006";
    private const string FailedTransaction = "25P02";
    private const string IdleInTransactionTimeout = "25P03";
    private const string UndefinedTable = "42P01";
    private const string UndefinedColumn = "42703";
    private const string AdminShutdown = "57P01";
    private const string IdleSessionTimeout = "57P05";
    private const string DataCorrupted = "XX001";
    private const string IndexCorrupted = "XX002";

    /// <summary>Connection exceptions, insufficient resources, operator intervention, system errors.</summary>
    private static readonly string[] UnavailableClasses = ["08", "53", "57", "58"];

    internal override string Name => "postgresql";

    internal override string TextOption => " COLLATE \"C\"";

    internal override string TableOption => "";

    internal override string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Text => "text",
        ColumnType.Integer => "integer",
        ColumnType.Long => "bigint",
        ColumnType.Instant => "timestamptz",
        ColumnType.Date => "date",
        ColumnType.Time => "time",
        ColumnType.Bytes => "bytea",
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

    internal override bool Batches => true;

    internal override string InsertIfAbsent(string insert) => insert + " ON CONFLICT DO NOTHING";

    private protected override string Differs(string left, string right) => $"{left} IS DISTINCT FROM {right}";

    internal override string FailUnlessTouched(string statement) =>
        $"WITH touched AS ({statement} RETURNING 1) " +
        $"SELECT CAST(CASE WHEN EXISTS (SELECT FROM touched) THEN '1' ELSE '{Refused}' END AS integer)";

    internal override string GiveRow(string insert) => insert + " RETURNING 1";

    internal override string InsertRows(
        string table, IReadOnlyList<Column> given, IReadOnlyList<(Column Column, string Expression)> made) =>
        $"INSERT INTO {table} ({string.Join(", ", given.Concat(made.Select(one => one.Column)).Select(column => column.Name))}) "
        + $"SELECT {string.Join(", ", given.Select(column => $"unnest(CAST(@{column.Name} AS {TypeOf(column.Type)}[]))").Concat(made.Select(one => one.Expression)))}";

    // The number of the transaction: all commands of a transaction share it, and it needs no row or sequence of the tenant.
    internal override string NextFeedPosition(string commands) => "CAST(CAST(pg_current_xact_id() AS text) AS bigint)";

    internal override string IsFeedComplete(string position) =>
        $"{position} < CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)";

    // A foreign key that is checked first while its table is empty may be looked up by an index of the tenant alone, and is
    // until the table is analysed: an import that fills it would read more of that index with every row.
    internal override string ForgetPlans => "DISCARD PLANS";

    internal override string Typed(string parameter, ColumnType type) => $"CAST({parameter} AS {TypeOf(type)})";

    internal override string IsAnyOf(string column, string parameter) => $"{column} = ANY ({parameter})";

    internal override string Periods(Func<object?, string> parameter, IReadOnlyList<ZonePeriod> periods)
    {
        string[] columns =
        [
            Array(periods.Select(period => period.Period).ToArray(), ColumnType.Integer),
            Array(periods.Select(period => period.TimeZone).ToArray(), ColumnType.Text),
            Array(periods.Select(period => period.First.ToDateTimeUnspecified()).ToArray(), ColumnType.Date),
            Array(periods.Select(period => period.Last.ToDateTimeUnspecified()).ToArray(), ColumnType.Date),
        ];
        return $"SELECT * FROM unnest({string.Join(", ", columns)})";

        string Array(object values, ColumnType type) => $"CAST({parameter(values)} AS {TypeOf(type)}[])";
    }

    internal override string Contains(string column, string parameter) => $"strpos({column}, {parameter}) > 0";

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

    internal override void Declare(DbParameter parameter, ColumnType type) => parameter.DbType = type switch
    {
        ColumnType.Integer => DbType.Int32,
        ColumnType.Long => DbType.Int64,
        ColumnType.Instant => DbType.DateTimeOffset,
        ColumnType.Date => DbType.Date,
        ColumnType.Time => DbType.Time,
        ColumnType.Bytes => DbType.Binary,
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

    internal override bool IsConflict(DbException error) =>
        SqlStates.Of(error) is SerializationFailure or Deadlock or UniqueViolation
        || (SqlStates.Of(error) == InvalidText && Regex.IsMatch(error.Message, Refused));

    // Without a state of its own the error is the driver's: of the way to the server, or of what it was asked to do.
    internal override bool IsUnavailable(DbException error) => SqlStates.Of(error) is { } state
        ? state is LockNotAvailable or ReadOnlyTransaction or IdleInTransactionTimeout or SerializationFailure or Deadlock
            || UnavailableClasses.Contains(state.Substring(0, 2))
        : IsOfConnection(error);

    internal override bool IsOfDriver(Exception error) =>
        !IsOfConnection(error) && ((error as DbException ?? error.InnerException as DbException) is not { } told || SqlStates.Of(told) is null);

    internal override bool IsMissing(DbException error) => SqlStates.Of(error) is UndefinedTable or UndefinedColumn;

    internal override bool IsCorrupt(DbException error) => SqlStates.Of(error) is DataCorrupted or IndexCorrupted;

    internal override bool IsAborted(DbException error) => SqlStates.Of(error) == FailedTransaction;

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

    internal override bool IsShutDown(DbException error) => SqlStates.Of(error) is AdminShutdown or IdleSessionTimeout;

    // The server may be stopped after the commit is made and before it is told.
    internal override bool LeftNothingOnCommit(DbException error) =>
        SqlStates.Of(error) is { } state && !state.StartsWith("08", StringComparison.Ordinal) && !state.StartsWith("57P", StringComparison.Ordinal);
}
