namespace FollowUpKit.Storage.Relational;

/// <summary>What the queue knows of reminders whose rows a commit writes anew, because its operation gets another key or another chain.</summary>
internal sealed class QueuedStates
{
    private readonly Dictionary<(string Operation, int Number, string Reminder), (string Occurrence, ReminderState State)> _states = [];

    private QueuedStates()
    {
    }

    /// <summary>Whether a commit writes the rows of all reminders anew.</summary>
    public static bool AreNeededFor(OperationCommit commit) => commit.ExpectedVersion > 0
        && (commit.KeyAfter != commit.Key || commit.Commands.Any(command => command.Changes.Any(change => change is OperationChange.Merged)));

    /// <summary>Reads what the queue knows, in the transaction of the commit.</summary>
    public static async Task<QueuedStates> ReadAsync(SqlSession session, ReadStatements statements, OperationCommit commit)
    {
        var states = new QueuedStates();
        var operations = commit.After.FollowUps.Select(followUp => commit.FindPlaceBefore(followUp.Number).OperationId).Distinct(StringComparer.Ordinal);
        foreach (var operation in operations)
            await session.ReadAsync(statements.QueuedStates, row => states.Add(operation, row), commit.Key.Tenant, operation).ConfigureAwait(false);
        return states;
    }

    public ReminderState? Find((string OperationId, int Number) place, ReminderSnapshot reminder) =>
        _states.TryGetValue((place.OperationId, place.Number, reminder.Text), out var found) && found.Occurrence == reminder.Occurrence ? found.State : null;

    private bool Add(string operation, SqlRow row)
    {
        var (number, reminder, occurrence) = (row.Integer(), row.Text(), row.Text());
        _states.Add((operation, number, reminder), (occurrence, ReminderTable.ReadState(row)));
        return true;
    }
}
