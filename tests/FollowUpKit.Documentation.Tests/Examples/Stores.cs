using System.Data.Common;
using System.Text.Json;
using FollowUpKit.Storage;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Text;
using Npgsql;

namespace FollowUpKit.Documentation.Tests;

/// <summary>The code of docs/storage.md, docs/scale.md and docs/host-list.md.</summary>
public sealed class Stores : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Registration_OnPostgreSql_GivesTheStore()
    {
        using var dataSource = NpgsqlDataSource.Create("Host=localhost");
        var services = new ServiceCollection();
        Register(services, dataSource);
        using var provider = services.BuildServiceProvider(validateScopes: true);

        Assert.NotNull(provider.GetRequiredService<RelationalOperationStore>());
    }

    [Fact]
    public async Task Registration_WithAReplica_ReadsFromItWhereTheReportMayLag()
    {
        var (primary, replica) = (new Connections(_database.ConnectionString), new Connections(_database.ConnectionString));
        var services = new ServiceCollection().AddFollowUpKit(options => options.DefaultTimeZone = "America/Mexico_City")
            .AddFollowUpKitRelationalStore(SqlDialect.Sqlite, primary.CreateConnection, connectToReplica: replica.CreateConnection);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<RelationalOperationStore>().CreateSchemaAsync();
        await using var scope = provider.CreateAsyncScope();

        await ReadAsync(scope.ServiceProvider.GetRequiredService<FollowUpReports>());

        Assert.True(replica.HaveBeenMade);
    }

    [Fact]
    public async Task Transaction_OfTheHost_HoldsTheCommand()
    {
        var store = new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection(_database.ConnectionString));
        await store.CreateSchemaAsync();
        var followUps = new FollowUpService(store, SystemClock.Instance, new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" });
        using var connection = new SqliteConnection(_database.ConnectionString);
        connection.Open();

        await WriteAsync(connection, store, followUps, new OpenOperation("Q-1042"));

        Assert.NotNull(await followUps.FindAsync("Q-1042"));
    }

    [Fact]
    public async Task Verification_AfterAChangeByHand_ToldWithoutTheValues()
    {
        using var store = new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection(_database.ConnectionString));
        await store.CreateSchemaAsync();
        var followUps = new FollowUpService(store, SystemClock.Instance, new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" });
        await followUps.OpenOperationAsync("Q-1042", open => open.WithTitle("Bombas"));
        using var connection = new SqliteConnection(_database.ConnectionString);
        connection.Open();
        using var command = new SqliteCommand("UPDATE followup_operations SET title = 'Pumps'", connection);
        command.ExecuteNonQuery();

        using var console = new CapturedConsole();
        await VerifyAsync(store);

        Assert.Equal("ValueDiffers: operation 'Q-1042', table operations, column title", console.Text.Trim());
    }

    [Fact]
    public async Task Todays_OfTheZonesInUse_AreLocalDates()
    {
        var store = new InMemoryOperationStore();
        var options = new FollowUpKitOptions { DefaultTimeZone = "America/Tijuana" };
        await new FollowUpService(store, SystemClock.Instance, options).OpenOperationAsync(
            "Q-1042", open => open.WithFirst(new FollowUpDraft("Call", Due.On(new LocalDate(2026, 3, 5)))));

        Assert.Equal(
            """{"America/Tijuana":"2026-03-10"}""",
            await TodaysAsync(store, "default", Instant.FromUtc(2026, 3, 11, 2, 0), CancellationToken.None));
    }

    [Fact]
    public void Options_WithRules_AreTaken()
    {
        var services = new ServiceCollection();
        services.AddFollowUpKit(options =>
        {
            options.DefaultTimeZone = "America/Mexico_City";
            options.Rules.PendingLimit = 3;
        });
        using var provider = services.BuildServiceProvider();

        Assert.Equal(3, provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<FollowUpKitOptions>>().Value.Rules.PendingLimit);
    }

    private static async Task VerifyAsync(RelationalOperationStore store)
    {
        await foreach (var sale in store.VerifyAllAsync("default", history => history.ToSnapshot()))
        {
            foreach (var finding in sale.Findings) Console.WriteLine(finding);
        }
    }

    private static void Register(IServiceCollection services, NpgsqlDataSource dataSource)
    {
        services.AddFollowUpKit(options => options.DefaultTimeZone = "America/Mexico_City")
            .AddFollowUpKitRelationalStore(SqlDialect.PostgreSql, dataSource.CreateConnection, schema: "crm");
    }

    internal static void RegisterReplica(IServiceCollection services, NpgsqlDataSource primary, NpgsqlDataSource replica)
    {
        services.AddFollowUpKitRelationalStore(SqlDialect.PostgreSql, primary.CreateConnection, connectToReplica: replica.CreateConnection);
    }

    private static async Task<ReportPage<SalesControlRow>> ReadAsync(FollowUpReports reports)
    {
        var page = await reports.SalesControl().WithReadOptions(ReadOptions.AllowLag).ToPageAsync(50);
        return page;
    }

    private static async Task WriteAsync(SqliteConnection connection, RelationalOperationStore store, FollowUpService followUps, OperationCommand command)
    {
        using var transaction = connection.BeginTransaction();
        // … your own rows …
        await followUps.WithStore(store.WithTransaction(transaction)).ExecuteAsync(command);
        transaction.Commit();
    }

    private static async Task<string> TodaysAsync(IOperationReader reader, string tenant, Instant now, CancellationToken cancellationToken)
    {
        var zones = await reader.ReadFollowUpTimeZonesAsync(tenant, ReadOptions.Latest, cancellationToken);   // few, from an index
        var todays = JsonSerializer.Serialize(zones.ToDictionary(
            zone => zone,
            zone => LocalDatePattern.Iso.Format(LocalCalendar.Default.DateOf(now, zone))));         // {"America/Tijuana":"2026-03-10"}
        return todays;
    }

    private sealed class Connections(string connectionString)
    {
        public bool HaveBeenMade { get; private set; }

        public DbConnection CreateConnection()
        {
            HaveBeenMade = true;
            return new SqliteConnection(connectionString);
        }
    }
}
