using System.Globalization;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Documentation.Tests;

/// <summary>The code of docs/getting-started-net-framework.md.</summary>
public sealed class NetFrameworkErp : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Conclude_LastFollowUpWithoutResult_RefusedInSpanish()
    {
        var followUps = await OpenAsync(_database.ConnectionString);

        Assert.StartsWith("El seguimiento 1, el último", await ConcludeAsync(followUps), StringComparison.Ordinal);
    }

    private static async Task<FollowUpService> OpenAsync(string connectionString)
    {
        var store = new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection(connectionString));
        await store.CreateSchemaAsync();
        var options = new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" };
        var followUps = new FollowUpService(store, SystemClock.Instance, options);

        await followUps.OpenOperationAsync("Q-1042", open => open.WithTitle("40 sillas de oficina").WithFirst(
            new FollowUpDraft("¿Qué le pareció la cotización?", Due.At(new LocalDate(2026, 3, 5), 10, 0))));
        return followUps;
    }

    private static async Task<string?> ConcludeAsync(FollowUpService followUps)
    {
        try
        {
            await followUps.ConcludeOperationAsync("Q-1042");
        }
        catch (FollowUpRuleException refused)
        {
            return refused.Violation.GetMessage(CultureInfo.GetCultureInfo("es-MX"));
        }

        return null;
    }
}
