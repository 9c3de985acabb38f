using System.Globalization;
using MySqlConnector;

namespace FollowUpKit.Storage.Tests;

/// <summary>Reads what MariaDB counts.</summary>
internal static class MariaDbPlanReader
{
    /// <summary>How many rows and entries of indexes it reads, those of results that it keeps for a while too.</summary>
    public static long RowsReadBy(MySqlConnection connection, AskedStatement asked) => CountedFor(connection, asked, "HANDLER_READ%");

    /// <summary>How many of the tables that it keeps for a while go to the disk.</summary>
    public static long DiskTablesOf(MySqlConnection connection, AskedStatement asked) => CountedFor(connection, asked, "CREATED_TMP_DISK_TABLES");

    private static long CountedFor(MySqlConnection connection, AskedStatement asked, string names)
    {
        MariaDbDatabase.Ask(connection, "FLUSH STATUS");
        using (var reader = Command(connection, asked.Text, asked).ExecuteReader())
        {
            while (reader.Read())
            {
            }
        }

        return Convert.ToInt64(
            MariaDbDatabase.Ask(connection, $"SELECT sum(variable_value) FROM information_schema.session_status WHERE variable_name LIKE '{names}'"), CultureInfo.InvariantCulture);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are those of the store.")]
    private static MySqlCommand Command(MySqlConnection connection, string text, AskedStatement asked)
    {
        var command = new MySqlCommand(text, connection) { CommandTimeout = 0 };
        foreach (var (name, value) in asked.Values) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
