using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

internal static class SqliteTables
{
    /// <summary>All but STRICT, which Entity Framework cannot say.</summary>
    public static async Task<List<string>> DescribeAsync(SqliteConnection connection, string prefix)
    {
        var described = new List<string>();
        foreach (var table in await connection.AskAsync($"SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '{prefix}%' ORDER BY name"))
        {
            described.AddRange(await connection.AskAsync($"SELECT '{table}', cid, name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo('{table}')"));
            described.AddRange(await connection.AskAsync($"SELECT '{table}', \"table\", \"from\", \"to\", seq, on_update, on_delete, match FROM pragma_foreign_key_list('{table}')"));
            described.AddRange(await connection.AskAsync(
                $"""
                SELECT '{table}', iif(il.origin = 'c', il.name, ''), il."unique", il.partial,
                    (SELECT group_concat(concat(name, ' ', "desc", ' ', coll), ', ') FROM (SELECT * FROM pragma_index_xinfo(il.name) WHERE key ORDER BY seqno)),
                    (SELECT substr(sql, instr(sql, 'WHERE')) FROM sqlite_master WHERE name = il.name AND il.partial)
                FROM pragma_index_list('{table}') il ORDER BY il.origin = 'pk', il."unique", il.name
                """));
        }

        Assert.Contains(described, line => line.Contains($"{prefix}follow_ups_attention_agent|0|1|", StringComparison.Ordinal));
        return described;
    }
}
