using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>Every answer that a store has for a tenant, as exact text: by member of its contract, asked in many ways.</summary>
internal sealed class TenantAnswers(StoreSession session, string tenant, int seed, IReadOnlyList<string> operations, IReadOnlyList<string?> commandIds)
{
    private const int Questions = 4;
    private const int PageSize = 3;

    private static readonly Dictionary<string, Func<TenantAnswers, Task<object>>> Members = new()
    {
        ["IOperationStore.FindAsync"] = answers => answers.FindAsync(),
        ["IOperationHistory.ReadHistoryAsync"] = answers => ForEachAsync(
            answers.Keys, key => answers.History.ReadHistoryAsync(key, CancellationToken.None)),
        ["IOperationHistory.StreamHistoriesAsync"] = async answers => await ListAsync(answers.History.StreamHistoriesAsync(answers.Tenant, CancellationToken.None)),
        ["IOperationReader.LookUpAsync"] = answers => ForEachAsync(
            answers.OperationFilters.Select(filter => filter.Scope), answers.LookUpAsync),
        ["IOperationReader.ReadOperationsAsync"] = answers => ForEachAsync(answers.OperationFilters, answers.OperationsAsync),
        ["IOperationReader.CountOperationsAsync"] = answers => ForEachAsync(
            answers.OperationFilters, filter => answers.Reader.CountOperationsAsync(filter, ReadOptions.Latest, CancellationToken.None)),
        ["IOperationReader.ReadFollowUpsAsync"] = answers => ForEachAsync(answers.FollowUpFilters, answers.FollowUpsAsync),
        ["IOperationReader.CountFollowUpsAsync"] = answers => ForEachAsync(
            answers.FollowUpFilters, filter => answers.Reader.CountFollowUpsAsync(filter, ReadOptions.Latest, CancellationToken.None)),
        ["IOperationReader.GroupFollowUpsAsync"] = answers => ForEachAsync(
            from filter in answers.FollowUpFilters from grouping in RandomSales.Groupings select (filter, grouping),
            each => answers.GroupsAsync(each.filter, each.grouping)),
        ["IOperationReader.GroupOperationsAsync"] = answers => ForEachAsync(answers.OperationFilters, answers.GroupsAsync),
        ["IOperationReader.StreamOperationsAsync"] = answers => ForEachAsync(
            answers.OperationFilters, filter => ListAsync(answers.Reader.StreamOperationsAsync(filter, OperationOrder.Customer, ReadOptions.Latest, CancellationToken.None))),
        ["IOperationReader.StreamFollowUpsAsync"] = answers => ForEachAsync(
            answers.FollowUpFilters,
            filter => ListAsync(answers.Reader.StreamFollowUpsAsync(filter, Pages.OrderOf(filter), ReadOptions.Latest, CancellationToken.None))),
        ["IOperationReader.ReadReopeningsAsync"] = answers => ForEachAsync(answers.ReopeningFilters, filter => Pages.OfReopeningsAsync(answers.Reader, filter, PageSize)),
        ["IOperationReader.StreamReopeningsAsync"] = answers => ForEachAsync(
            answers.ReopeningFilters, filter => ListAsync(answers.Reader.StreamReopeningsAsync(filter, ReadOptions.Latest, CancellationToken.None))),
        ["IOperationReader.CountReopeningsAsync"] = answers => ForEachAsync(
            answers.ReopeningFilters, filter => answers.Reader.CountReopeningsAsync(filter, ReadOptions.Latest, CancellationToken.None)),
        ["IOperationReader.GroupReopeningsAsync"] = answers => ForEachAsync(answers.ReopeningFilters, answers.GroupsAsync),
        ["IOperationReader.ReadOperationTimeZonesAsync"] = async answers =>
            (await answers.Reader.ReadOperationTimeZonesAsync(answers.Tenant, ReadOptions.Latest, CancellationToken.None)).Order(StringComparer.Ordinal).ToList(),
        ["IOperationReader.ReadFollowUpTimeZonesAsync"] = async answers =>
            (await answers.Reader.ReadFollowUpTimeZonesAsync(answers.Tenant, ReadOptions.Latest, CancellationToken.None)).Order(StringComparer.Ordinal).ToList(),
        ["IBulkCommit.FindManyAsync"] = async answers =>
            (await answers.Many.FindManyAsync(answers.Tenant, answers.OperationIds, CancellationToken.None)).OrderBy(found => found.OperationId, StringComparer.Ordinal).ToList(),
        ["IReminderQueue.FindNextReminderAsync"] = answers => ForEachAsync(
            Instants, async now => (object?)await answers.Queue.FindNextReminderAsync(answers.Tenant, now, CancellationToken.None) ?? "nothing"),
        ["IReminderQueue.ReadRemindersAsync"] = answers => ForEachAsync(answers.ReminderFilters, filter => Pages.OfRemindersAsync(answers.Queue, filter, PageSize)),
        ["IReminderQueue.StreamRemindersAsync"] = answers => ForEachAsync(
            answers.ReminderFilters, filter => ListAsync(answers.Queue.StreamRemindersAsync(filter, ReadOptions.Latest, CancellationToken.None))),
        ["IReminderQueue.CountRemindersAsync"] = answers => ForEachAsync(
            answers.ReminderFilters, filter => answers.Queue.CountRemindersAsync(filter, ReadOptions.Latest, CancellationToken.None)),
        ["ITimeZoneRulesStore.ReadTimeZoneRulesAsync"] = async answers =>
            (await answers.Zones.ReadTimeZoneRulesAsync(answers.Tenant, CancellationToken.None)).Select(Shown.Line).Order(StringComparer.Ordinal).ToList(),
        ["ITimeZoneRulesStore.ReadDueTimesAsync"] = async answers => await answers.Zones.ReadDueTimesAsync(
            answers.Tenant, await answers.Reader.ReadFollowUpTimeZonesAsync(answers.Tenant, ReadOptions.Latest, CancellationToken.None), null, StorePage.MaxSize, CancellationToken.None),
    };

    /// <summary>The members that are asked.</summary>
    public static IEnumerable<string> Asked => Members.Keys;

    private string Tenant => tenant;

    private IOperationReader Reader => session.Reader!;

    private IOperationHistory History => session.History!;

    private IReminderQueue Queue => (IReminderQueue)session.Store;

    private ITimeZoneRulesStore Zones => (ITimeZoneRulesStore)session.Store;

    private IBulkCommit Many => (IBulkCommit)session.Store;

    private IReadOnlyList<string> OperationIds => operations;

    private IEnumerable<OperationKey> Keys => operations.Select(operation => new OperationKey(tenant, operation));

    private IEnumerable<OperationFilter> OperationFilters
    {
        get
        {
            var random = new RandomSales(seed, tenant);
            return Enumerable.Range(0, Questions).Select(_ => random.OperationFilter()).Prepend(new OperationFilter(tenant));
        }
    }

    private IEnumerable<FollowUpFilter> FollowUpFilters
    {
        get
        {
            var random = new RandomSales(seed, tenant);
            return Enumerable.Range(0, Questions).Select(_ => random.FollowUpFilter()).Prepend(new FollowUpFilter(tenant));
        }
    }

    private IEnumerable<ReopeningFilter> ReopeningFilters
    {
        get
        {
            var random = new RandomSales(seed, tenant);
            return Enumerable.Range(0, Questions).Select(_ => random.ReopeningFilter()).Prepend(new ReopeningFilter(tenant));
        }
    }

    private IEnumerable<ReminderFilter> ReminderFilters => [new(tenant), new(tenant) { GivenUp = true }];

    private static IEnumerable<Instant> Instants => from day in Enumerable.Range(1, Questions) select Instant.FromUtc(2026, 3, day, 15, 0);

    public async Task<string> ReadAsync()
    {
        var answers = new List<string>();
        foreach (var (member, ask) in Members) answers.Add($"{member}\n{Shown.Text(await ask(this))}");
        return string.Join("\n", answers);
    }

    private Task<object> FindAsync() => ForEachAsync(
        from key in Keys from commandId in commandIds select (key, commandId),
        async each => (object?)await session.Store.FindAsync(each.key, each.commandId, CancellationToken.None) ?? "nothing");

    private async Task<List<OperationRow>> LookUpAsync(VisibilityScope scope) =>
        [.. (await Reader.LookUpAsync(tenant, [.. operations], scope, ReadOptions.Latest, CancellationToken.None)).OrderBy(row => row.OperationId, StringComparer.Ordinal)];

    private Task<List<OperationRow>> OperationsAsync(OperationFilter filter) => Pages.OfOperationsAsync(Reader, filter, PageSize);

    private Task<List<FollowUpRow>> FollowUpsAsync(FollowUpFilter filter) => Pages.OfFollowUpsAsync(Reader, filter, PageSize);

    private async Task<List<string>> GroupsAsync(OperationFilter filter)
    {
        var groups = await Reader.GroupOperationsAsync(filter, [OperationColumn.Agent, OperationColumn.Outcome], ReadOptions.Latest, CancellationToken.None);
        return [.. groups.Select(Shown.Line).Order(StringComparer.Ordinal)];
    }

    private async Task<List<string>> GroupsAsync(ReopeningFilter filter)
    {
        var groups = await Reader.GroupReopeningsAsync(filter, [OperationColumn.Agent, OperationColumn.Outcome], ReadOptions.Latest, CancellationToken.None);
        return [.. groups.Select(Shown.Line).Order(StringComparer.Ordinal)];
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> rows)
    {
        var list = new List<T>();
        await foreach (var row in rows) list.Add(row);
        return list;
    }

    private async Task<List<string>> GroupsAsync(FollowUpFilter filter, FollowUpGrouping grouping) =>
        [.. (await Reader.GroupFollowUpsAsync(filter, grouping, ReadOptions.Latest, CancellationToken.None)).Select(Shown.Line).Order(StringComparer.Ordinal)];

    private static async Task<object> ForEachAsync<TQuestion, TAnswer>(IEnumerable<TQuestion> questions, Func<TQuestion, Task<TAnswer>> ask)
    {
        var answers = new List<TAnswer>();
        foreach (var question in questions) answers.Add(await ask(question));
        return answers;
    }
}
