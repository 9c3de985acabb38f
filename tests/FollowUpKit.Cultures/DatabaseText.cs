using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Cultures;

/// <summary>All that a SQLite file holds, as SQL text: tables, indexes, and the literals of each row.</summary>
internal static class DatabaseText
{
    public static async Task<string> OfAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        await connection.OpenAsync();
        var text = new StringBuilder();
        foreach (var statement in await ReadAsync(connection, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"))
            text.Append(statement).Append('\n');
        foreach (var table in await ReadAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        {
            // Each process gives the rules of a time zone an entry of its own, which nothing refers to.
            var columns = string.Join(" || ',' || ", await ReadAsync(connection, $"SELECT 'quote(' || name || ')' FROM pragma_table_info('{table}') WHERE NOT (name = 'entry' AND '{table}' LIKE '%time_zone_rules')"));
            foreach (var row in await ReadAsync(connection, $"SELECT {columns} AS row FROM {table} ORDER BY row")) text.Append(table).Append(": ").Append(row).Append('\n');
        }

        return text.ToString();
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The names are those of the file's own tables.")]
    private static async Task<List<string>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = new SqliteCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) lines.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        return lines;
    }
}
