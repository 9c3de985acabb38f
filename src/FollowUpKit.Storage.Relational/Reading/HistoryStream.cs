using System.Runtime.CompilerServices;

namespace FollowUpKit.Storage.Relational;

/// <summary>Reads the histories of a tenant with one statement, so that all are of one moment; in memory is one at a time.</summary>
internal static class HistoryStream
{
    public static async IAsyncEnumerable<StoredHistory> ReadAsync(
        Database database, ReadStatements statements, string tenant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? operation = null;
        var commands = new List<AcceptedCommand>();
        await foreach (var (next, command) in database.StreamAsync(statements.Histories, Read, [tenant], cancellationToken).ConfigureAwait(false))
        {
            if (operation is not null && next != operation)
            {
                yield return new StoredHistory(operation, commands);
                commands = [];
            }

            operation = next;
            commands.Add(command);
        }

        if (operation is not null) yield return new StoredHistory(operation, commands);
    }

    private static (string Operation, AcceptedCommand Command) Read(SqlRow row) => (row.Text(), CommandTable.ReadCommandWithChanges(row));
}
