using System.Data.Common;
using FollowUpKit.Faults;
using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>A database in which the sale "S-1" is stored as it was opened, on drivers that can be made to fail.</summary>
internal abstract class ErrorBed : IDisposable
{
    private const string NewPrefix = "new_";

    private static readonly string[] Tables = ["reopenings", "commands", "reminders", "follow_ups", "operations"];

    public abstract IReadOnlyList<DriverFault> Faults { get; }

    protected abstract SqlDialect Dialect { get; }

    protected virtual string? Schema => null;

    /// <summary>What the names of the tables begin with.</summary>
    protected string Prefix => Qualified(SqlDialect.DefaultTablePrefix);

    public RelationalOperationStore Store(FaultyDriver driver) => new(Dialect, () => Connect(driver), schema: Schema);

    /// <summary>A store on tables of other names, which are not there at first.</summary>
    public RelationalOperationStore NewStore(FaultyDriver driver) => new(Dialect, () => Connect(driver), NewPrefix, Schema);

    public void DropNewTables() => Ask(string.Concat(Tables.Append("schema_version").Select(table => $"DROP TABLE IF EXISTS {Qualified(NewPrefix)}{table}; ")));

    /// <summary>How many of the new tables are there, of six.</summary>
    public long CountNewTables() => Tables.Append("schema_version").LongCount(table => IsTable(NewPrefix + table));

    public DbConnection Connect(FaultyDriver driver) => new InterceptedConnection(Connect(), driver.Connect());

    /// <summary>What is stored: how many operations, their versions, follow-ups and commands.</summary>
    public string Stored() => (string)Ask(
        $"SELECT (SELECT count(*) || '/' || sum(version) FROM {Prefix}operations) || '/' || (SELECT count(*) FROM {Prefix}follow_ups) || '/' || (SELECT count(*) FROM {Prefix}commands)")!;

    /// <summary>Brings the tables back to the sale as it was opened.</summary>
    public void Reset() => Ask(
        $"UPDATE {Prefix}operations SET version = 1; DELETE FROM {Prefix}reminders WHERE number > 2; DELETE FROM {Prefix}follow_ups WHERE number > 2; DELETE FROM {Prefix}commands WHERE version > 1; "
        + string.Concat(Tables.Select(table => $"DELETE FROM {Prefix}{table} WHERE operation <> 'S-1'; ")));

    /// <summary>Changes the tables by hand; {0} stands for the prefix of their names.</summary>
    public void Change(string statement) => Ask(string.Format(System.Globalization.CultureInfo.InvariantCulture, statement, Prefix));

    /// <summary>A statement of the host, which touches no row that a call does.</summary>
    public void Touch(DbTransaction transaction)
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = TouchText;
        command.ExecuteNonQuery();
    }

    public abstract object? Ask(string question);

    public abstract void Dispose();

    protected abstract DbConnection Connect();

    protected abstract bool IsTable(string name);

    private string Qualified(string name) => Schema is null ? name : $"{Schema}.{name}";

    private string TouchText => $"UPDATE {Prefix}schema_version SET version = version";
}
