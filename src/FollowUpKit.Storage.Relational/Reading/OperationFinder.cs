namespace FollowUpKit.Storage.Relational;

/// <summary>
/// Reads one operation with its chain, and an earlier command, in one statement: so it is of one moment, in one round trip.
/// A row of the database for each follow-up, or for each of its reminders.
/// </summary>
internal sealed class OperationFinder
{
    private readonly List<FollowUpSnapshot> _followUps = [];
    private readonly List<ReminderSnapshot> _reminders = [];
    private OperationSnapshot? _operation;
    private AcceptedCommand? _command;

    public StoredOperation? Found
    {
        get
        {
            if (_operation is null) return null;
            EndFollowUp();
            _operation.FollowUps = _followUps;
            return new StoredOperation(_operation, _command);
        }
    }

    public static async Task<StoredOperation?> FindAsync(SqlSession session, ReadStatements statements, OperationKey key, string? commandId)
    {
        var finder = new OperationFinder();
        await (commandId is null
            ? session.ReadAsync(statements.Operation, finder.ReadRow, key.Tenant, key.OperationId)
            : session.ReadAsync(statements.OperationAndCommand, finder.ReadRow, key.Tenant, key.OperationId, commandId)).ConfigureAwait(false);
        return finder.Found;
    }

    public bool ReadRow(SqlRow row)
    {
        if (_operation is null)
        {
            _operation = OperationTable.ReadOperation(row);
            _command = row.SkipWhenNull(CommandTable.Read.Length) ? null : CommandTable.ReadCommand(row);
        }
        else
        {
            row.Skip(OperationTable.Read.Length + CommandTable.Read.Length);
        }

        if (row.SkipWhenNull(FollowUpTable.Read.Length)) return true;
        ReadFollowUp(row);
        if (!row.SkipWhenNull(ReminderTable.Read.Length)) _reminders.Add(ReminderTable.ReadReminder(row));
        return true;
    }

    private void ReadFollowUp(SqlRow row)
    {
        if (_followUps.Count > 0 && _followUps[_followUps.Count - 1].Number == row.PeekInteger())
        {
            row.Skip(FollowUpTable.Read.Length);
            return;
        }

        EndFollowUp();
        _followUps.Add(FollowUpTable.ReadFollowUp(row));
    }

    private void EndFollowUp()
    {
        if (_reminders.Count == 0) return;
        _followUps[_followUps.Count - 1].Reminders = [.. _reminders];
        _reminders.Clear();
    }
}
