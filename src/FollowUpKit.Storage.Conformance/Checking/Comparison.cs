namespace FollowUpKit.Storage.Conformance;

/// <summary>Feeds a reader and <c>Matches</c> the same data and compares their answers to the same filters.</summary>
internal sealed class Comparison(Tested store, List<OperationSnapshot> operations)
{
    private const int SmallPage = 7;

    private static readonly FollowUpOrder[] PendingOrders =
        [FollowUpOrder.OverdueFrom, FollowUpOrder.DueDate, FollowUpOrder.NewestOperation, FollowUpOrder.Customer, FollowUpOrder.Agent, FollowUpOrder.MostMoved];

    private static readonly OperationOrder[] OperationOrders =
    [
        OperationOrder.Newest, OperationOrder.NextOverdueFrom, OperationOrder.CurrentDueDate,
        OperationOrder.Customer, OperationOrder.Agent, OperationOrder.NewestConclusion, OperationOrder.LongestIdle,
    ];

    private static readonly OperationColumn[][] OperationColumns =
        [[], [OperationColumn.Branch], [OperationColumn.Agent, OperationColumn.Outcome], [OperationColumn.Customer]];

    private int _turn;

    public static async Task<Comparison> OfAsync(Tested store, RandomSales sales, int count)
    {
        var operations = sales.Operations(count);
        foreach (var operation in operations) await store.CommitAsync(RandomSales.Opening(operation));
        return new Comparison(store, operations);
    }

    public async Task FollowUpsAsync(IEnumerable<FollowUpFilter> filters)
    {
        foreach (var filter in filters)
        {
            var order = filter.Answered ? FollowUpOrder.NewestResult : PendingOrders[_turn++ % PendingOrders.Length];
            var expected = Expected.FollowUpRows(operations, filter, order);
            Compare(filter, expected, await store.FollowUpRowsAsync(filter, order), order);
            Compare(filter, expected, await Pages.OfFollowUpsAsync(store.Reader, filter, SmallPage, order: order), order);
            Compare(filter, expected, await store.FollowUpStreamAsync(filter, order), order);
        }
    }

    public async Task FollowUpTotalsAsync(IEnumerable<FollowUpFilter> filters)
    {
        foreach (var filter in filters)
        {
            var expected = Expected.FollowUpRows(operations, filter);
            Compare(filter, (long)expected.Count, await store.CountAsync(filter));
            foreach (var grouping in RandomSales.Groupings)
            {
                var groups = await store.Reader.GroupFollowUpsAsync(filter, grouping, ReadOptions.Latest, CancellationToken.None);
                Compare(filter, Expected.Groups(expected, grouping), Expected.Ordered(groups), grouping);
            }
        }
    }

    public async Task OperationsAsync(IEnumerable<OperationFilter> filters)
    {
        foreach (var filter in filters)
        {
            var order = OperationOrders[_turn++ % OperationOrders.Length];
            var expected = Expected.OperationRows(operations, filter, order);
            Compare(filter, expected, await store.OperationRowsAsync(filter, order), order);
            Compare(filter, expected, await Pages.OfOperationsAsync(store.Reader, filter, SmallPage, order: order), order);
            Compare(filter, expected, await store.OperationStreamAsync(filter, order), order);
            Compare(filter, (long)expected.Count, await store.CountAsync(filter));
            foreach (var by in OperationColumns)
            {
                var groups = await store.Reader.GroupOperationsAsync(filter, by, ReadOptions.Latest, CancellationToken.None);
                Compare(filter, Expected.Groups(expected, by), Expected.Ordered(groups), by);
            }
        }
    }

    public async Task LookUpsAsync(IEnumerable<VisibilityScope> scopes)
    {
        string[] keys = [.. operations.Select(operation => operation.OperationId)];
        foreach (var scope in scopes)
        {
            var expected = Expected.Ordered(operations.Where(scope.Matches).Select(OperationRow.From));
            var found = await store.Reader.LookUpAsync("", keys, scope, ReadOptions.Latest, CancellationToken.None);
            Compare(scope, expected, Expected.Ordered(found));
        }
    }

    private static void Compare(object filter, object expected, object found, object? how = null) =>
        Must.Equal($"answer to {Shown.Line(filter)} {Shown.Line(how)}", expected, found);
}
