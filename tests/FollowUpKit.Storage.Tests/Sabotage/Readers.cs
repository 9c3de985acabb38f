using System.Globalization;

namespace FollowUpKit.Storage.Tests;

/// <summary>Bad stores that answer wrongly, over data that is right.</summary>
internal static class Readers
{
    /// <summary>Finds something else than it has.</summary>
    internal sealed class FindsOtherwise(StoreSession inner, Func<StoredOperation, StoredOperation> found) : StoreWrapper(inner)
    {
        public override async Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken) =>
            await base.FindAsync(key, commandId, cancellationToken) is { } stored ? found(stored) : null;
    }

    /// <summary>Remembers what it found and never looks again.</summary>
    internal sealed class Caches(StoreSession inner) : StoreWrapper(inner)
    {
        private readonly Dictionary<OperationKey, StoredOperation> cache = [];

        public override async Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken)
        {
            lock (cache)
            {
                if (cache.TryGetValue(key, out var cached)) return cached;
            }

            var found = await base.FindAsync(key, commandId, cancellationToken);
            lock (cache)
            {
                if (found is not null) cache[key] = found;
            }

            return found;
        }
    }

    /// <summary>Finds operations and rows of any tenant that is known to it.</summary>
    internal sealed class LeaksTenants(StoreSession inner, params string[] tenants) : StoreWrapper(inner)
    {
        public override async Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
            FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after, int size, ReadOptions options, CancellationToken cancellationToken)
        {
            var rows = new List<FollowUpRow>();
            foreach (var tenant in tenants.Append(filter.Tenant).Distinct())
            {
                var copy = new FollowUpFilter(tenant) { Scope = filter.Scope, Branches = filter.Branches, Agents = filter.Agents };
                rows.AddRange((await base.ReadFollowUpsAsync(copy, order, after, size, options, cancellationToken)).Rows);
            }

            return new([.. rows.Take(size)], hasMore: false);
        }
    }

    /// <summary>Pages by counting rows from the start, as OFFSET does; the position tells only which page is meant.</summary>
    internal sealed class PagesByOffset(StoreSession inner) : StoreWrapper(inner)
    {
        private int read;

        public override async Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
            FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after, int size, ReadOptions options, CancellationToken cancellationToken)
        {
            read = after is null ? 0 : read + size;
            var all = await base.ReadFollowUpsAsync(filter, order, null, StorePage.MaxSize, options, cancellationToken);
            return new([.. all.Rows.Skip(read).Take(size)], hasMore: all.Rows.Count > read + size);
        }
    }

    /// <summary>Goes on after the instant of a position alone.</summary>
    internal sealed class LosesTies(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
            FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after, int size, ReadOptions options, CancellationToken cancellationToken) =>
            base.ReadFollowUpsAsync(
                filter, order, after is null ? null : after with { OperationId = "\U0010FFFF", Number = int.MaxValue }, size, options, cancellationToken);
    }

    /// <summary>Orders rows as people of a culture would, or by the units of UTF-16.</summary>
    internal sealed class OrdersBy(StoreSession inner, StringComparer comparer) : StoreWrapper(inner)
    {
        public static StringComparer Culture => StringComparer.Create(CultureInfo.GetCultureInfo("es-MX"), ignoreCase: false);

        public override async Task<StorePage<OperationRow>> ReadOperationsAsync(
            OperationFilter filter, OperationOrder order, OperationRow? after, int size, ReadOptions options, CancellationToken cancellationToken)
        {
            var page = await base.ReadOperationsAsync(filter, order, after, size, options, cancellationToken);
            return new([.. page.Rows.OrderByDescending(row => row.OpenedAt).ThenBy(row => row.OperationId, comparer)], page.HasMore);
        }
    }

    /// <summary>Compares branches with LIKE.</summary>
    internal sealed class ComparesWithLike(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
            FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after, int size, ReadOptions options, CancellationToken cancellationToken)
        {
            if (filter.Branches is not [var pattern]) return await base.ReadFollowUpsAsync(filter, order, after, size, options, cancellationToken);
            var all = await base.ReadFollowUpsAsync(filter with { Branches = null }, order, after, StorePage.MaxSize, options, cancellationToken);
            List<FollowUpRow> rows = [.. all.Rows.Where(row => Rewriting.IsLike(row.Branch, pattern))];
            return new([.. rows.Take(size)], hasMore: rows.Count > size);
        }
    }

    /// <summary>Takes any page size for the next one that is allowed.</summary>
    internal sealed class AcceptsAnySize(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
            FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after, int size, ReadOptions options, CancellationToken cancellationToken) =>
            base.ReadFollowUpsAsync(filter, order, after, Math.Clamp(size, 1, StorePage.MaxSize), options, cancellationToken);
    }

    /// <summary>Takes an empty list for no restriction.</summary>
    internal sealed class TakesEmptyForAll(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
            FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after, int size, ReadOptions options, CancellationToken cancellationToken) =>
            base.ReadFollowUpsAsync(filter.Branches is [] ? filter with { Branches = null } : filter, order, after, size, options, cancellationToken);

        public override Task<StorePage<OperationRow>> ReadOperationsAsync(
            OperationFilter filter, OperationOrder order, OperationRow? after, int size, ReadOptions options, CancellationToken cancellationToken) =>
            base.ReadOperationsAsync(filter.IdleIn is [] ? filter with { IdleIn = null } : filter, order, after, size, options, cancellationToken);
    }

    /// <summary>Takes no more periods than its statement has place for.</summary>
    internal sealed class CountsByTheFirstPeriods(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task<IReadOnlyList<FollowUpGroup>> GroupFollowUpsAsync(
            FollowUpFilter filter, FollowUpGrouping grouping, ReadOptions options, CancellationToken cancellationToken) =>
            base.GroupFollowUpsAsync(filter, grouping with { Periods = grouping.Periods?.Take(10).ToList() }, options, cancellationToken);
    }

    /// <summary>Takes the periods of some branches for those of all.</summary>
    internal sealed class ForgetsBranchesOfPeriods(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
            FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after, int size, ReadOptions options, CancellationToken cancellationToken) =>
            base.ReadFollowUpsAsync(
                filter with { DueIn = filter.DueIn?.Select(period => new DuePeriod(period.TimeZones, period.From, period.To)).ToList() },
                order, after, size, options, cancellationToken);
    }

    /// <summary>Reads the follow-ups of all time zones.</summary>
    internal sealed class ForgetsTimeZones(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
            FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after, int size, ReadOptions options, CancellationToken cancellationToken) =>
            base.ReadFollowUpsAsync(filter with { TimeZones = null }, order, after, size, options, cancellationToken);
    }

    /// <summary>Knows the time zones of operations by their pending follow-ups.</summary>
    internal sealed class ForgetsTimeZonesWithoutPending(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task<IReadOnlyList<string>> ReadOperationTimeZonesAsync(string tenant, ReadOptions options, CancellationToken cancellationToken) =>
            base.ReadFollowUpTimeZonesAsync(tenant, options, cancellationToken);
    }

    /// <summary>Pages over follow-ups however often they were moved.</summary>
    internal sealed class ForgetsMoves(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
            FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after, int size, ReadOptions options, CancellationToken cancellationToken) =>
            base.ReadFollowUpsAsync(filter with { MovedAtLeast = null }, order, after, size, options, cancellationToken);
    }

    /// <summary>Groups results without those that were captured late.</summary>
    internal sealed class CountsNoLateCaptures(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task<IReadOnlyList<FollowUpGroup>> GroupFollowUpsAsync(
            FollowUpFilter filter, FollowUpGrouping grouping, ReadOptions options, CancellationToken cancellationToken) =>
            [.. (await base.GroupFollowUpsAsync(filter, grouping, options, cancellationToken)).Select(group => group with { CapturedLateCount = 0 })];
    }

    /// <summary>Lists operations without the result that led to their current follow-up.</summary>
    internal sealed class ForgetsPreviousResults(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task<StorePage<OperationRow>> ReadOperationsAsync(
            OperationFilter filter, OperationOrder order, OperationRow? after, int size, ReadOptions options, CancellationToken cancellationToken)
        {
            var page = await base.ReadOperationsAsync(filter, order, after, size, options, cancellationToken);
            return new([.. page.Rows.Select(row => row.Current is { } current ? row with { Current = current with { LastResult = null } } : row)], page.HasMore);
        }
    }

    /// <summary>Pages over follow-ups of all agents where those without one are asked for.</summary>
    internal sealed class ForgetsWithoutAgent(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
            FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after, int size, ReadOptions options, CancellationToken cancellationToken) =>
            base.ReadFollowUpsAsync(filter with { WithoutAgent = false }, order, after, size, options, cancellationToken);
    }

    /// <summary>Counts follow-ups whoever scheduled them.</summary>
    internal sealed class ForgetsWhoScheduled(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task<long> CountFollowUpsAsync(FollowUpFilter filter, ReadOptions options, CancellationToken cancellationToken) =>
            base.CountFollowUpsAsync(filter with { ScheduledBy = null }, options, cancellationToken);
    }

    /// <summary>Groups operations without the time to their first contact.</summary>
    internal sealed class CountsNoFirstContacts(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task<IReadOnlyList<OperationGroup>> GroupOperationsAsync(
            OperationFilter filter, IReadOnlyList<OperationColumn> by, ReadOptions options, CancellationToken cancellationToken) =>
            [.. (await base.GroupOperationsAsync(filter, by, options, cancellationToken)).Select(group => group with { TotalTimeToFirstContact = null })];
    }

    /// <summary>Tells each reopening as it told it first, and those of withdrawn operations too.</summary>
    internal sealed class RemembersReopenings(StoreSession inner) : StoreWrapper(inner)
    {
        private readonly SortedSet<StoredReopening> told = new(ReopeningComparer.Instance);

        public override async Task<StorePage<StoredReopening>> ReadReopeningsAsync(
            ReopeningFilter filter, StoredReopening? after, int size, ReadOptions options, CancellationToken cancellationToken)
        {
            var page = await base.ReadReopeningsAsync(filter, after, size, options, cancellationToken);
            told.UnionWith(page.Rows);
            return new([.. told], page.HasMore);
        }
    }

    /// <summary>Reads reopenings whatever the outcome of the conclusion that they undid.</summary>
    internal sealed class ForgetsUndoneOutcomes(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task<StorePage<StoredReopening>> ReadReopeningsAsync(
            ReopeningFilter filter, StoredReopening? after, int size, ReadOptions options, CancellationToken cancellationToken) =>
            base.ReadReopeningsAsync(filter with { Outcomes = null }, after, size, options, cancellationToken);
    }

    /// <summary>Counts what is overdue strictly before an instant.</summary>
    internal sealed class MissesTheBoundary(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task<long> CountFollowUpsAsync(FollowUpFilter filter, ReadOptions options, CancellationToken cancellationToken) => base.CountFollowUpsAsync(
            filter with { AttentionFromAtOrBefore = filter.AttentionFromAtOrBefore?.PlusNanoseconds(-1) }, options, cancellationToken);
    }
}
