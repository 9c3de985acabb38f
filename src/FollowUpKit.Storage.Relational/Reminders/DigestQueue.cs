using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>Hands digests to workers, each call with a few statements.</summary>
internal sealed class DigestQueue(Database database, DigestStatements statements)
{
    private readonly SqlDialect _dialect = database.Dialect;
    private readonly LockedChanges _changes = new(database);

    public Task<IReadOnlyList<ClaimedDigest>> ClaimAsync(
        ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken) => _changes.TouchAsync<IReadOnlyList<ClaimedDigest>>(
            async session =>
            {
                var (day, latest) = (_dialect.Value(date), _dialect.Value(lease.Now + ReminderLease.Longest));
                await LockedChanges.ChangeAsync(session, statements.AddMissing, recipients.Count, () => [lease.Tenant, day, .. Rows(recipients)]).ConfigureAwait(false);
                var claimed = await session.ReadAsync(
                    statements.Claim,
                    DigestStatements.ReadClaimed,
                    [lease.Tenant, day, _dialect.Value(lease.Until), lease.Id, _dialect.Value(lease.Now), latest, .. Rows(recipients)]).ConfigureAwait(false);
                await LockedChanges.ChangeAsync(
                    session, statements.ChangeClaimed, claimed.Count, () => [lease.Tenant, day, _dialect.Value(lease.Until), lease.Id, .. Rows(claimed.Select(one => one.Recipient))]).ConfigureAwait(false);
                if (claimed.Count > 0)
                    await session.ReadAsync(statements.Forget, _ => true, lease.Tenant, _dialect.Value(date.PlusDays(-DigestLimits.DaysKept)), day).ConfigureAwait(false);
                return claimed;
            },
            cancellationToken);

    public Task<IReadOnlyList<string>> RenewAsync(
        ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken) => _changes.TouchAsync<IReadOnlyList<string>>(
            async session =>
            {
                var (day, until) = (_dialect.Value(date), _dialect.Value(lease.Until));
                var renewed = await session.ReadAsync(statements.Renew, row => row.Text(), [lease.Tenant, day, lease.Id, until, .. Rows(recipients)]).ConfigureAwait(false);
                await LockedChanges.ChangeAsync(session, statements.ChangeRenewed, renewed.Count, () => [lease.Tenant, day, until, .. Rows(renewed)]).ConfigureAwait(false);
                return renewed;
            },
            cancellationToken);

    public Task<IReadOnlyList<string>> SettleAsync(
        ReminderLease lease, LocalDate date, IReadOnlyList<DigestSettlement> settlements, CancellationToken cancellationToken) => _changes.TouchAsync<IReadOnlyList<string>>(
            async session =>
            {
                var day = _dialect.Value(date);
                var settled = await session.ReadAsync(statements.Settle, row => row.Text(), [lease.Tenant, day, lease.Id, .. Rows(settlements)]).ConfigureAwait(false);
                await LockedChanges.ChangeAsync(
                    session,
                    statements.ChangeSettled,
                    settled.Count,
                    () => [lease.Tenant, day, .. Rows(settlements.Where(settlement => settled.Contains(settlement.Recipient)))]).ConfigureAwait(false);
                return settled;
            },
            cancellationToken);

    private IReadOnlyList<object?> Rows(IEnumerable<DigestSettlement> settlements) =>
        _dialect.RowValues(DigestTable.Settled, [.. settlements.Select(settlement => DigestTable.Values(settlement, _dialect))]);

    private IReadOnlyList<object?> Rows(IEnumerable<string> recipients) =>
        _dialect.RowValues(DigestStatements.Recipients, [.. recipients.Distinct(StringComparer.Ordinal).Select(recipient => new object?[] { recipient })]);
}
