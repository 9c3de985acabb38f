using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Relational;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

/// <summary>A server whose driver logs all that it logs by default, and tells of errors what it tells by default.</summary>
internal sealed class CanaryPostgreSql(ILoggerFactory loggers) : CanaryDatabase(loggers)
{
    private readonly PostgreSqlDatabase _database = new();
    private readonly PostgreSqlFixture _faulty = new();
    private readonly List<NpgsqlDataSource> _sources = [];

    public override IReadOnlyList<(string Says, Func<Task> Fail)> Failures =>
    [
        ("lock timeout", () => LockedAsync("lock_timeout=50ms")),
        ("statement timeout", () => LockedAsync("statement_timeout=50ms")),
        ("read-only transaction", () => WriteAsync(Store("Options=-c default_transaction_read_only=on"))),
        ("Failed to connect", () => WriteAsync(Store("Port=1"))),
        ("StorageSchemaException", () => WriteAsync(Store(prefix: "other_"))),
        ("StorageOutcomeUnknownException", () => LostAsync(CommitFault.BeforeCommit)),
        ("StorageOutcomeUnknownException", () => LostAsync(CommitFault.AfterCommit)),
        ("StorageConflictException", () => WriteAsync(Store(), _ => { }, expectedVersion: 7)),
        ("23502", () => WriteAsync(Store(), after => after.FollowUps[0].TimeZone = null!)),
        // Past the door: half a character, which the driver refuses, and NUL, which the server does.
        ("EncoderFallbackException", () => WriteAsync(Store(), after => after.Title += "\uD83D")),
        ("22021", () => WriteAsync(Store(), after => after.Title += "\0")),
        ("InvalidSnapshotException", async () =>
        {
            await WriteAsync(Store(), after => after.FollowUps[0].Number = 2);
            await ReadAsync(Store());
        }),
        ("JsonException", async () =>
        {
            _database.Ask($"UPDATE {_database.Schema}.followup_follow_ups SET number = 1 WHERE operation LIKE '%raw'");
            _database.Ask($"UPDATE {_database.Schema}.followup_commands SET changes = left(changes, -3) WHERE operation LIKE '%raw'");
            await ReadAsync(Store());
        }),
        // Rules that the host has put on the table: unique, check, a column that is too short.
        ("StorageConflictException", () => UnderRuleAsync($"CREATE UNIQUE INDEX one_branch ON {Operations} (branch)")),
        ("23514", () => UnderRuleAsync($"ALTER TABLE {Operations} ADD CONSTRAINT short CHECK (length(branch) < 5) NOT VALID")),
        ("22001", () => UnderRuleAsync($"ALTER TABLE {Operations} ALTER COLUMN customer TYPE varchar(5) USING left(customer, 5)")),
    ];

    private string Operations => $"{_database.Schema}.followup_operations";

    public override async Task<IOperationStore> CreateAsync()
    {
        var store = Store();
        await store.CreateSchemaAsync();
        return store;
    }

    public override void Dispose()
    {
        _sources.ForEach(source => source.Dispose());
        _database.Dispose();
        _faulty.Dispose();
    }

    private RelationalOperationStore Store(string more = "", string prefix = SqlDialect.DefaultTablePrefix)
    {
        var connection = new NpgsqlConnectionStringBuilder($"{_database.ConnectionString};{more}") { IncludeErrorDetail = false };
        var source = new NpgsqlDataSourceBuilder(connection.ConnectionString).UseLoggerFactory(Loggers).Build();
        _sources.Add(source);
        return new RelationalOperationStore(SqlDialect.PostgreSql, source.CreateConnection, prefix, _database.Schema, logger: Logger);
    }

    private async Task LockedAsync(string option)
    {
        using var connection = _database.Open();
        using var transaction = connection.BeginTransaction();
        PostgreSqlDatabase.Ask(connection, $"SELECT 1 FROM {Operations} FOR UPDATE");
        await WriteAsync(Store($"Options=-c {option}"));
    }

    private Task UnderRuleAsync(string rule)
    {
        _database.Ask(rule);
        return WriteAsync(Store(), after => after.OperationId += " 2");
    }

    private async Task LostAsync(CommitFault fault)
    {
        await _faulty.ResetAsync();
        using var session = await _faulty.OpenFaultyAsync(fault);
        await WriteAsync(session.Store);
    }
}
