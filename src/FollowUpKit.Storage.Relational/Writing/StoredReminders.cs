namespace FollowUpKit.Storage.Relational;

/// <summary>Which reminders the follow-ups of operations have rows of.</summary>
internal sealed class StoredReminders
{
    private readonly ILookup<(string Operation, int Number), string> _reminders;

    private StoredReminders(IEnumerable<ReminderKey> stored) =>
        _reminders = stored.ToLookup(key => (key.OperationId, key.FollowUpNumber), key => key.Reminder);

    /// <summary>Reads those of operations that the transaction has locked.</summary>
    public static async Task<StoredReminders> ReadAsync(SqlSession session, ReadStatements statements, IReadOnlyList<OperationCommit> commits) => new(
        await session.ReadAsync(
            statements.Reminders,
            ReminderStatements.ReadKey,
            commits[0].Key.Tenant,
            session.Dialect.Value([.. commits.Select(commit => commit.Key.OperationId)])).ConfigureAwait(false));

    /// <summary>Whether a follow-up has a row of a reminder that it has no longer.</summary>
    public bool HaveOthers(string operationId, FollowUpSnapshot followUp) =>
        _reminders[(operationId, followUp.Number)].Any(stored => followUp.Reminders.All(reminder => reminder.Text != stored));
}
