using System.Data.Common;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

internal static class Questions
{
    /// <summary>The rows of an answer, their values joined.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are those of the tests.")]
    public static async Task<List<string>> AskAsync(this DbConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetValue(i)?.ToString())));
        return rows;
    }
}
