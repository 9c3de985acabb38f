using System.Data.Common;
using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// All in which one database differs from another: its types, its transactions and its errors. Drivers stay with the host.
/// Only types of this library derive from it.
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
    public static SqlDialect PostgreSql { get; } = new PostgreSqlDialect(new PostgreSqlOptions());

    /// <summary>PostgreSQL with other options than those of <see cref="PostgreSql"/>. For <see cref="RelationalOperationStore"/>; models of Entity Framework Core do not take it.</summary>
    /// <param name="options">The options, which are copied.</param>
    /// <exception cref="ArgumentException">An option is not allowed; the message names it.</exception>
    public static SqlDialect CreatePostgreSql(PostgreSqlOptions options) => new PostgreSqlDialect(options ?? throw new ArgumentNullException(nameof(options)));

    /// <summary>MariaDB 10.6 or newer, through MySqlConnector 2.6 or newer.</summary>
    public static SqlDialect MariaDb { get; } = new MariaDbDialect();

    /// <summary>
    /// SQL Server 2019 or newer, through Microsoft.Data.SqlClient 5.2 or newer. A preview: its statements are checked by Microsoft's parser,
    /// and none was ever run on a server. docs/sql-server.md says what was checked, and how to run the conformance kit on a server of yours.
    /// </summary>
    /// <param name="acknowledged">Whether the host knows that this was never run on a server. There is no default.</param>
    /// <exception cref="ArgumentException">It is not acknowledged.</exception>
    public static SqlDialect SqlServerPreview(bool acknowledged) => acknowledged
        ? SqlServerDialect.Instance
        : throw new ArgumentException("SQL Server is a preview, which was never run on a server. Read docs/sql-server.md, and acknowledge it to go on.", nameof(acknowledged));

    internal abstract DialectErrors Errors { get; }

    /// <summary>The name of the database in the names of files.</summary>
    internal abstract string Name { get; }

    /// <summary>A question that counts above zero where a statement of the tables needs no running again; null for one that can be run again.</summary>
    internal virtual string? AskIfDone(string statement) => null;

    /// <summary>What the database calls a type of columns.</summary>
    /// <param name="type">The type.</param>
    /// <param name="length">The greatest length in code points, or in bytes; null where there is none.</param>
    internal abstract string TypeOf(ColumnType type, int? length = null);

    /// <summary>The setting of the database on which the promises of a store depend, often the encoding of its texts, as an expression.</summary>
    internal abstract string DatabaseSetting { get; }

    /// <summary>The setting that keeps them.</summary>
    internal abstract string RequiredSetting { get; }

    /// <summary>What to say of a database with another setting.</summary>
    internal virtual string WrongSetting(string found) =>
        $"The database keeps texts in {found}, in which they are not sorted by code point or not all can be stored. Make the tables in a database in {RequiredSetting}.";

    /// <summary>What is run on each connection of our own; empty for nothing.</summary>
    internal abstract string OpenConnection { get; }

    internal abstract string BeginWriting { get; }

    /// <summary>Rolls back what <see cref="BeginWriting"/> began.</summary>
    internal virtual string RollBack => "ROLLBACK";

    /// <summary>Refuses a connection made for the store whose settings would break its promises.</summary>
    /// <exception cref="InvalidOperationException">A setting is refused; the message names it.</exception>
    internal virtual void CheckSettings(DbConnection connection)
    {
    }

    /// <summary>Refuses the connection of a transaction of the host whose settings would break the promises of a store.</summary>
    /// <exception cref="InvalidOperationException">A setting is refused; the message names it.</exception>
    internal virtual void CheckHostSettings(DbConnection connection)
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

    /// <summary>Whether an index can leave out the rows that do not meet a condition. Where not, a computed column of the table says which rows meet it.</summary>
    internal virtual bool HasPartialIndexes => true;

    /// <summary>Whether an index can hold columns behind its key that it is not sorted by.</summary>
    internal virtual bool IncludesColumns => false;

    /// <summary>How many columns of text an index can have at most.</summary>
    internal virtual int MostTextsInIndex => int.MaxValue;

    /// <summary>Whether a statement that makes or drops a table or an index commits the transaction in which it runs.</summary>
    internal virtual bool DefinitionsCommit => false;

    /// <summary>Two statements that take and release a lock under which tables are made, of which the first gives 1 when it is taken; null where the transaction keeps others out.</summary>
    internal virtual (string Take, string Release)? SchemaLock => null;

    /// <summary>Drops an index, where it is there.</summary>
    internal virtual string DropIndex(TableNames names, Table table, string index) => $"DROP INDEX IF EXISTS {names.IndexInSchema(index)}";

    /// <summary>What goes before the tables, so that several processes may make them at once.</summary>
    internal abstract string CreateSchema(TableNames names);

    /// <summary>A step of the tables with what spreads them by tenant, where that is asked for.</summary>
    internal virtual string Spread(string step) => step;

    /// <summary>How the tables may be spread over servers; null where the database spreads none.</summary>
    internal virtual TableDistribution? Distribution => null;

    /// <summary>Whether tables can lie in a schema with a name.</summary>
    internal virtual bool HasSchemas => true;

    /// <summary>What makes a planner take an index that it would pass by, after the table and its alias; often nothing.</summary>
    internal abstract string UseIndex(string index);

    /// <summary>The first rows of several index ranges in an order, which is that of each index.</summary>
    /// <param name="ranges">A selection of each range.</param>
    /// <param name="withinRange">The order of the rows of a range, by the columns of its table.</param>
    /// <param name="overall">The order of all, by the columns that are selected.</param>
    /// <param name="limit">How many rows at most.</param>
    internal virtual string Merge(IReadOnlyList<string> ranges, string withinRange, string overall, string limit) => ranges.Count == 1
        ? $"{ranges[0]} ORDER BY {withinRange} {First(limit)}"
        : MergeSeveral(ranges, withinRange, $"ORDER BY {overall} {First(limit)}", limit);

    /// <summary>Whether the server weighs a plan for the values of a statement against one for any, and makes it anew each time where that seems cheaper.</summary>
    internal virtual bool WeighsPlans => false;

    private protected abstract string MergeSeveral(IReadOnlyList<string> ranges, string withinRange, string orderAndLimit, string limit);

    /// <summary>Whether several statements go to the database at once where the driver can.</summary>
    internal abstract bool Batches { get; }

    /// <summary>Whether the driver gives a batch the time of a command, and hears its cancellation.</summary>
    internal virtual bool BatchesAreCommands => true;

    /// <summary>Whether statements are prepared on the server.</summary>
    internal virtual bool Prepares => true;

    /// <summary>An insert that touches no row when one with the same key is there already, and leaves the transaction usable.</summary>
    internal abstract string InsertIfAbsent(TableInsert insert);

    /// <summary>The end of an insert of selected rows, with which those that are there already stay as they are.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">A column outside of its key.</param>
    internal virtual string OrNothing(string table, string column) => " ON CONFLICT DO NOTHING";

    /// <summary>An insert of fixed values, which changes nothing when a row with the same key is there already.</summary>
    internal virtual string InsertFixed(TableInsert insert) => InsertIfAbsent(insert);

    /// <summary>An insert that changes the row with the same key where one is there already and differs.</summary>
    internal abstract string InsertOrChange(TableInsert insert);

    /// <summary>A statement of a batch that fails when it touches no row, and gives a row when it does.</summary>
    internal abstract string FailUnlessTouched(string statement);

    /// <summary>An insert of a batch, which gives a row.</summary>
    internal abstract string GiveRow(TableInsert insert);

    /// <summary>A statement that inserts many rows, whose parameters are those of <see cref="RowNames"/>; null where one by one is faster.</summary>
    internal virtual string? InsertRows(TableInsert insert) => null;

    /// <summary>A statement that inserts many rows and changes those that are there already and differ, as <see cref="InsertRows"/>; null where one by one is faster.</summary>
    internal virtual string? InsertOrChangeRows(TableInsert insert) => null;

    /// <summary>Drops the foreign key of a table as this library makes it; null where it stays.</summary>
    internal virtual string? DropForeignKey(TableNames names, Table table) => null;

    /// <summary>The names of the parameters of a statement that writes many rows, of which <see cref="RowValues"/> gives the values.</summary>
    internal virtual IReadOnlyList<string> RowNames(IReadOnlyList<Column> columns) => [.. columns.Select(column => column.Name)];

    /// <summary>How many characters of text the rows of one statement have at most, unless it is one row.</summary>
    internal virtual int MostTextInRows => int.MaxValue;

    /// <summary>Makes the foreign key of a table that has none; null where it stayed.</summary>
    internal virtual string? AddForeignKey(TableNames names, Table table) => null;

    /// <summary>A statement that changes many rows, whose parameters are those of <see cref="RowNames"/>; null where one by one is faster.</summary>
    /// <param name="table">The table.</param>
    /// <param name="changed">The columns to change.</param>
    /// <param name="key">The columns that tell the row.</param>
    /// <param name="guarded">The name in the table of the last column of the key, where it is another.</param>
    internal virtual string? UpdateRows(string table, IReadOnlyList<Column> changed, IReadOnlyList<Column> key, string? guarded = null) => null;

    /// <summary>The end of a selection of rows that locks them and leaves out those that another has locked; nothing where writers follow one another.</summary>
    internal virtual string LockFreeRows => "";

    /// <summary>The same where a database says it after the table and its alias. So are the next ones.</summary>
    internal virtual string LockFreeHint => "";

    /// <summary><see cref="ForUpdate"/> after the table.</summary>
    internal virtual string ForUpdateHint => "";

    /// <summary><see cref="ForShare"/> after the table.</summary>
    internal virtual string ForShareHint => "";

    /// <summary>Keeps others from adding a row that a selection did not find, after the table; nothing where an insert says it.</summary>
    internal virtual string IfAbsentHint => "";

    /// <summary>A statement whose driver tells how many rows it touched, whatever the settings of the connection are.</summary>
    internal virtual string Counted(string statement) => statement;

    /// <summary>
    /// The position of a command among all of its tenant, as an expression in its insert. A reader that asks for those after
    /// its last one, in the order of position, operation and version, and only for those that <see cref="IsFeedComplete"/>
    /// holds of, misses none, in whatever order transactions commit.
    /// </summary>
    internal abstract string NextFeedPosition(string commands);

    /// <summary>Whether each command has a position of its own, one after that before it; else all of a transaction share one.</summary>
    internal virtual bool CountsFeedPositions => false;

    /// <summary>The condition that no command with the same position or an earlier one can be committed any more.</summary>
    internal abstract string IsFeedComplete(string position);

    /// <summary>What makes a session plan its statements anew, those that check foreign keys too; null where plans do not grow old.</summary>
    internal virtual string? ForgetPlans => null;

    /// <summary>The end of a selection of which only the first rows are wanted, after its order.</summary>
    internal virtual string First(string rows) => $"LIMIT {rows}";

    /// <summary>The same where the selection has no order.</summary>
    internal virtual string FirstOfAny(string rows) => First(rows);

    /// <summary>A term of an order that puts nulls last.</summary>
    internal virtual string NullsLast(string column, bool isDescending) => $"{column}{(isDescending ? " DESC" : "")} NULLS LAST";

    /// <summary>
    /// The rows after a place in an order by ascending columns that are never null, as conditions of which each row meets one
    /// at most, each a range of an index.
    /// </summary>
    internal virtual IReadOnlyList<string> After(IReadOnlyList<(string Column, string Place)> order) => order.Count == 1
        ? [$"{order[0].Column} > {order[0].Place}"]
        : [$"({string.Join(", ", order.Select(one => one.Column))}) > ({string.Join(", ", order.Select(one => one.Place))})"];

    /// <summary>Whether alternatives of a condition are ranges of an index that are read one after the other, in its order.</summary>
    internal virtual bool ReadsAlternatives => false;

    /// <summary>How the rows of a page are read whose index is in its order; without such an index those read as walked are looked up.</summary>
    /// <param name="isMerged">Whether it has several ranges.</param>
    /// <param name="ofResults">Whether its rows are results, whose texts are long.</param>
    internal virtual PageReading ReadingOf(bool isMerged, bool ofResults) => PageReading.WholeRows;

    /// <summary>
    /// Whether the entries of an index after a value of another row are sought there. Where not, the entries before it are read for each row too, and
    /// all values of an index are found by DISTINCT over its first columns.
    /// </summary>
    internal virtual bool SeeksAfterRows => true;

    /// <summary>What begins common table expressions of which one refers to itself.</summary>
    internal virtual string WithRecursive => "WITH RECURSIVE";

    /// <summary>What ends a statement with such an expression.</summary>
    internal virtual string EndOfRecursive => "";

    /// <summary>The recursive member of an expression that goes along an index, from each value of a column to the next.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="kept">Its columns before the values, which stay as they are, with a comma after each.</param>
    /// <param name="value">Its last column, of the values; null when there is no next one.</param>
    /// <param name="table">The table with its alias.</param>
    /// <param name="column">The column of the table.</param>
    /// <param name="condition">The condition of the rows of the table.</param>
    internal virtual string NextValue(string expression, string kept, string value, string table, string column, string condition) =>
        $"SELECT {kept}(SELECT min({column}) FROM {table} WHERE {condition} AND {column} > {expression}.{value}) FROM {expression} WHERE {expression}.{value} IS NOT NULL";

    /// <summary>
    /// The end of a question whether a row exists. PostgreSQL would else hash what all operations have of some agents, for one
    /// page too, and read the whole table for it.
    /// </summary>
    internal virtual string EndOfExists => " LIMIT 1 OFFSET 0";

    /// <summary>
    /// The end of a selection of few rows that is read whole before it is sorted. PostgreSQL would else read the rows of others in the
    /// order of a page, for as long as its estimate says, and look for each among the few.
    /// </summary>
    internal virtual string EndOfFew => "";

    /// <summary>The end of a selection whose rows nobody else may change until the transaction ends; empty where a writing transaction keeps others out.</summary>
    internal virtual string ForUpdate => "";

    /// <summary>
    /// The end of a selection whose rows a sweep cannot take over until the transaction ends, where a sweep waits for those that looked at them; empty where
    /// it waits for the transactions that were under way.
    /// </summary>
    internal virtual string ForShare => "";

    /// <summary>Whether a writing transaction keeps other writers out, so that what it read is as it read it when it changes it.</summary>
    internal virtual bool WritersFollow => false;

    /// <summary>Whether a change can give columns of the rows that it touched; else it is a selection that locks them, and a change of its rows follows.</summary>
    internal virtual bool ReturnsChanged => true;

    /// <summary>A change of rows by those that are given.</summary>
    /// <param name="table">The table, which gets the alias <c>r</c>.</param>
    /// <param name="assignments">The columns, each with what it is set to.</param>
    /// <param name="given">The rows that are given, with their alias.</param>
    /// <param name="condition">The condition, which joins the two.</param>
    internal virtual string UpdateGiven(string table, IReadOnlyList<(string Column, string Value)> assignments, string given, string condition) =>
        $"UPDATE {table} AS r SET {string.Join(", ", assignments.Select(one => $"{one.Column} = {one.Value}"))} FROM {given} WHERE {condition}";

    /// <summary>
    /// Changes the first rows of an index that meet a condition and gives some columns of theirs, or locks them and gives these. Sessions that do so at once
    /// get different rows. Where <see cref="WritersFollow"/> it gives none: they were read before.
    /// </summary>
    /// <param name="update">The table, and what is changed.</param>
    internal abstract string UpdateFirst(FirstRowsUpdate update);

    /// <summary>The end of a change that gives columns of the rows that it touched.</summary>
    /// <param name="table">The alias of the table.</param>
    /// <param name="columns">The columns.</param>
    internal virtual string Returning(string table, IEnumerable<string> columns) => $"RETURNING {string.Join(", ", columns.Select(column => $"{table}.{column}"))}";

    /// <summary>A selection of rows that are given: one text and a fixed number of parameters, whatever their number.</summary>
    /// <param name="columns">The columns, whose names the selection has.</param>
    /// <param name="parameters">The parameters, such as <c>@rows0</c>, of which <see cref="RowValues"/> gives the values.</param>
    internal abstract string Rows(IReadOnlyList<Column> columns, IReadOnlyList<string> parameters);

    /// <summary>How many parameters <see cref="Rows"/> takes for so many columns.</summary>
    internal abstract int RowParameters(int columns);

    /// <summary>The values of the parameters of <see cref="Rows"/>.</summary>
    internal abstract IReadOnlyList<object?> RowValues(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<object?>> rows);

    internal virtual string SetSavepoint(string name) => $"SAVEPOINT {name}";

    /// <summary>Gives up a savepoint and keeps what was done since; null where one is not given up.</summary>
    internal virtual string? ReleaseSavepoint(string name) => $"RELEASE SAVEPOINT {name}";

    internal virtual string GoBackToSavepoint(string name) => $"ROLLBACK TO SAVEPOINT {name}";

    /// <summary>Up to how many values of a list are parameters of their own, which the database finds faster than a list in one.</summary>
    internal virtual int MostInList => 0;

    /// <summary>Whether a column has one of the values of a list, whatever their number.</summary>
    internal abstract string IsAnyOf(string column, string parameter);

    /// <summary>Whether a column contains a text, code point for code point.</summary>
    internal abstract string Contains(string column, string parameter);

    /// <summary>The values of a text that is looked for in others, and is no key.</summary>
    internal virtual object SearchText(string text) => text;

    /// <summary>Whether a fact holds.</summary>
    internal virtual string IsTrue(string column) => column;

    /// <summary>A number of rows, of 64 bits.</summary>
    /// <param name="what">A column whose nulls are not counted, or a star.</param>
    internal virtual string Count(string what = "*") => $"count({what})";

    /// <summary>The sum of numbers of 32 bits, of 64 bits.</summary>
    internal virtual string Sum(string number) => $"sum({number})";

    /// <summary>A number as one of 64 bits.</summary>
    internal virtual string AsLong(string number) => $"CAST({number} AS bigint)";

    /// <summary>How many microseconds a later instant is after an earlier one, both columns; null where one of them is.</summary>
    internal abstract string MicrosecondsBetween(string earlier, string later);

    /// <summary>All instants of a column as one text, in microseconds since 1970 UTC with commas between them, in any order, nulls left out; null for none.</summary>
    internal abstract string AllInstants(string column);

    internal abstract object Value(IReadOnlyList<string> texts);

    internal abstract object Value(Instant instant);

    internal abstract object Value(LocalDate date);

    internal abstract object Value(LocalTime time);

    /// <summary>The value that is stored for a fact.</summary>
    internal object? ValueOf(object? fact) => fact switch
    {
        Instant instant => Value(instant),
        LocalDate date => Value(date),
        LocalTime time => Value(time),
        _ => fact,
    };

    /// <summary>Turns the facts of a row into the values that are stored for them.</summary>
    internal List<object?> ValuesOf(List<object?> facts)
    {
        for (var i = 0; i < facts.Count; i++) facts[i] = ValueOf(facts[i]);
        return facts;
    }

    internal object? Value(Instant? instant) => instant is { } given ? Value(given) : null;

    internal object? Value(LocalDate? date) => date is { } given ? Value(given) : null;

    internal object? Value(LocalTime? time) => time is { } given ? Value(given) : null;

    /// <summary>Gives a parameter the type of its column, which tells a null from nulls of other types.</summary>
    internal abstract void Declare(DbParameter parameter, Column column);

    internal abstract void Bind(DbParameter parameter, object? value);

    internal abstract Instant ReadInstant(DbDataReader reader, int ordinal);

    internal abstract LocalDate ReadDate(DbDataReader reader, int ordinal);

    internal abstract LocalTime ReadTime(DbDataReader reader, int ordinal);

    /// <summary>Whether an error makes the rest of its transaction fail, until that goes back to a savepoint.</summary>
    internal abstract bool ErrorsAbortTransactions { get; }

    /// <summary>A query whose value is the same throughout a transaction and another in the next; null where the driver tells transactions apart.</summary>
    internal virtual string? TransactionMark => null;

    /// <summary>Refuses a transaction of the host by its mark.</summary>
    /// <exception cref="StorageTransactionAbortedException">The database has ended it.</exception>
    /// <exception cref="InvalidOperationException">A setting would break the promises of a store; the message names it.</exception>
    internal virtual void CheckMark(object? mark)
    {
    }

    /// <summary>The error for a transaction of the host that is finished, as its driver tells.</summary>
    internal virtual Exception FinishedTransaction() => new InvalidOperationException("The transaction that this store was made for is finished.");

    /// <summary>Whether a driver that ends a reader early reads the rest of its rows.</summary>
    internal abstract bool ReadsTheRest { get; }

    /// <summary>Whether the driver waits for a busy database itself, and does not hear a cancellation meanwhile.</summary>
    internal virtual bool WaitsInDriver => false;

    /// <summary>Gives up what a command prepared on the server, where disposing of it does not.</summary>
    internal virtual Task UnprepareAsync(DbCommand command) => Task.CompletedTask;
}
