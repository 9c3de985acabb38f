using NodaTime;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Workers that ask for digests of a day.</summary>
internal static class Digesting
{
    public static readonly Duration Minute = Duration.FromMinutes(1);

    public static readonly Instant Now = Sale.Start;

    public static readonly LocalDate Day = FollowUps.Monday;

    /// <summary>A lease of ten minutes.</summary>
    public static ReminderLease Lease(string id, Instant now, string tenant = "") => new(tenant, id, now, now + (10 * Minute));

    /// <summary>What a worker gets.</summary>
    public static Task<IReadOnlyList<ClaimedDigest>> ClaimDigestsAsync(this Tested store, string id, Instant now, LocalDate date, params string[] recipients) =>
        store.ClaimDigestsAsync(id, now, date, recipients, "");

    public static Task<IReadOnlyList<ClaimedDigest>> ClaimDigestsAsync(this Tested store, string id, Instant now, LocalDate date, string[] recipients, string tenant) =>
        store.Digests.ClaimDigestsAsync(Lease(id, now, tenant), date, recipients, CancellationToken.None);

    /// <summary>The worker gets the digest of ana.</summary>
    public static async Task<ClaimedDigest> ClaimDigestAsync(this Tested store, string id, Instant now, string tenant = "")
    {
        var claimed = await store.ClaimDigestsAsync(id, now, Day, ["ana"], tenant);
        Must.Equal($"claimed digests at {now}", 1, claimed.Count);
        return claimed[0];
    }

    /// <summary>Settles, and is told so; or is told that it was not.</summary>
    public static async Task MustSettleDigestAsync(this Tested store, string id, Instant now, DigestSettlement settlement, bool settled = true, string tenant = "")
    {
        var told = await store.Digests.SettleDigestsAsync(Lease(id, now, tenant), Day, [settlement], CancellationToken.None);
        Must.Equal($"settled by {id}", settled ? "ana" : "", string.Join(", ", told));
    }

    /// <summary>Renews the lease of ana, and is told so; or is told that it was not.</summary>
    public static async Task MustRenewDigestAsync(this Tested store, string id, Instant now, bool renewed = true, string tenant = "")
    {
        var told = await store.Digests.RenewDigestsAsync(Lease(id, now, tenant), Day, ["ana"], CancellationToken.None);
        Must.Equal($"renewed by {id}", renewed ? "ana" : "", string.Join(", ", told));
    }

    /// <summary>Recipients and attempts, in order.</summary>
    public static string Told(IEnumerable<ClaimedDigest> digests) =>
        string.Join(", ", digests.OrderBy(each => each.Recipient, CodePointComparer.Instance).Select(each => $"{each.Recipient} {each.Attempts}"));
}
