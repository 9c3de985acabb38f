namespace FollowUpKit.Hosting.Tests;

/// <summary>A store of digests that does what the one inside does, keeps what was claimed, and lets a test come between.</summary>
internal sealed class WatchedDigests(IDigestQueue inner, Action<IReadOnlyList<DigestSettlement>>? beforeSettling = null, Action? afterRenewing = null) : IDigestQueue
{
    private readonly List<string> _claimed = [];

    /// <summary>Those that were claimed, in order.</summary>
    public IReadOnlyList<string> Claimed => _claimed;

    public async Task<IReadOnlyList<ClaimedDigest>> ClaimDigestsAsync(
        ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken)
    {
        var claimed = await inner.ClaimDigestsAsync(lease, date, recipients, cancellationToken);
        _claimed.AddRange(claimed.Select(digest => digest.Recipient));
        return claimed;
    }

    public async Task<IReadOnlyList<string>> RenewDigestsAsync(
        ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken)
    {
        var renewed = await inner.RenewDigestsAsync(lease, date, recipients, cancellationToken);
        afterRenewing?.Invoke();
        return renewed;
    }

    public Task<IReadOnlyList<string>> SettleDigestsAsync(
        ReminderLease lease, LocalDate date, IReadOnlyList<DigestSettlement> settlements, CancellationToken cancellationToken)
    {
        beforeSettling?.Invoke(settlements);
        return inner.SettleDigestsAsync(lease, date, settlements, cancellationToken);
    }
}
