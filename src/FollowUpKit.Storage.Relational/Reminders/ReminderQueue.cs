using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>Hands reminders to workers. Each statement is a transaction of its own, or those of a call are one where a change does not tell what it touched.</summary>
internal sealed class ReminderQueue(Database database, ReminderStatements statements)
{
    private readonly SqlDialect _dialect = database.Dialect;
    private readonly LockedChanges _changes = new(database);

    public Task<IReadOnlyList<QueuedReminder>> ClaimAsync(ReminderLease lease, int size, CancellationToken cancellationToken) => _changes.TouchAsync<IReadOnlyList<QueuedReminder>>(
        async session =>
        {
            var claimed = await session.ReadAsync(
                statements.Claim, ReminderStatements.ReadKey, lease.Tenant, lease.Id, _dialect.Value(lease.Now), _dialect.Value(lease.Until), Latest(lease.Now), size).ConfigureAwait(false);
            await LockedChanges.ChangeAsync(session, statements.ChangeClaimed, claimed.Count, () => [lease.Tenant, lease.Id, _dialect.Value(lease.Until), .. Rows(claimed)]).ConfigureAwait(false);
            return await LookAsync(session, lease, claimed).ConfigureAwait(false);
        },
        cancellationToken);

    public Task<IReadOnlyList<QueuedReminder>> RenewAsync(
        ReminderLease lease, IReadOnlyCollection<ReminderKey> reminders, CancellationToken cancellationToken) => _changes.TouchAsync<IReadOnlyList<QueuedReminder>>(
            async session =>
            {
                var renewed = await session.ReadAsync(
                    statements.Renew,
                    ReminderStatements.ReadKey,
                    [lease.Tenant, lease.Id, _dialect.Value(lease.Now), _dialect.Value(lease.Until), .. Rows(reminders)]).ConfigureAwait(false);
                await LockedChanges.ChangeAsync(session, statements.ChangeRenewed, renewed.Count, () => [lease.Tenant, _dialect.Value(lease.Until), .. Rows(renewed)]).ConfigureAwait(false);
                return await LookAsync(session, lease, renewed).ConfigureAwait(false);
            },
            cancellationToken);

    public Task<IReadOnlyList<ReminderKey>> SettleAsync(
        ReminderLease lease, IReadOnlyList<ReminderSettlement> settlements, CancellationToken cancellationToken) => _changes.TouchAsync<IReadOnlyList<ReminderKey>>(
            async session =>
            {
                var settled = await session.ReadAsync(
                    statements.Settle,
                    ReminderStatements.ReadKey,
                    [lease.Tenant, lease.Id, _dialect.Value(lease.Now), .. _dialect.RowValues(statements.Settled, [.. settlements.Select(Row)])]).ConfigureAwait(false);
                await LockedChanges.ChangeAsync(
                    session,
                    statements.ChangeSettled,
                    settled.Count,
                    () => [lease.Tenant, .. _dialect.RowValues(statements.Settled, [.. settlements.Where(settlement => settled.Contains(settlement.Key)).Select(Row)])]).ConfigureAwait(false);
                return settled;
            },
            cancellationToken);

    public async Task<Instant?> FindNextAsync(string tenant, Instant now, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            session => session.ReadAsync(statements.Next, row => (row.InstantOrNull(), row.InstantOrNull()), tenant, _dialect.Value(now), Latest(now)), cancellationToken).ConfigureAwait(false);
        var (due, later) = found[0];
        return due is null || later < due ? later : due;
    }

    private object Latest(Instant now) => _dialect.Value(now + ReminderLease.Longest);

    private async Task<IReadOnlyList<QueuedReminder>> LookAsync(SqlSession session, ReminderLease lease, List<ReminderKey> reminders) => reminders.Count == 0
        ? []
        : await session.ReadAsync(statements.Look, ReminderStatements.ReadReminder, [lease.Tenant, lease.Id, .. Rows(reminders)]).ConfigureAwait(false);

    private IReadOnlyList<object?> Rows(IReadOnlyCollection<ReminderKey> reminders) =>
        _dialect.RowValues(statements.Keys, [.. reminders.Select(key => new object?[] { key.OperationId, key.FollowUpNumber, key.Reminder })]);

    private List<object?> Row(ReminderSettlement settlement)
    {
        var values = new List<object?> { settlement.Key.OperationId, settlement.Key.FollowUpNumber, settlement.Key.Reminder };
        ReminderTable.WriteSettled(ReminderState.After(settlement), values, _dialect);
        return values;
    }
}
