using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// Adds many rows to a table by what a driver offers for that beside ADO.NET, such as COPY of PostgreSQL. The host implements it over its
/// driver and gives it to the store, whose imports then are faster.
/// </summary>
/// <example>
/// <code>
/// using var importer = await ((NpgsqlConnection)connection).BeginBinaryImportAsync(
///     $"COPY {rows.Table} ({rows.ColumnList}) FROM STDIN (FORMAT BINARY)", cancellationToken);
/// foreach (var row in rows.Rows)
/// {
///     await importer.StartRowAsync(cancellationToken);
///     for (var i = 0; i &lt; rows.Columns.Count; i++)
///     {
///         if (row[i] is { } value) await importer.WriteAsync(value, rows.Columns[i].TypeName, cancellationToken);
///         else await importer.WriteNullAsync(cancellationToken);
///     }
/// }
///
/// await importer.CompleteAsync(cancellationToken);
/// </code>
/// </example>
public interface IBulkCopy
{
    /// <summary>
    /// Adds all rows to their table, in the transaction that is open on the connection, or throws the error of the driver. A row that is there
    /// already must be such an error: the store rolls back and decides each operation anew. It neither commits nor closes.
    /// </summary>
    /// <param name="connection">The connection of the store or of the host, open, in a transaction.</param>
    /// <param name="rows">What to add.</param>
    /// <param name="cancellationToken">Cancels the copy.</param>
    Task CopyAsync(DbConnection connection, BulkRows rows, CancellationToken cancellationToken);
}
