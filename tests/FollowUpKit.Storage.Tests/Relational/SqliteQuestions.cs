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
}
