using FollowUpKit.Storage.Conformance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FollowUpKit.ConformanceHost;

/// <summary>The store on contexts of Entity Framework on a private PostgreSQL server, with a schema of its own in the search path that is emptied before each case.</summary>
/// <param name="host">How the ERP sets up its contexts; the plain way unless given.</param>
/// <param name="settings">More of the connection string; none unless given.</param>
public sealed class PostgreSqlContextFixture(ErpHost? host = null, string settings = "") : StoreFixture
{
    private static readonly Lazy<PostgreSqlServer> Server = new(PostgreSqlServer.Open);

    private readonly List<IDisposable> owned = [];
    private readonly ErpHost host = host ?? new ErpHost();
    private string schema = "";
    private string emptying = "";

    /// <inheritdoc/>
    public override string Name => "EF PostgreSQL";

    /// <inheritdoc/>
    public override StoreAbilities Abilities =>
        StoreAbilities.Reading | StoreAbilities.History | StoreAbilities.HostTransactions | StoreAbilities.Savepoints
        | StoreAbilities.CrashRecovery | StoreAbilities.CommitFaults | StoreAbilities.BulkImport | StoreAbilities.ReminderQueue | StoreAbilities.BulkCommits | StoreAbilities.TimeZoneRules | StoreAbilities.DigestQueue | StoreAbilities.LostTransactions;

    /// <inheritdoc/>
    public override async Task ResetAsync()
    {
        if (emptying.Length > 0)
        {
            await using var used = Connect();
            await RunAsync(used, emptying);
            return;
        }

        schema = $"case_{Guid.NewGuid():N}"[..21];
        await using var context = Connect();
        await RunAsync(context, $"CREATE SCHEMA {schema}");
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        await using var question = new NpgsqlCommand(PostgreSqlServer.SelectEmptying(schema), (NpgsqlConnection)context.Database.GetDbConnection());
        await context.Database.OpenConnectionAsync();
        emptying = (string)(await question.ExecuteScalarAsync())!;
    }

    /// <inheritdoc/>
    public override Task<StoreSession> OpenAsync() => Task.FromResult(Session(Connect()));

    /// <inheritdoc/>
    public override Task<HostTransaction> BeginHostTransactionAsync() =>
        Task.FromResult<HostTransaction>(new ContextHostTransaction(Connect()));

    /// <inheritdoc/>
    public override async Task<int> CountHostRowsAsync()
    {
        await using var context = Connect();
        return await context.Sales.CountAsync();
    }

    /// <inheritdoc/>
    public override Task CrashAsync()
    {
        Server.Value.Crash();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task<StoreSession> OpenFaultyAsync(CommitFault fault)
    {
        var proxy = new FaultyPostgreSqlProxy(Server.Value.ConnectionString, fault, "COMMIT\0");
        owned.Add(proxy);
        return Task.FromResult(Session(Connect(proxy.ConnectionString)));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        DropAsync().GetAwaiter().GetResult();
        owned.ForEach(proxy => proxy.Dispose());
        base.Dispose(disposing);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "EF1002:Risk of vulnerability to SQL injection", Justification = "The texts are those of the fixture.")]
    private static Task<int> RunAsync(ErpContext context, string text) => context.Database.ExecuteSqlRawAsync(text);

    private static StoreSession Session(ErpContext context) => new(context.Store(), owned: context);

    private ErpContext Connect() => Connect(Server.Value.ConnectionString);

    private ErpContext Connect(string connectionString) =>
        host.Create(builder => builder.UseNpgsql($"{connectionString};Search Path={schema};{settings}", host.ConfigureNpgsql));

    private async Task DropAsync()
    {
        if (schema.Length == 0) return;
        await using var context = Connect();
        await RunAsync(context, $"DROP SCHEMA IF EXISTS {schema} CASCADE");
        // The search path makes a pool for each schema; its connections would otherwise stay open until the server has no more.
        NpgsqlConnection.ClearPool((NpgsqlConnection)context.Database.GetDbConnection());
    }
}
