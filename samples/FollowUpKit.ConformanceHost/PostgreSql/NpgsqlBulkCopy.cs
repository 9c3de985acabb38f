using System.Data.Common;
using FollowUpKit.Storage.Relational;
using Npgsql;

namespace FollowUpKit.ConformanceHost;

/// <summary>COPY of PostgreSQL in its binary form.</summary>
public sealed class NpgsqlBulkCopy : IBulkCopy
{
    /// <inheritdoc/>
    public async Task CopyAsync(DbConnection connection, BulkRows rows, CancellationToken cancellationToken)
    {
        using var importer = await ((NpgsqlConnection)connection).BeginBinaryImportAsync(
            $"COPY {rows.Table} ({rows.ColumnList}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows.Rows)
        {
            await importer.StartRowAsync(cancellationToken);
            for (var i = 0; i < rows.Columns.Count; i++)
            {
                if (row[i] is { } value) await importer.WriteAsync(value, rows.Columns[i].TypeName, cancellationToken);
                else await importer.WriteNullAsync(cancellationToken);
            }
        }

        await importer.CompleteAsync(cancellationToken);
    }
}
