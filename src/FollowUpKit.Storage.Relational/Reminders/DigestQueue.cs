using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>Hands digests to workers, each call with one or two statements, each of which is a transaction of its own.</summary>
internal sealed class DigestQueue(Database database, DigestStatements statements)
{
    private readonly SqlDialect _dialect = database.Dialect;

    public Task<IReadOnlyList<ClaimedDigest>> ClaimAsync(
        ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ClaimedDigest>>(
            async session =>
            {
                var (day, latest) = (_dialect.Value(date), _dialect.Value(lease.Now + ReminderLease.Longest));
                var claimed = await session.ReadAsync(
                    statements.Claim,
                    DigestStatements.ReadClaimed,
                    [lease.Tenant, day, _dialect.Value(lease.Until), lease.Id, _dialect.Value(lease.Now), latest, .. Rows(recipients)]).ConfigureAwait(false);
                if (claimed.Count > 0)
                    await session.ReadAsync(statements.Forget, _ => true, lease.Tenant, _dialect.Value(date.PlusDays(-DigestLimits.DaysKept)), day).ConfigureAwait(false);
                return claimed;
            },
            cancellationToken);

    public Task<IReadOnlyList<string>> RenewAsync(
        ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string>>(
            async session => await session.ReadAsync(
                statements.Renew, row => row.Text(), [lease.Tenant, _dialect.Value(date), lease.Id, _dialect.Value(lease.Until), .. Rows(recipients)]).ConfigureAwait(false),
            cancellationToken);

    public Task<IReadOnlyList<string>> SettleAsync(
        ReminderLease lease, LocalDate date, IReadOnlyList<DigestSettlement> settlements, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string>>(
            async session => await session.ReadAsync(
                statements.Settle,
                row => row.Text(),
                [
                    lease.Tenant, _dialect.Value(date), lease.Id,
                    .. _dialect.RowValues(DigestTable.Settled, [.. settlements.Select(settlement => DigestTable.Values(settlement, _dialect))]),
                ]).ConfigureAwait(false),
            cancellationToken);

    private IReadOnlyList<object?> Rows(IEnumerable<string> recipients) =>
        _dialect.RowValues(DigestStatements.Recipients, [.. recipients.Distinct(StringComparer.Ordinal).Select(recipient => new object?[] { recipient })]);
}
