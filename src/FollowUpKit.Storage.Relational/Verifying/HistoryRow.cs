namespace FollowUpKit.Storage.Relational;

/// <summary>A row of the history of a sale.</summary>
/// <param name="Version">The version of the command.</param>
/// <param name="Command">The command with its changes; null where it cannot be read.</param>
/// <param name="Problem">Why it cannot be read; else null.</param>
internal sealed record HistoryRow(long Version, AcceptedCommand? Command, string? Problem)
{
    /// <summary>Reads the operation and the command of a row.</summary>
    public static (string Operation, HistoryRow Row) Read(SqlRow row)
    {
        try
        {
            return row.Read(each => (each.Text(), Of(CommandTable.ReadCommandWithChanges(each))));
        }
        catch (StorageException error)
        {
            // The version stands behind the operation, and is part of the key.
            return row.Read(each => (each.Text(), new HistoryRow(each.Long(), null, error.Message)));
        }
    }

    private static HistoryRow Of(AcceptedCommand command) => new(command.Version, command, null);
}
