namespace FollowUpKit.Storage.Tests;

/// <summary>Bad stores of the rules of time zones.</summary>
internal static class Sweepers
{
    /// <summary>Tells and forgets the rules of one tenant with those of another.</summary>
    internal sealed class SharesTenants(StoreSession inner, string one, string other) : StoreWrapper(inner)
    {
        public override async Task<IReadOnlyList<TimeZoneRules>> ReadTimeZoneRulesAsync(string tenant, CancellationToken cancellationToken) =>
            [.. await base.ReadTimeZoneRulesAsync(tenant, cancellationToken), .. tenant == one ? await base.ReadTimeZoneRulesAsync(other, cancellationToken) : []];
    }

    /// <summary>Stores rules apart from the commit, before it.</summary>
    internal sealed class StoresRulesFirst(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            await AddTimeZoneRulesAsync(commit.Key.Tenant, commit.TimeZoneRules, cancellationToken);
            await base.CommitAsync(commit, cancellationToken);
        }
    }

    /// <summary>Stores no rules that come without a commit.</summary>
    internal sealed class AddsNothing(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task AddTimeZoneRulesAsync(string tenant, IReadOnlyCollection<TimeZoneRules> rules, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>Forgets all that a sweep began with, whatever was swept to the end.</summary>
    internal sealed class ForgetsAllZones(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task EndSweepAsync(string tenant, IReadOnlyCollection<string> timeZones, string sweepId, CancellationToken cancellationToken) =>
            base.EndSweepAsync(tenant, ["America/Mexico_City", "America/Tijuana"], sweepId, cancellationToken);
    }

    /// <summary>Forgets rules as soon as a sweep of them begins.</summary>
    internal sealed class ForgetsAtOnce(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task BeginSweepAsync(string tenant, IReadOnlyCollection<TimeZoneRules> rules, string sweepId, CancellationToken cancellationToken)
        {
            await base.BeginSweepAsync(tenant, rules, sweepId, cancellationToken);
            await EndSweepAsync(tenant, [.. rules.Select(one => one.TimeZone)], sweepId, cancellationToken);
        }
    }

    /// <summary>Forgets what the rules are at the end, with those that a commit has used meanwhile, or never begins but at the end.</summary>
    internal sealed class BeginsAtTheEnd(StoreSession inner) : StoreWrapper(inner)
    {
        private IReadOnlyCollection<TimeZoneRules> begun = [];

        public override Task BeginSweepAsync(string tenant, IReadOnlyCollection<TimeZoneRules> rules, string sweepId, CancellationToken cancellationToken)
        {
            begun = rules;
            return Task.CompletedTask;
        }

        public override async Task EndSweepAsync(string tenant, IReadOnlyCollection<string> timeZones, string sweepId, CancellationToken cancellationToken)
        {
            await base.BeginSweepAsync(tenant, begun, sweepId, cancellationToken);
            await base.EndSweepAsync(tenant, timeZones, sweepId, cancellationToken);
        }
    }

    /// <summary>Takes all sweeps for one.</summary>
    internal sealed class KnowsOneSweep(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task BeginSweepAsync(string tenant, IReadOnlyCollection<TimeZoneRules> rules, string sweepId, CancellationToken cancellationToken) =>
            base.BeginSweepAsync(tenant, rules, "one", cancellationToken);

        public override Task EndSweepAsync(string tenant, IReadOnlyCollection<string> timeZones, string sweepId, CancellationToken cancellationToken) =>
            base.EndSweepAsync(tenant, timeZones, "one", cancellationToken);
    }

    /// <summary>Tells due times by UTF-16, without reminders.</summary>
    internal sealed class TellsOtherDueTimes(StoreSession inner, Func<IEnumerable<DueTimes>, IEnumerable<DueTimes>> told) : StoreWrapper(inner)
    {
        public override async Task<IReadOnlyList<DueTimes>> ReadDueTimesAsync(
            string tenant, IReadOnlyCollection<string> timeZones, DueTimes? after, int size, CancellationToken cancellationToken) =>
            [.. told(await base.ReadDueTimesAsync(tenant, timeZones, after, size, cancellationToken))];
    }
}
