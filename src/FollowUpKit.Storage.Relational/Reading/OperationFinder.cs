namespace FollowUpKit.Storage.Relational;

/// <summary>Reads one operation: its chain, an earlier command, its history.</summary>
internal sealed class OperationFinder(SqlSession session, ReadStatements statements, OperationKey key)
{
    public async Task<StoredOperation?> FindAsync(string? commandId)
    {
        var found = await session.ReadAsync(
            statements.Operation, OperationTable.ReadFacts<OperationSnapshot>, key.Tenant, key.Operation).ConfigureAwait(false);
        if (found.Count == 0) return null;
        found[0].FollowUps = await FollowUpsAsync().ConfigureAwait(false);
        return new StoredOperation(found[0], await CommandAsync(commandId).ConfigureAwait(false));
    }

    public async Task<IReadOnlyList<AcceptedCommand>> HistoryAsync()
    {
        var commands = await session.ReadAsync(
            statements.Commands, CommandTable.ReadCommand, key.Tenant, key.Operation).ConfigureAwait(false);
        var changes = await session.ReadAsync(
            statements.Changes, ChangeTable.ReadChange, key.Tenant, key.Operation).ConfigureAwait(false);
        var byVersion = changes.ToLookup(stored => stored.Version, stored => stored.Change);
        foreach (var command in commands) command.Changes = [.. byVersion[command.Version]];
        return commands;
    }

    private async Task<IReadOnlyList<FollowUpSnapshot>> FollowUpsAsync()
    {
        var followUps = await session.ReadAsync(
            statements.FollowUps, FollowUpTable.ReadFollowUp, key.Tenant, key.Operation).ConfigureAwait(false);
        if (followUps.Count == 0) return followUps;
        var reminders = await session.ReadAsync(
            statements.Reminders,
            row => (Number: row.Integer(), Reminder: ReminderTable.ReadReminder(row)),
            key.Tenant,
            key.Operation).ConfigureAwait(false);
        var byNumber = reminders.ToLookup(stored => stored.Number, stored => stored.Reminder);
        foreach (var followUp in followUps) followUp.Reminders = [.. byNumber[followUp.Number]];
        return followUps;
    }

    private async Task<AcceptedCommand?> CommandAsync(string? commandId)
    {
        if (commandId is null) return null;
        var found = await session.ReadAsync(
            statements.Command, CommandTable.ReadCommand, key.Tenant, key.Operation, commandId).ConfigureAwait(false);
        return found.FirstOrDefault();
    }
}
