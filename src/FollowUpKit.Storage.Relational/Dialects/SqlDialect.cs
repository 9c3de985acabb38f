using System.Data.Common;
using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// All in which one database differs from another: its tables, its transactions, its types and its errors. Drivers stay
/// with the host. The family is closed.
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

    internal abstract string OpenConnection { get; }

    internal abstract string BeginWriting { get; }

    internal abstract string BeginReading { get; }

    /// <summary>The script that makes the tables and indexes, to be run by hand. It can be run again; it changes nothing then.</summary>
    /// <param name="tablePrefix">What the names of the tables start with: a letter or underscore, then letters, digits and underscores.</param>
    public string CreateScript(string tablePrefix = DefaultTablePrefix)
    {
        var names = new TableNames(tablePrefix);
        return CreateVersionTable(names) + CreateTables(names);
    }

    /// <summary>What makes a planner take an index that it would pass by, after the table and its alias; often nothing.</summary>
    internal abstract string UseIndex(string index);

    internal abstract string CreateVersionTable(TableNames names);

    internal abstract string CreateTables(TableNames names);

    internal abstract object Value(Instant instant);

    internal abstract object Value(LocalDate date);

    internal abstract object Value(LocalTime time);

    internal object? Value(Instant? instant) => instant is { } given ? Value(given) : null;

    internal object? Value(LocalDate? date) => date is { } given ? Value(given) : null;

    internal object? Value(LocalTime? time) => time is { } given ? Value(given) : null;

    internal abstract Instant ReadInstant(DbDataReader reader, int ordinal);

    internal abstract LocalDate ReadDate(DbDataReader reader, int ordinal);

    internal abstract LocalTime ReadTime(DbDataReader reader, int ordinal);

    /// <summary>Whether the database cannot serve now, so that nothing was done and trying again later is safe.</summary>
    internal abstract bool IsUnavailable(DbException error);

    /// <summary>Whether a commit that failed so has certainly left nothing behind.</summary>
    internal abstract bool LeftNothingOnCommit(DbException error);
}
