using System.Globalization;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.ConformanceHost;

/// <summary>What the ERP of the fixture does on its own connection.</summary>
internal static class SqliteCommands
{
    public static async Task<int> CountSalesAsync(this SqliteConnection connection, SqliteTransaction? transaction = null) =>
        Convert.ToInt32(await connection.RunAsync("SELECT count(*) FROM sales", transaction), CultureInfo.InvariantCulture);

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are those of the fixture.")]
    public static async Task<object?> RunAsync(this SqliteConnection connection, string text, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        return await command.ExecuteScalarAsync();
    }
}
