using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

internal static class SqliteQuestions
{
    public static object? Ask(this SqliteConnection connection, string question, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        command.Transaction = transaction;
        return command.ExecuteScalar();
    }

    public static List<string> Explain(this SqliteConnection connection, string query, IReadOnlyList<object?> values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + query;
        for (var i = 0; i < values.Count; i++) command.Parameters.AddWithValue($"@v{i}", values[i] ?? DBNull.Value);
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read()) steps.Add(reader.GetString(3));
        return steps;
    }
}
