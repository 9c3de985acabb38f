using System.Data.Common;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FollowUpKit.ConformanceHost;

/// <summary>One prepared statement of SQLite whose values are bound by place, which ADO.NET looks up by name for each row.</summary>
public sealed class SqliteBulkCopy : IBulkCopy
{
    /// <inheritdoc/>
    public Task CopyAsync(DbConnection connection, BulkRows rows, CancellationToken cancellationToken)
    {
        var database = ((SqliteConnection)connection).Handle!;
        var values = string.Join(", ", rows.Columns.Select(_ => "?"));
        Check(raw.sqlite3_prepare_v2(database, $"INSERT INTO {rows.Table} ({rows.ColumnList}) VALUES ({values})", out var statement));
        using (statement)
        {
            foreach (var row in rows.Rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (var i = 0; i < row.Count; i++) Check(Bind(statement, i + 1, row[i]));
                Check(raw.sqlite3_step(statement));
                Check(raw.sqlite3_reset(statement));
            }
        }

        return Task.CompletedTask;

        void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
    }

    private static int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        string text => raw.sqlite3_bind_text(statement, place, text),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        IConvertible number => raw.sqlite3_bind_int64(statement, place, number.ToInt64(null)),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "No type of a column."),
    };
}
