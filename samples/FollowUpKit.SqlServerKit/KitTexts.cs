namespace FollowUpKit.SqlServerKit;

/// <summary>The T-SQL of the fixture.</summary>
internal static class KitTexts
{
    public const string Describe =
        "SELECT @@VERSION AS server, compatibility_level, is_read_committed_snapshot_on, snapshot_isolation_state_desc, collation_name, "
        + "CAST(SERVERPROPERTY('Edition') AS nvarchar(128)) AS edition FROM sys.databases WHERE database_id = DB_ID()";

    private static readonly string[] Tables =
        ["sales", "followup_digests", "followup_time_zone_rules", "followup_reopenings", "followup_commands", "followup_reminders", "followup_follow_ups", "followup_operations", "followup_schema_version"];

    /// <summary>The statements for a schema, for a check of each.</summary>
    public static IEnumerable<string> Of(string schema) => [Describe, CreateSales(schema), CountSales(schema), AddSale(schema), Lower, Raise, .. Drop(schema)];

    public static string CreateSales(string schema) => $"CREATE TABLE [{schema}].[sales] (id varchar(50) NOT NULL PRIMARY KEY)";

    public static string CountSales(string schema) => $"SELECT COUNT(*) FROM [{schema}].[sales]";

    public static string AddSale(string schema) => $"INSERT INTO [{schema}].[sales] (id) VALUES (@id)";

    /// <summary>Makes a connection the one that is given up in a deadlock.</summary>
    public const string Lower = "SET DEADLOCK_PRIORITY LOW";

    public const string Raise = "SET DEADLOCK_PRIORITY HIGH";

    public static IEnumerable<string> Drop(string schema) => [.. Tables.Select(table => $"DROP TABLE IF EXISTS [{schema}].[{table}]"), $"DROP SCHEMA IF EXISTS [{schema}]"];
}
