using Npgsql;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

internal static class PostgreSqlTables
{
    public static async Task<List<string>> DescribeAsync(NpgsqlConnection connection, string schema, string prefix)
    {
        List<string> described =
        [
            .. await connection.AskAsync(
                $"""
                SELECT table_name, ordinal_position, column_name, data_type, is_nullable, column_default, collation_name, datetime_precision, is_identity
                FROM information_schema.columns WHERE table_schema = '{schema}' ORDER BY 1, 2
                """),
            .. await connection.AskAsync($"SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = '{schema}' ORDER BY 1, 2"),
            .. await connection.AskAsync(
                $"""
                SELECT conrelid::regclass::text, conname, contype::text, pg_get_constraintdef(oid)
                FROM pg_constraint WHERE connamespace = '{schema}'::regnamespace ORDER BY 1, 2
                """),
            .. await connection.AskAsync($"SELECT * FROM \"{schema}\".\"{prefix}schema_version\""),
        ];
        Assert.True(described.Count > 100);
        return [.. described.Select(line => line.Replace(schema + ".", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}
