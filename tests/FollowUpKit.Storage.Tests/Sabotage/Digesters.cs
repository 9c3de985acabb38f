using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>Bad stores that let a digest be sent twice, to the wrong worker, or never.</summary>
internal static class Digesters
{
    /// <summary>Asks for something else than it was asked.</summary>
    internal sealed class ClaimsOtherwise(
        StoreSession inner, Func<ReminderLease, ReminderLease>? lease = null, Func<LocalDate, LocalDate>? date = null) : StoreWrapper(inner)
    {
        public override Task<IReadOnlyList<ClaimedDigest>> ClaimDigestsAsync(
            ReminderLease claimed, LocalDate day, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken) =>
            base.ClaimDigestsAsync(lease?.Invoke(claimed) ?? claimed, date?.Invoke(day) ?? day, recipients, cancellationToken);

        public override Task<IReadOnlyList<string>> SettleDigestsAsync(
            ReminderLease settled, LocalDate day, IReadOnlyList<DigestSettlement> settlements, CancellationToken cancellationToken) =>
            base.SettleDigestsAsync(lease?.Invoke(settled) ?? settled, date?.Invoke(day) ?? day, settlements, cancellationToken);
    }

    /// <summary>Gives something else than it has.</summary>
    internal sealed class GivesOtherwise(StoreSession inner, Func<ClaimedDigest, ClaimedDigest> give) : StoreWrapper(inner)
    {
        public override async Task<IReadOnlyList<ClaimedDigest>> ClaimDigestsAsync(
            ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken) =>
            [.. (await base.ClaimDigestsAsync(lease, date, recipients, cancellationToken)).Select(give)];
    }

    /// <summary>Settles something else than it was told.</summary>
    internal sealed class SettlesOtherwise(StoreSession inner, Func<DigestSettlement, DigestSettlement?> settle) : StoreWrapper(inner)
    {
        public override async Task<IReadOnlyList<string>> SettleDigestsAsync(
            ReminderLease lease, LocalDate date, IReadOnlyList<DigestSettlement> settlements, CancellationToken cancellationToken)
        {
            await base.SettleDigestsAsync(lease, date, [.. settlements.Select(settle).OfType<DigestSettlement>()], cancellationToken);
            return [.. settlements.Select(settlement => settlement.Recipient)];
        }
    }

    /// <summary>Says that it renewed what it did not.</summary>
    internal sealed class RenewsNothing(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task<IReadOnlyList<string>> RenewDigestsAsync(
            ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>([.. recipients]);
    }

    /// <summary>Keeps all marks in its process, without a lock between looking and writing.</summary>
    internal sealed class LooksThenClaims(StoreSession inner) : StoreWrapper(inner)
    {
        private readonly List<string> _claimed = [];

        public override async Task<IReadOnlyList<ClaimedDigest>> ClaimDigestsAsync(
            ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken)
        {
            List<string> free;
            lock (_claimed) free = [.. recipients.Except(_claimed)];
            await Task.Delay(50, CancellationToken.None);
            lock (_claimed) _claimed.AddRange(free);
            return [.. free.Select(recipient => new ClaimedDigest { Recipient = recipient, Attempts = 1 })];
        }
    }

    /// <summary>Lets a claim far ahead forget all that was sent.</summary>
    internal sealed class ForgetsByTheClock(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task<IReadOnlyList<ClaimedDigest>> ClaimDigestsAsync(
            ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken)
        {
            await base.ClaimDigestsAsync(lease, date.PlusDays(-1), ["nobody"], cancellationToken);
            return await base.ClaimDigestsAsync(lease, date, recipients, cancellationToken);
        }
    }

    /// <summary>Does not look at the token.</summary>
    internal sealed class IgnoresCancellation(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task<IReadOnlyList<ClaimedDigest>> ClaimDigestsAsync(
            ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken) =>
            base.ClaimDigestsAsync(lease, date, recipients, CancellationToken.None);
    }

    /// <summary>Remembers outside of the host's transaction what was claimed inside.</summary>
    internal sealed class RemembersForTheHost(StoreSession inner, HashSet<string> remembered) : StoreWrapper(inner)
    {
        public override async Task<IReadOnlyList<ClaimedDigest>> ClaimDigestsAsync(
            ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken) =>
            [.. (await base.ClaimDigestsAsync(lease, date, recipients, cancellationToken)).Where(digest => remembered.Add(digest.Recipient))];
    }
}
