using System.Data.Common;
using System.Globalization;
using FollowUpKit.Storage.Relational;
using MySqlConnector;
using Npgsql;

namespace FollowUpKit.ReminderStorm;

/// <summary>A database that several processes work on.</summary>
/// <param name="Kind"><see cref="PostgreSql"/> or <see cref="MariaDb"/>.</param>
/// <param name="ConnectionString">How to connect.</param>
internal sealed record StormDatabase(string Kind, string ConnectionString)
{
    public const string PostgreSql = "postgresql";
    public const string MariaDb = "mariadb";

    private bool IsMariaDb => Kind == MariaDb;

    /// <summary>
    /// Deliveries and results by the clock of the server, and a row for each change of how a reminder ended; the lease is what the worker had.
    /// </summary>
    public string Tables => IsMariaDb
        ? """
            CREATE TABLE deliveries (`key` varchar(64) NOT NULL, operation varchar(128) COLLATE utf8mb4_nopad_bin NOT NULL, at datetime(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6)), KEY (operation));
            CREATE TABLE captures (operation varchar(128) COLLATE utf8mb4_nopad_bin PRIMARY KEY, at datetime(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6)));
            CREATE TABLE marks (operation varchar(128) COLLATE utf8mb4_nopad_bin NOT NULL, lease varchar(64), held_until datetime(6), ended_at datetime(6) NOT NULL, outcome varchar(32) NOT NULL, at datetime(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6)));
            CREATE TRIGGER mark AFTER UPDATE ON followup_reminders FOR EACH ROW
                IF NOT (new.ended_at <=> old.ended_at AND new.outcome <=> old.outcome) THEN
                    INSERT INTO marks (operation, lease, held_until, ended_at, outcome) VALUES (new.operation, old.lease, old.held_until, new.ended_at, new.outcome);
                END IF;
            """
        : """
            CREATE TABLE deliveries (key text NOT NULL, operation text NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp());
            CREATE TABLE captures (operation text PRIMARY KEY, at timestamptz NOT NULL DEFAULT clock_timestamp());
            CREATE TABLE marks (operation text NOT NULL, lease text, held_until timestamptz, ended_at timestamptz NOT NULL, outcome text NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp());
            CREATE FUNCTION mark() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                INSERT INTO marks VALUES (new.operation, old.lease, old.held_until, new.ended_at, new.outcome); RETURN new; END $$;
            CREATE TRIGGER mark AFTER UPDATE ON followup_reminders FOR EACH ROW WHEN (new.ended_at IS DISTINCT FROM old.ended_at OR new.outcome IS DISTINCT FROM old.outcome) EXECUTE FUNCTION mark();
            """;

    /// <summary>The key of a delivery.</summary>
    public string Key => IsMariaDb ? "`key`" : "key";

    public string InAnyOrder => IsMariaDb ? "rand()" : "random()";

    public string TwoSeconds => IsMariaDb ? "INTERVAL 2 SECOND" : "interval '2 seconds'";

    /// <summary>Begins an insert that leaves out what is there.</summary>
    public string InsertNew(string into, string values) => IsMariaDb ? $"INSERT IGNORE INTO {into} VALUES {values}" : $"INSERT INTO {into} VALUES {values} ON CONFLICT DO NOTHING";

    /// <summary>A database of its own on the same server.</summary>
    public async Task<StormDatabase> CreateAsync(string name)
    {
        await RunAsync(IsMariaDb ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE template0");
        return this with
        {
            ConnectionString = IsMariaDb
                ? new MySqlConnectionStringBuilder(ConnectionString) { Database = name, MaximumPoolSize = 20 }.ConnectionString
                : new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name, MaxPoolSize = 20 }.ConnectionString,
        };
    }

    public DbConnection Connect() => IsMariaDb ? new MySqlConnection(ConnectionString) : new NpgsqlConnection(ConnectionString);

    public RelationalOperationStore Store() => new(IsMariaDb ? SqlDialect.MariaDb : SqlDialect.PostgreSql, Connect);

    public async Task<long> CountAsync(string text) => Convert.ToInt64((await ReadAsync(text))[0], CultureInfo.InvariantCulture);

    public Task RunAsync(string text) => ReadAsync(text);

    /// <summary>The first column of the rows.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are those of the storm.")]
    public async Task<IReadOnlyList<object>> ReadAsync(string text)
    {
        await using var connection = Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<object>();
        while (await reader.ReadAsync()) values.Add(reader.GetValue(0));
        return values;
    }
}
