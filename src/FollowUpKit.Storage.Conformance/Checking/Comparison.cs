namespace FollowUpKit.Storage.Conformance;

/// <summary>Feeds a reader and <c>Matches</c> the same data and compares their answers to the same filters.</summary>
internal sealed class Comparison(Tested store, List<OperationSnapshot> operations)
{
    private const int SmallPage = 7;

    private static readonly FollowUpGrouping[] Groupings =
        [FollowUpGrouping.Branch, FollowUpGrouping.Agent, FollowUpGrouping.DueDateAndTimeZone];

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
            var expected = Expected.FollowUpRows(operations, filter);
            Compare(filter, expected, await store.FollowUpRowsAsync(filter));
            Compare(filter, expected, await Pages.OfFollowUpsAsync(store.Reader, filter, SmallPage));
        }
    }

    public async Task FollowUpTotalsAsync(IEnumerable<FollowUpFilter> filters)
    {
        foreach (var filter in filters)
        {
            var expected = Expected.FollowUpRows(operations, filter);
            Compare(filter, (long)expected.Count, await store.CountAsync(filter));
            foreach (var grouping in Groupings)
            {
                var groups = await store.Reader.GroupFollowUpsAsync(filter, grouping, CancellationToken.None);
                Compare(filter, Expected.Groups(expected, grouping), Expected.Ordered(groups));
            }
        }
    }

    public async Task OperationsAsync(IEnumerable<OperationFilter> filters)
    {
        foreach (var filter in filters)
        {
            var expected = Expected.OperationRows(operations, filter);
            Compare(filter, expected, await store.OperationRowsAsync(filter));
            Compare(filter, expected, await Pages.OfOperationsAsync(store.Reader, filter, SmallPage));
            Compare(filter, (long)expected.Count, await store.CountAsync(filter));
        }
    }

    public async Task LookUpsAsync(IEnumerable<VisibilityScope> scopes)
    {
        string[] keys = [.. operations.Select(operation => operation.Operation)];
        foreach (var scope in scopes)
        {
            var expected = Expected.Ordered(operations.Where(scope.Matches).Select(OperationRow.From));
            var found = await store.Reader.LookUpAsync("", keys, scope, CancellationToken.None);
            Compare(scope, expected, Expected.Ordered(found));
        }
    }

    private static void Compare(object filter, object expected, object found) =>
        Must.Equal($"answer to {Shown.Line(filter)}", expected, found);
}
