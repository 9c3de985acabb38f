using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>Whatever the host sets on its connections, the store keeps its promises, or refuses at its first use.</summary>
[Collection(SharedServer.Name)]
public sealed class ConnectionSettingTests : IDisposable
{
    private readonly PostgreSqlDatabase database = new();

    public void Dispose() => database.Dispose();

    [PostgreSqlTheory]
    [InlineData("Timezone=America/Mexico_City")]
    [InlineData("Options=-c timezone=Asia/Kathmandu -c DateStyle=SQL,DMY -c IntervalStyle=sql_standard")]
    [InlineData("Options=-c standard_conforming_strings=off -c bytea_output=escape -c extra_float_digits=0")]
    [InlineData("Options=-c default_transaction_isolation=serializable")]
    [InlineData("Options=-c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000")]
    [InlineData("Search Path=pg_catalog")]
    [InlineData("Pooling=false")]
    [InlineData("No Reset On Close=true;Enlist=false")]
    [InlineData("Max Auto Prepare=50;Auto Prepare Min Usages=1")]
    public async Task RunAsync_ChosenCases_Hold(string settings)
    {
        using var fixture = new PostgreSqlFixture(settings: settings);

        await ChosenCases.HoldAsync(fixture);
    }

    [PostgreSqlFact]
    public async Task RunAsync_SchemaAndPrefixInUpperCase_ChosenCasesHold()
    {
        using var fixture = new PostgreSqlFixture(prefix: "Order_", inUpperCase: true);

        await ChosenCases.HoldAsync(fixture);
    }

    [PostgreSqlTheory]
    [InlineData(";Multiplexing=true", "Multiplexing")]
    [InlineData(";Client Encoding=LATIN1", "Client Encoding")]
    [InlineData(";Encoding=iso-8859-1", "Encoding")]
    public async Task FirstUse_SettingThatCannotBeRight_RefusedByItsName(string setting, string name)
    {
        await database.CreateAsync();
        using var store = database.Store(setting);

        var refusals = new[]
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => store.CreateSchemaAsync()),
            await Assert.ThrowsAsync<InvalidOperationException>(() => store.CommitAsync(Sale.Of("1").Open(), CancellationToken.None)),
            await Assert.ThrowsAsync<InvalidOperationException>(() => store.FindAsync(Sale.Of("1").Key, null, CancellationToken.None)),
        };

        Assert.All(refusals, refusal => Assert.Contains($"'{name}'", refusal.Message, StringComparison.Ordinal));
    }

    [PostgreSqlFact]
    public async Task CommitAsync_StatementTimeoutReached_UnavailableAndNothingWritten()
    {
        var sale = Sale.Of("1");
        await (await database.CreateAsync()).CommitAsync(sale.Open(), CancellationToken.None);
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        PostgreSqlDatabase.Ask(connection, $"SELECT 1 FROM {database.Schema}.followup_operations FOR UPDATE");
        using var store = database.Store(";Options=-c statement_timeout=50ms");

        await Assert.ThrowsAsync<StorageUnavailableException>(
            () => store.CommitAsync(sale.Do(new OperationChange.Described { Title = "late" }), CancellationToken.None));

        transaction.Rollback();
        Assert.Equal("Quotation 17", database.Ask($"SELECT title FROM {database.Schema}.followup_operations"));
    }
}
