using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <content>The digests.</content>
public sealed partial class InMemoryOperationStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ClaimedDigest>> ClaimDigestsAsync(
        ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken)
    {
        if (lease is null) throw new ArgumentNullException(nameof(lease));
        StorePage.CheckRecipients(recipients);
        return Locked(() => _digests.Claim(lease, date, recipients), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> RenewDigestsAsync(
        ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken)
    {
        if (lease is null) throw new ArgumentNullException(nameof(lease));
        StorePage.CheckRecipients(recipients);
        return Locked(() => _digests.Renew(lease, date, recipients), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> SettleDigestsAsync(
        ReminderLease lease, LocalDate date, IReadOnlyList<DigestSettlement> settlements, CancellationToken cancellationToken)
    {
        if (lease is null) throw new ArgumentNullException(nameof(lease));
        StorePage.CheckDigestSettlements(settlements);
        return Locked(() => _digests.Settle(lease, date, settlements), cancellationToken);
    }
}
