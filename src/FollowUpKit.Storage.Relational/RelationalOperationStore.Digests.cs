using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <content>The digests.</content>
public sealed partial class RelationalOperationStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ClaimedDigest>> ClaimDigestsAsync(
        ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken)
    {
        if (lease is null) throw new ArgumentNullException(nameof(lease));
        StorePage.CheckRecipients(recipients);
        return _digests.ClaimAsync(lease, date, recipients, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> RenewDigestsAsync(
        ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken)
    {
        if (lease is null) throw new ArgumentNullException(nameof(lease));
        StorePage.CheckRecipients(recipients);
        return _digests.RenewAsync(lease, date, recipients, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> SettleDigestsAsync(
        ReminderLease lease, LocalDate date, IReadOnlyList<DigestSettlement> settlements, CancellationToken cancellationToken)
    {
        if (lease is null) throw new ArgumentNullException(nameof(lease));
        StorePage.CheckDigestSettlements(settlements);
        return _digests.SettleAsync(lease, date, settlements, cancellationToken);
    }
}
