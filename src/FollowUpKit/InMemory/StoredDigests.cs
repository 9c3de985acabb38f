using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>The digests as the in-memory store keeps them.</summary>
internal sealed class StoredDigests
{
    private readonly Dictionary<DigestId, DigestState> _states = [];

    public IReadOnlyList<ClaimedDigest> Claim(ReminderLease lease, LocalDate date, IEnumerable<string> recipients)
    {
        var claimed = new List<ClaimedDigest>();
        foreach (var recipient in recipients)
        {
            var id = new DigestId(lease.Tenant, date, recipient);
            var before = _states.TryGetValue(id, out var known) ? known : new DigestState();
            if (before.HasEnded || before.IsHeld(lease.Now)) continue;
            _states[id] = before with { Attempts = before.Attempts + 1, HeldUntil = lease.Until, Lease = lease.Id };
            claimed.Add(new ClaimedDigest { Recipient = recipient, Attempts = before.Attempts + 1, Failure = before.Failure });
        }

        if (claimed.Count > 0) Forget(lease.Tenant, date.PlusDays(-DigestLimits.DaysKept), date);
        return claimed;
    }

    public IReadOnlyList<string> Renew(ReminderLease lease, LocalDate date, IEnumerable<string> recipients) =>
        [.. recipients.Where(recipient => Change(lease, date, recipient, state => state with { HeldUntil = lease.Until }))];

    public IReadOnlyList<string> Settle(ReminderLease lease, LocalDate date, IEnumerable<DigestSettlement> settlements) =>
    [
        .. from settlement in settlements
           where Change(lease, date, settlement.Recipient, _ => new DigestState(settlement))
           select settlement.Recipient,
    ];

    private bool Change(ReminderLease lease, LocalDate date, string recipient, Func<DigestState, DigestState> change)
    {
        var id = new DigestId(lease.Tenant, date, recipient);
        if (!_states.TryGetValue(id, out var state) || state.Lease != lease.Id) return false;
        _states[id] = change(state);
        return true;
    }

    private void Forget(string tenant, LocalDate before, LocalDate date)
    {
        var ofTenant = _states.Keys.Where(id => id.Tenant == tenant).ToList();
        if (!ofTenant.Exists(id => id.Date >= before && id.Date < date)) return;
        foreach (var id in ofTenant.Where(id => id.Date < before)) _states.Remove(id);
    }

    private sealed record DigestId(string Tenant, LocalDate Date, string Recipient);

    private sealed record DigestState(int Attempts = 0, Instant? HeldUntil = null, string? Lease = null, bool HasEnded = false, string? Failure = null)
    {
        public DigestState(DigestSettlement settlement)
            : this(settlement.Attempts, settlement.HeldUntil, null, settlement.EndedAt is not null, settlement.Failure)
        {
        }

        public bool IsHeld(Instant now) => HeldUntil > now && HeldUntil <= now + ReminderLease.Longest;
    }
}
