using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace FollowUpKit.Storage.Tests;

internal sealed class CanarySqlite(ILoggerFactory loggers) : CanaryDatabase(loggers)
{
    private readonly SqliteFile _file = new();
    private readonly SqliteFixture _faulty = new();

    public override IReadOnlyList<(string Says, Func<Task> Fail)> Failures =>
    [
        ("database is locked", async () =>
        {
            using var connection = _file.Open();
            using var other = connection.BeginTransaction(deferred: false);
            await WriteAsync(Store());
        }),
        ("StorageTransactionAbortedException", async () =>
        {
            using var connection = _file.Open();
            using var host = connection.BeginTransaction(deferred: true);
            connection.Ask("SELECT count(*) FROM followup_operations", host);
            _file.Ask("UPDATE followup_operations SET customer = 'other'");
            await WriteAsync(Store().WithTransaction(host));
        }),
        ("attempt to write a readonly database", () => WriteAsync(Store(_file.ConnectionString + ";Mode=ReadOnly;Pooling=False"))),
        ("unable to open database file", () => WriteAsync(Store("Data Source=/no/such/folder/erp.db"))),
        ("StorageSchemaException", () => WriteAsync(Store(prefix: "other_"))),
        ("StorageOutcomeUnknownException", () => LostAsync(CommitFault.BeforeCommit)),
        ("StorageOutcomeUnknownException", () => LostAsync(CommitFault.AfterCommit)),
        ("StorageConflictException", () => WriteAsync(Store(), _ => { }, expectedVersion: 7)),
        ("NOT NULL constraint failed", () => WriteAsync(Store(), after => after.FollowUps[0].TimeZone = null!)),
        ("InvalidSnapshotException", async () =>
        {
            await WriteAsync(Store(), after => after.FollowUps[0].Number = 2);
            await ReadAsync(Store());
        }),
        ("JsonException", async () =>
        {
            _file.Ask("UPDATE followup_follow_ups SET number = 1 WHERE operation LIKE '%raw'");
            _file.Ask("UPDATE followup_commands SET changes = substr(changes, 1, length(changes) - 3) WHERE operation LIKE '%raw'");
            await ReadAsync(Store());
        }),
        // Rules that the host has put on the table: unique, and a trigger.
        ("StorageConflictException", () => UnderRuleAsync("CREATE UNIQUE INDEX one_branch ON followup_operations (branch)")),
        ("refused by the host", () => UnderRuleAsync(
            "CREATE TRIGGER refuse BEFORE INSERT ON followup_operations BEGIN SELECT RAISE(ABORT, 'refused by the host'); END")),
    ];

    public override async Task<IOperationStore> CreateAsync()
    {
        var store = Store();
        await store.CreateSchemaAsync();
        return store;
    }

    public override void Dispose()
    {
        _file.Dispose();
        _faulty.Dispose();
    }

    private RelationalOperationStore Store(string? connectionString = null, string prefix = SqlDialect.DefaultTablePrefix) =>
        new(SqlDialect.Sqlite, () => new SqliteConnection(connectionString ?? _file.ConnectionString), prefix, logger: Logger);

    private Task UnderRuleAsync(string rule)
    {
        _file.Ask(rule);
        return WriteAsync(Store(), after => after.OperationId += " 2");
    }

    private async Task LostAsync(CommitFault fault)
    {
        await _faulty.ResetAsync();
        using var session = await _faulty.OpenFaultyAsync(fault);
        await WriteAsync(session.Store);
    }
}
