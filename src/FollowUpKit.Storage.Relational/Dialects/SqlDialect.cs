using System.Data.Common;
using System.Net.Sockets;
using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// All in which one database differs from another: its types, its transactions and its errors. Drivers stay with the host.
/// The family is closed.
/// </summary>
public abstract class SqlDialect
{
    /// <summary>What the names of the tables start with unless the host says otherwise: <c>followup_</c>.</summary>
    public const string DefaultTablePrefix = "followup_";

    /// <summary>The version of the tables that this library writes: 1.</summary>
    public const int SchemaVersion = 1;

    private protected SqlDialect()
    {
    }

    /// <summary>SQLite 3.37 or newer (strict tables), through Microsoft.Data.Sqlite or another ADO.NET driver.</summary>
    public static SqlDialect Sqlite { get; } = new SqliteDialect();

    /// <summary>PostgreSQL 13 or newer, through Npgsql 6 or newer.</summary>
    public static SqlDialect PostgreSql { get; } = new PostgreSqlDialect();

    /// <summary>The name of the database in the names of files.</summary>
    internal abstract string Name { get; }

    /// <summary>A question that counts above zero where a statement of the tables needs no running again; null for one that can be run again.</summary>
    internal virtual string? AskIfDone(string statement) => null;

    /// <summary>What the database calls a type of columns.</summary>
    internal abstract string TypeOf(ColumnType type);

    /// <summary>What follows the type of a column of text, so that it is compared and sorted by code point; empty where it is anyway.</summary>
    internal abstract string TextOption { get; }

    /// <summary>What stands after the closing parenthesis of a table.</summary>
    internal abstract string TableOption { get; }

    /// <summary>What is run on each connection of our own; empty for nothing.</summary>
    internal abstract string OpenConnection { get; }

    internal abstract string BeginWriting { get; }

    /// <summary>Refuses a connection made for the store whose settings would break its promises.</summary>
    /// <exception cref="InvalidOperationException">A setting is refused; the message names it.</exception>
    internal virtual void CheckSettings(DbConnection connection)
    {
    }

    /// <summary>The script that makes the tables and indexes, to be run by hand. It can be run again; it changes nothing then.</summary>
    /// <param name="tablePrefix">What the names of the tables start with: a letter or underscore, then letters, digits and underscores, 20 at most.</param>
    /// <param name="schema">The schema of the tables, of such characters too, 32 at most, which is made too; null for that in which the connection looks. SQLite has none.</param>
    /// <exception cref="ArgumentException">A name is not allowed, or the database has no schemas.</exception>
    public string GenerateCreateScript(string tablePrefix = DefaultTablePrefix, string? schema = null)
    {
        var names = Names(tablePrefix, schema);
        var tables = new Schema(this, names);
        return CreateSchema(names) + tables.VersionTable + string.Concat(tables.Steps) + tables.Record(tables.Steps.Count);
    }

    internal virtual TableNames Names(string tablePrefix, string? schema) => new(tablePrefix, schema);

    /// <summary>What goes before the tables, so that several processes may make them at once.</summary>
    internal abstract string CreateSchema(TableNames names);

    /// <summary>What makes a planner take an index that it would pass by, after the table and its alias; often nothing.</summary>
    internal abstract string UseIndex(string index);

    /// <summary>The first rows of several index ranges in an order, which is that of each index.</summary>
    /// <param name="ranges">A selection of each range.</param>
    /// <param name="withinRange">The order of the rows of a range, by the columns of its table.</param>
    /// <param name="overall">The order of all, by the columns that are selected.</param>
    /// <param name="limit">How many rows at most.</param>
    internal string Merge(IReadOnlyList<string> ranges, string withinRange, string overall, string limit) => ranges.Count == 1
        ? $"{ranges[0]} ORDER BY {withinRange} {First(limit)}"
        : MergeSeveral(ranges, withinRange, $"ORDER BY {overall} {First(limit)}", limit);

    private protected abstract string MergeSeveral(IReadOnlyList<string> ranges, string withinRange, string orderAndLimit, string limit);

    /// <summary>Whether several statements go to the database at once where the driver can.</summary>
    internal abstract bool Batches { get; }

    /// <summary>An insert that touches no row when one with the same key is there already, and leaves the transaction usable.</summary>
    internal abstract string InsertIfAbsent(string insert);

    /// <summary>An insert that changes the row with the same key where one is there already and differs.</summary>
    internal string InsertOrChange(string insert, string table, Table columns)
    {
        string[] others = [.. columns.Columns.Except(columns.Key).Select(column => column.Name)];
        return $"{insert} ON CONFLICT ({string.Join(", ", columns.Key.Select(column => column.Name))}) "
            + $"DO UPDATE SET {string.Join(", ", others.Select(column => $"{column} = excluded.{column}"))} "
            + $"WHERE {string.Join(" OR ", others.Select(column => Differs($"{table}.{column}", $"excluded.{column}")))}";
    }

    /// <summary>Whether two values differ, where two nulls are equal.</summary>
    private protected abstract string Differs(string left, string right);

    /// <summary>A statement of a batch that fails when it touches no row, and gives a row when it does.</summary>
    internal abstract string FailUnlessTouched(string statement);

    /// <summary>An insert of a batch, which gives a row.</summary>
    internal abstract string GiveRow(string insert);

    /// <summary>A statement that inserts many rows, whose parameters are arrays; null where one by one is faster.</summary>
    internal virtual string? InsertRows(
        string table, IReadOnlyList<Column> given, IReadOnlyList<(Column Column, string Expression)> made) => null;

    /// <summary>
    /// The position of a command among all of its tenant, as an expression in its insert. A reader that asks for those after
    /// its last one, in the order of position, operation and version, and only for those that <see cref="IsFeedComplete"/>
    /// holds of, misses none, in whatever order transactions commit.
    /// </summary>
    internal abstract string NextFeedPosition(string commands);

    /// <summary>The condition that no command with the same position or an earlier one can be committed any more.</summary>
    internal abstract string IsFeedComplete(string position);

    /// <summary>What makes a session plan its statements anew, those that check foreign keys too; null where plans do not grow old.</summary>
    internal virtual string? ForgetPlans => null;

    /// <summary>The end of a selection of which only the first rows are wanted, after its order.</summary>
    internal virtual string First(string rows) => $"LIMIT {rows}";

    /// <summary>A term of an order that puts nulls last.</summary>
    internal virtual string NullsLast(string column, bool isDescending) => $"{column}{(isDescending ? " DESC" : "")} NULLS LAST";

    /// <summary>
    /// The rows after a place in an order by ascending columns that are never null, as conditions of which each row meets one
    /// at most, each a range of an index.
    /// </summary>
    internal virtual IReadOnlyList<string> After(IReadOnlyList<(string Column, string Place)> order) => order.Count == 1
        ? [$"{order[0].Column} > {order[0].Place}"]
        : [$"({string.Join(", ", order.Select(one => one.Column))}) > ({string.Join(", ", order.Select(one => one.Place))})"];

    /// <summary>What begins common table expressions of which one refers to itself.</summary>
    internal virtual string WithRecursive => "WITH RECURSIVE";

    /// <summary>
    /// The end of a question whether a row exists. PostgreSQL would else hash what all operations have of some agents, for one
    /// page too, and read the whole table for it.
    /// </summary>
    internal virtual string EndOfExists => " LIMIT 1 OFFSET 0";

    internal virtual string SetSavepoint(string name) => $"SAVEPOINT {name}";

    /// <summary>Gives up a savepoint and keeps what was done since; null where one is not given up.</summary>
    internal virtual string? ReleaseSavepoint(string name) => $"RELEASE SAVEPOINT {name}";

    internal virtual string GoBackToSavepoint(string name) => $"ROLLBACK TO SAVEPOINT {name}";

    /// <summary>A parameter where nothing else tells its type.</summary>
    internal abstract string Typed(string parameter, ColumnType type);

    /// <summary>Whether a column has one of the values of a list, whatever their number.</summary>
    internal abstract string IsAnyOf(string column, string parameter);

    /// <summary>
    /// A selection of given periods of due dates, each in one zone, as (period, zone, first, last): one text and a fixed number of
    /// parameters, whatever their number.
    /// </summary>
    /// <param name="parameter">Gives a value a name in the statement.</param>
    /// <param name="periods">The periods.</param>
    internal abstract string Periods(Func<object?, string> parameter, IReadOnlyList<ZonePeriod> periods);

    /// <summary>Whether a column contains a text, code point for code point.</summary>
    internal abstract string Contains(string column, string parameter);

    internal abstract object Value(IReadOnlyList<string> texts);

    internal abstract object Value(Instant instant);

    internal abstract object Value(LocalDate date);

    internal abstract object Value(LocalTime time);

    internal object? Value(Instant? instant) => instant is { } given ? Value(given) : null;

    internal object? Value(LocalDate? date) => date is { } given ? Value(given) : null;

    internal object? Value(LocalTime? time) => time is { } given ? Value(given) : null;

    /// <summary>Gives a parameter the type of its column, which tells a null from nulls of other types.</summary>
    internal abstract void Declare(DbParameter parameter, ColumnType type);

    internal abstract void Bind(DbParameter parameter, object? value);

    internal abstract Instant ReadInstant(DbDataReader reader, int ordinal);

    internal abstract LocalDate ReadDate(DbDataReader reader, int ordinal);

    internal abstract LocalTime ReadTime(DbDataReader reader, int ordinal);

    /// <summary>Whether another has come between: what was to be written must be decided again.</summary>
    internal abstract bool IsConflict(DbException error);

    /// <summary>Whether an error means that a table, a column or an index is not there.</summary>
    internal abstract bool IsMissing(DbException error);

    /// <summary>Whether an error means that what is stored cannot be read.</summary>
    internal abstract bool IsCorrupt(DbException error);

    /// <summary>Whether an error means that the transaction can do no more and must be rolled back.</summary>
    internal abstract bool IsAborted(DbException error);

    /// <summary>Whether an error makes the rest of its transaction fail, until that goes back to a savepoint.</summary>
    internal abstract bool ErrorsAbortTransactions { get; }

    /// <summary>A query whose value is the same throughout a transaction and another in the next; null where the driver tells transactions apart.</summary>
    internal virtual string? TransactionMark => null;

    /// <summary>Whether a driver that ends a reader early reads the rest of its rows.</summary>
    internal abstract bool ReadsTheRest { get; }

    /// <summary>Whether the driver waits for a busy database itself, and does not hear a cancellation meanwhile.</summary>
    internal virtual bool WaitsInDriver => false;

    /// <summary>Whether another connection holds the database, so that the same statement may succeed a little later.</summary>
    internal virtual bool IsBusy(DbException error) => false;

    /// <summary>Gives up what a command prepared on the server, where disposing of it does not.</summary>
    internal virtual Task UnprepareAsync(DbCommand command) => Task.CompletedTask;

    /// <summary>Whether an error is one of the driver or of its caller, and not of the database or of the way to it.</summary>
    internal abstract bool IsOfDriver(Exception error);

    /// <summary>Whether an error came of the way to the database: of input or output, a socket, or a time-out.</summary>
    private protected static bool IsOfConnection(Exception? error) => error is not null
        && (error is IOException or SocketException or TimeoutException || IsOfConnection(error.InnerException));

    /// <summary>Whether the database cannot serve now, so that nothing was done and trying again later is safe.</summary>
    internal abstract bool IsUnavailable(DbException error);

    /// <summary>Whether the server itself said that it ends the connection.</summary>
    internal virtual bool IsShutDown(DbException error) => false;

    /// <summary>Whether a commit that failed so has certainly left nothing behind.</summary>
    internal abstract bool LeftNothingOnCommit(DbException error);
}
