using NodaTime;
using static FollowUpKit.Storage.Conformance.Define;
using static FollowUpKit.Storage.Conformance.Digesting;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Digests that are claimed and settled: each once for a recipient and a date.</summary>
internal static class DigestCases
{
    private const int Recipients = 60;

    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("DIG-001", "A digest is claimed once: nobody else gets it while its lease lasts, and others go to whom asks for them.", Digests, async trial =>
        {
            Must.Equal("claimed", "ana 1, 😀 1", Told(await trial.Store.ClaimDigestsAsync("one", Now, Day, "ana", "😀")));
            Must.Equal("claimed by another", "luis 1", Told(await (await trial.OpenAsync()).ClaimDigestsAsync("two", Now, Day, "ana", "luis", "😀")));
            Must.Equal("claimed at the last moment", "", Told(await trial.Store.ClaimDigestsAsync("three", Now + (10 * Minute) - Sale.Microseconds(1), Day, "ana")));
        }),
        Case("DIG-002", "Eight workers that claim at once get different digests, and all of them.", Digests, async trial =>
        {
            string[] recipients = [.. Enumerable.Range(0, Recipients).Select(i => $"agent-{i}")];
            var sessions = await trial.OpenAsync(Race.Writers);
            var claimed = await Race.RunAsync<IReadOnlyList<ClaimedDigest>>(
                [.. sessions.Select((session, i) => (Func<Task<IReadOnlyList<ClaimedDigest>>>)(() => session.ClaimDigestsAsync($"{i}", Now, Day, Shuffled(recipients, i))))]);
            var all = claimed.SelectMany(each => each).Select(each => each.Recipient).ToList();
            Must.Equal("claimed digests", Recipients, all.Count);
            Must.Equal("different ones", Recipients, all.Distinct(StringComparer.Ordinal).Count());
        }),
        Case("DIG-003", "When a lease is over the next worker gets the digest, at its second attempt.", Digests, async trial =>
        {
            await trial.Store.ClaimDigestAsync("one", Now);
            Must.Equal("claimed", "ana 2", Told(await trial.Store.ClaimDigestsAsync("two", Now + (10 * Minute), Day, "ana")));
        }),
        Case("DIG-004", "A worker settles and renews what it claimed until another claims it, and nothing afterwards.", Digests, async trial =>
        {
            var claimed = await trial.Store.ClaimDigestAsync("one", Now);
            await trial.Store.MustSettleDigestAsync("two", Now, DigestSettlement.End(claimed, ReminderOutcome.Sent, Now), settled: false);
            await trial.Store.ClaimDigestAsync("two", Now + (10 * Minute));
            await trial.Store.MustSettleDigestAsync("one", Now + (5 * Minute), DigestSettlement.End(claimed, ReminderOutcome.Sent, Now), settled: false);
            await trial.Store.MustRenewDigestAsync("one", Now + (5 * Minute), renewed: false);
            await trial.Store.ClaimDigestAsync("three", Now + (20 * Minute));
        }),
        Case("DIG-005", "A digest that was sent stays sent, whoever asks and however late; it is not settled again.", Digests, async trial =>
        {
            var claimed = await trial.Store.ClaimDigestAsync("one", Now);
            await trial.Store.MustSettleDigestAsync("one", Now + (30 * Minute), DigestSettlement.End(claimed, ReminderOutcome.Sent, Now));
            await trial.Store.MustSettleDigestAsync("one", Now, DigestSettlement.Release(claimed), settled: false);
            await trial.Store.MustRenewDigestAsync("one", Now, renewed: false);
            Must.Equal("claimed again", "", Told(await (await trial.OpenAsync()).ClaimDigestsAsync("two", Now + Duration.FromDays(400), Day, "ana")));
        }),
        Case("DIG-006", "A digest that is to be tried again is claimed from that instant on, with its attempts and its failure; one that is given up is not.", Digests, async trial =>
        {
            var claimed = await trial.Store.ClaimDigestAsync("one", Now);
            await trial.Store.MustSettleDigestAsync("one", Now, DigestSettlement.TryAgain(claimed, Now + (20 * Minute), "No route 😀"));
            Must.Equal("claimed before", "", Told(await trial.Store.ClaimDigestsAsync("two", Now + (20 * Minute) - Sale.Microseconds(1), Day, "ana")));
            var again = await trial.Store.ClaimDigestAsync("two", Now + (20 * Minute));
            Must.Equal("the digest at its second attempt", new ClaimedDigest { Recipient = "ana", Attempts = 2, Failure = "No route 😀" }, again);
            await trial.Store.MustSettleDigestAsync("two", Now, DigestSettlement.End(again, ReminderOutcome.GivenUp, Now, new string('x', 499) + "\U0001F600"));
            Must.Equal("claimed after it was given up", "", Told(await trial.Store.ClaimDigestsAsync("three", Now + Duration.FromDays(1), Day, "ana")));
        }),
        Case("DIG-007", "A digest that is released is claimed at once, as if it had not been claimed.", Digests, async trial =>
        {
            await trial.Store.MustSettleDigestAsync("one", Now, DigestSettlement.Release(await trial.Store.ClaimDigestAsync("one", Now)));
            Must.Equal("claimed", "ana 1", Told(await trial.Store.ClaimDigestsAsync("two", Now, Day, "ana")));
        }),
        Case("DIG-008", "A lease that is renewed lasts until its new end.", Digests, async trial =>
        {
            await trial.Store.ClaimDigestAsync("one", Now);
            await trial.Store.MustRenewDigestAsync("one", Now + (5 * Minute));
            Must.Equal("claimed", "", Told(await trial.Store.ClaimDigestsAsync("two", Now + (15 * Minute) - Sale.Microseconds(1), Day, "ana")));
            Must.Equal("claimed", "ana 2", Told(await trial.Store.ClaimDigestsAsync("three", Now + (15 * Minute), Day, "ana")));
        }),
        Case("DIG-009", "Another tenant's digests are neither claimed, renewed, settled nor forgotten.", Digests, async trial =>
        {
            var claimed = await trial.Store.ClaimDigestAsync("one", Now, tenant: "north");
            Must.Equal("claimed in the other tenant", "ana 1", Told(await trial.Store.ClaimDigestsAsync("two", Now, Day, ["ana"], "south")));
            await trial.Store.MustSettleDigestAsync("one", Now, DigestSettlement.End(claimed, ReminderOutcome.Sent, Now), settled: false, tenant: "south");
            await trial.Store.MustRenewDigestAsync("one", Now, renewed: false, tenant: "south");
            await trial.Store.MustSettleDigestAsync("one", Now, DigestSettlement.End(claimed, ReminderOutcome.Sent, Now), tenant: "north");
            foreach (var days in new[] { 20, 30 }) await trial.Store.ClaimDigestsAsync("three", Now, Day.PlusDays(days), ["ana"], "south");
            Must.Equal("claimed again", "", Told(await trial.Store.ClaimDigestsAsync("four", Now, Day, ["ana"], "north")));
        }),
        Case("DIG-010", "The digest of another date is another one.", Digests, async trial =>
        {
            var claimed = await trial.Store.ClaimDigestAsync("one", Now);
            Must.Equal("claimed for the next day", "ana 1", Told(await trial.Store.ClaimDigestsAsync("two", Now, Day.PlusDays(1), "ana")));
            var settled = await trial.Store.Digests.SettleDigestsAsync(
                Lease("one", Now), Day.PlusDays(1), [DigestSettlement.End(claimed, ReminderOutcome.Sent, Now)], CancellationToken.None);
            Must.Equal("settled for the next day", 0, settled.Count);
        }),
        Case("DIG-011", "A digest that is held for longer than a lease can be was claimed by a clock that was wrong: it is free.", Digests, async trial =>
        {
            await trial.Store.ClaimDigestAsync("ahead", Now + Duration.FromDays(365));
            Must.Equal("claimed", "ana 2", Told(await trial.Store.ClaimDigestsAsync("right", Now, Day, "ana")));
        }),
        Case("DIG-012", "A claim forgets digests of more than 14 days before, and keeps those of 14 days before.", Digests, async trial =>
        {
            foreach (var days in new[] { 0, 1, 10 }) await SendAsync(trial.Store, Day.PlusDays(days));
            await SendAsync(trial.Store, Day.PlusDays(15));
            Must.Equal("claimed of what is kept", "", Told(await trial.Store.ClaimDigestsAsync("two", Now, Day.PlusDays(1), "ana")));
            Must.Equal("claimed of what is forgotten", "ana 1", Told(await trial.Store.ClaimDigestsAsync("three", Now, Day, "ana")));
        }),
        Case("DIG-013", "A claim by a clock that is a year ahead for a moment forgets nothing.", Digests, async trial =>
        {
            await SendAsync(trial.Store, Day);
            await SendAsync(trial.Store, Day.PlusYears(1));
            Must.Equal("claimed again", "", Told(await trial.Store.ClaimDigestsAsync("right", Now, Day, "ana")));
        }),
        Case("DIG-014", "A call about digests that is cancelled before it begins is reported as cancelled, and changes nothing.", Digests, async trial =>
        {
            var cancelled = new CancellationToken(canceled: true);
            await Must.ThrowAsync<OperationCanceledException>("cancellation", () => trial.Store.Digests.ClaimDigestsAsync(Lease("one", Now), Day, ["ana"], cancelled));
            var claimed = await trial.Store.ClaimDigestAsync("two", Now);
            await Must.ThrowAsync<OperationCanceledException>(
                "cancellation", () => trial.Store.Digests.SettleDigestsAsync(Lease("two", Now), Day, [DigestSettlement.End(claimed, ReminderOutcome.Sent, Now)], cancelled));
            await trial.Store.MustSettleDigestAsync("two", Now, DigestSettlement.Release(claimed));
        }),
        Case("DIG-015", "What is claimed and settled inside a transaction of the host stands or falls with it.", Digests | Host, async trial =>
        {
            using (var host = await trial.BeginAsync()) await SendAsync(host.Inside, Day);
            var other = await trial.BeginAsync();
            await SendAsync(other.Inside, Day);
            await other.Transaction.CommitAsync();
            Must.Equal("claimed again", "", Told(await trial.Store.ClaimDigestsAsync("two", Now, Day, "ana")));
        }),
        Case("DIG-016", "After a crash of the store it knows what is held, and what was sent.", Digests | Crash, async trial =>
        {
            var claimed = await trial.Store.ClaimDigestAsync("one", Now);
            var after = await trial.CrashAsync();
            Must.Equal("claimed while it is held", "", Told(await after.ClaimDigestsAsync("two", Now, Day, "ana")));
            await after.MustSettleDigestAsync("one", Now, DigestSettlement.End(claimed, ReminderOutcome.Sent, Now));
            Must.Equal("claimed again", "", Told(await (await trial.CrashAsync()).ClaimDigestsAsync("three", Now + Duration.FromDays(1), Day, "ana")));
        }),
    ];

    private static string[] Shuffled(string[] recipients, int turn) => [.. recipients.Skip(turn * 7), .. recipients.Take(turn * 7)];

    private static async Task SendAsync(Tested store, LocalDate date)
    {
        var claimed = await store.ClaimDigestsAsync("sender", Now, date, "ana");
        Must.Equal($"claimed for {date}", "ana 1", Told(claimed));
        var settled = await store.Digests.SettleDigestsAsync(Lease("sender", Now), date, [DigestSettlement.End(claimed[0], ReminderOutcome.Sent, Now)], CancellationToken.None);
        Must.Equal($"settled for {date}", 1, settled.Count);
    }
}
