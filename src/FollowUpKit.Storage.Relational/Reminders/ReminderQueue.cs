using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// Hands reminders to workers. Each statement is a transaction of its own; those of a call are one where a change does not tell what it touched. So are those of
/// a claim where a transaction keeps other writers out: what is looked at first is what is claimed.
/// </summary>
internal sealed class ReminderQueue(Database database, ReminderStatements statements)
{
    private readonly SqlDialect _dialect = database.Dialect;
    private readonly LockedChanges _changes = new(database);

    public Task<IReadOnlyList<QueuedReminder>> ClaimAsync(ReminderLease lease, int size, CancellationToken cancellationToken) => statements.LookAtFirst is { } first
        ? _changes.TogetherAsync(session => ClaimFirstAsync(session, first, lease, size), cancellationToken)
        : _changes.TouchAsync<IReadOnlyList<QueuedReminder>>(
            async session =>
            {
                var claimed = await session.ReadAsync(statements.Claim, ReminderStatements.ReadKey, ClaimValues(lease, size)).ConfigureAwait(false);
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
                var settling = settlements.All(EndsSent) ? statements.SettleSent : statements.Settle;
                var settled = await session.ReadAsync(
                    settling.Settle,
                    ReminderStatements.ReadKey,
                    [lease.Tenant, lease.Id, _dialect.Value(lease.Now), .. Rows(settling, settlements)]).ConfigureAwait(false);
                await LockedChanges.ChangeAsync(
                    session,
                    settling.Change,
                    settled.Count,
                    () => [lease.Tenant, .. Rows(settling, Of(settlements, settled))]).ConfigureAwait(false);
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

    /// <summary>Whether it was sent and has no other step: nothing but its end is written.</summary>
    private static bool EndsSent(ReminderSettlement settlement) => settlement is { Outcome: ReminderOutcome.Sent, EndedAt: not null, Failure: null };

    private object Latest(Instant now) => _dialect.Value(now + ReminderLease.Longest);

    private object[] ClaimValues(ReminderLease lease, int size) =>
        [lease.Tenant, lease.Id, _dialect.Value(lease.Now), _dialect.Value(lease.Until), Latest(lease.Now), size];

    /// <summary>Looks at the first, then claims them: nobody changes them between.</summary>
    private async Task<IReadOnlyList<QueuedReminder>> ClaimFirstAsync(SqlSession session, SqlStatement first, ReminderLease lease, int size)
    {
        var claimed = await session.ReadAsync(
            first, ReminderStatements.ReadReminder, lease.Tenant, _dialect.Value(lease.Now), _dialect.Value(lease.Until), Latest(lease.Now), size).ConfigureAwait(false);
        await LockedChanges.ChangeAsync(session, statements.Claim, claimed.Count, () => ClaimValues(lease, size)).ConfigureAwait(false);
        return claimed;
    }

    private async Task<IReadOnlyList<QueuedReminder>> LookAsync(SqlSession session, ReminderLease lease, List<ReminderKey> reminders) => reminders.Count == 0
        ? []
        : await session.ReadAsync(statements.Look, ReminderStatements.ReadReminder, [lease.Tenant, lease.Id, .. Rows(reminders)]).ConfigureAwait(false);

    private IReadOnlyList<object?> Rows(IReadOnlyCollection<ReminderKey> reminders) =>
        _dialect.RowValues(statements.Keys, [.. reminders.Select(key => new object?[] { key.OperationId, key.FollowUpNumber, key.Reminder })]);

    private IReadOnlyList<object?> Rows(SettlingStatements settling, IEnumerable<ReminderSettlement> settlements) =>
        _dialect.RowValues(settling.Columns, [.. settlements.Select(settlement => Row(settlement, onlyItsEnd: settling == statements.SettleSent))]);

    private List<object?> Row(ReminderSettlement settlement, bool onlyItsEnd)
    {
        var values = new List<object?> { settlement.Key.OperationId, settlement.Key.FollowUpNumber, settlement.Key.Reminder };
        if (onlyItsEnd) values.Add(_dialect.Value(settlement.EndedAt));
        else ReminderTable.WriteSettled(ReminderState.After(settlement), values, _dialect);
        return values;
    }

    private static IEnumerable<ReminderSettlement> Of(IEnumerable<ReminderSettlement> settlements, IEnumerable<ReminderKey> keys)
    {
        var wanted = new HashSet<ReminderKey>(keys);
        return settlements.Where(settlement => wanted.Contains(settlement.Key));
    }
}
