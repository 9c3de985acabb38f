namespace FollowUpKit.Storage.Conformance;

/// <summary>Everything that a tenant can ask of a store.</summary>
internal static class Answers
{
    public static async Task<List<object?>> OfAsync(
        StoreFixture fixture, Tested store, string tenant, IReadOnlyList<Sale> sales, string commandId)
    {
        List<object?> answers = [];
        foreach (var key in sales.Select(sale => sale.Key))
        {
            var found = await store.FindAsync(key, commandId);
            answers.AddRange([found?.Snapshot, found?.Earlier]);
            if (fixture.Abilities.HasFlag(StoreAbilities.History)) answers.Add(await store.ReadHistoryAsync(key));
        }

        if (fixture.Abilities.HasFlag(StoreAbilities.History)) answers.Add(await store.HistoriesAsync(tenant));
        if (fixture.Abilities.HasFlag(StoreAbilities.Reading)) answers.AddRange(await ListsAsync(store, tenant, sales));
        return answers;
    }

    private static async Task<object[]> ListsAsync(Tested store, string tenant, IReadOnlyList<Sale> sales) =>
    [
        await store.OperationRowsAsync(new(tenant)),
        await store.FollowUpRowsAsync(new(tenant)),
        await store.CountAsync(new OperationFilter(tenant)),
        await store.CountAsync(new FollowUpFilter(tenant)),
        Expected.Ordered(await store.LookUpAsync(tenant, [.. sales.Select(sale => sale.Key.OperationId)])),
        await store.FollowUpRowsAsync(new(tenant) { Answered = true }),
        await store.OperationStreamAsync(new(tenant)),
        await store.FollowUpStreamAsync(new(tenant)),
        Expected.Ordered(await store.Reader.ReadFollowUpTimeZonesAsync(tenant, ReadOptions.Latest, CancellationToken.None)),
        Expected.Ordered(await store.Reader.ReadOperationTimeZonesAsync(tenant, ReadOptions.Latest, CancellationToken.None)),
        Expected.Ordered(await store.Reader.GroupOperationsAsync(new(tenant), [OperationColumn.Branch, OperationColumn.Outcome], ReadOptions.Latest, CancellationToken.None)),
        await store.ReopeningsAsync(new(tenant)),
        await store.ReopeningStreamAsync(new(tenant)),
        await store.CountAsync(new ReopeningFilter(tenant)),
        Expected.Ordered(await store.Reader.GroupReopeningsAsync(new(tenant), [OperationColumn.Branch, OperationColumn.Outcome], ReadOptions.Latest, CancellationToken.None)),
        .. await GroupsAsync(store, tenant),
    ];

    private static async Task<List<object>> GroupsAsync(Tested store, string tenant)
    {
        List<object> answers = [];
        foreach (var grouping in RandomSales.Groupings)
            answers.Add(Expected.Ordered(await store.Reader.GroupFollowUpsAsync(new(tenant), grouping, ReadOptions.Latest, CancellationToken.None)));
        return answers;
    }
}
