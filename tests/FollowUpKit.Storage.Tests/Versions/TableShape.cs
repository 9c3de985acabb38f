using System.Data.Common;

namespace FollowUpKit.Storage.Tests;

/// <summary>The columns, keys and indexes that a database says it has, whatever their order.</summary>
internal static class TableShape
{
    public static IReadOnlyList<string> OfSqlite(DbConnection connection) =>
    [
        .. Read(connection,
            """
            SELECT t.name, c.name, c.type, c."notnull", c.pk FROM pragma_table_list t JOIN pragma_table_xinfo(t.name) c
            WHERE t.name LIKE 'followup_%' ORDER BY 1, 2
            """),
        .. Read(connection,
            """
            SELECT t.name, f."table", f."from", f."to" FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f
            WHERE t.name LIKE 'followup_%' ORDER BY 1, 2, 3
            """),
        .. Read(connection,
            """
            SELECT i.name, i."unique", (SELECT group_concat(concat(x.name, ' ', x."desc"), ', ') FROM pragma_index_xinfo(i.name) x WHERE x.key),
                (SELECT iif(i.partial, substr(m.sql, instr(m.sql, 'WHERE')), '') FROM sqlite_master m WHERE m.name = i.name)
            FROM pragma_table_list t JOIN pragma_index_list(t.name) i WHERE t.name LIKE 'followup_%' ORDER BY 1
            """),
    ];

    public static IReadOnlyList<string> OfPostgreSql(DbConnection connection, string schema) =>
    [
        .. Read(connection,
            $"""
            SELECT table_name, column_name, data_type, is_nullable, column_default, collation_name, datetime_precision, is_identity
            FROM information_schema.columns WHERE table_schema = '{schema}' ORDER BY 1, 2
            """),
        .. Read(connection, $"SELECT replace(indexdef, '{schema}.', '') FROM pg_indexes WHERE schemaname = '{schema}' ORDER BY 1"),
        .. Read(connection,
            $"""
            SELECT conname, replace(pg_get_constraintdef(oid), '{schema}.', '') FROM pg_constraint
            WHERE connamespace = '{schema}'::regnamespace ORDER BY 1
            """),
    ];

    public static IReadOnlyList<string> OfMariaDb(DbConnection connection, string schema) =>
    [
        .. Read(connection,
            $"""
            SELECT table_name, column_name, column_type, is_nullable, column_default, collation_name, datetime_precision, generation_expression
            FROM information_schema.columns WHERE table_schema = '{schema}' ORDER BY 1, 2
            """),
        .. Read(connection,
            $"""
            SELECT table_name, index_name, seq_in_index, column_name, collation, non_unique FROM information_schema.statistics
            WHERE table_schema = '{schema}' ORDER BY 1, 2, 3
            """),
        .. Read(connection,
            $"""
            SELECT table_name, ordinal_position, column_name, referenced_table_name, referenced_column_name FROM information_schema.key_column_usage
            WHERE table_schema = '{schema}' AND referenced_table_name IS NOT NULL ORDER BY 1, 2
            """),
    ];

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are those of the tests.")]
    private static List<string> Read(DbConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    }
}
