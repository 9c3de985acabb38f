namespace FollowUpKit.Storage.Tests;

/// <summary>Feeds a reader and <c>Matches</c> the same data and tells where they differ.</summary>
internal sealed class Comparison(StoreUnderTest store, List<OperationSnapshot> operations)
{
    private const int SmallPage = 7;

    private readonly List<string> differences = [];

    public static async Task<Comparison> OfAsync(StoreUnderTest store, RandomSales sales, int count)
    {
        var operations = sales.Operations(count);
        foreach (var operation in operations) await store.CommitAsync(RandomSales.Opening(operation));
        return new Comparison(store, operations);
    }

    public async Task<List<string>> FollowUpsAsync(IEnumerable<FollowUpFilter> filters)
    {
        foreach (var filter in filters)
        {
            var expected = Expected.FollowUpRows(operations, filter);
            Compare(filter, expected, await store.FollowUpRowsAsync(filter));
            Compare(filter, expected, await Pages.OfFollowUpsAsync(store, filter, SmallPage));
            Compare(filter, (long)expected.Count, await store.Reader.CountFollowUpsAsync(filter, CancellationToken.None));
            foreach (var grouping in Enum.GetValues<FollowUpGrouping>())
            {
                var groups = await store.Reader.GroupFollowUpsAsync(filter, grouping, CancellationToken.None);
                Compare(filter, Expected.Text(Expected.Groups(expected, grouping)), Expected.Text(groups));
            }
        }

        return differences;
    }

    public async Task<List<string>> OperationsAsync(IEnumerable<OperationFilter> filters)
    {
        foreach (var filter in filters)
        {
            var expected = Expected.OperationRows(operations, filter);
            Compare(filter, expected, await store.OperationRowsAsync(filter));
            Compare(filter, expected, await Pages.OfOperationsAsync(store, filter, SmallPage));
            Compare(filter, (long)expected.Count, await store.Reader.CountOperationsAsync(filter, CancellationToken.None));
            Compare(filter, await VisibleAsync(filter.Scope), VisibleIn(filter.Scope));
        }

        return differences;
    }

    private async Task<string> VisibleAsync(VisibilityScope scope)
    {
        var keys = operations.Select(operation => operation.Operation).ToList();
        var rows = await store.Reader.LookUpAsync("", keys, scope, CancellationToken.None);
        return Shown.Text(rows.OrderBy(row => row.Operation, CodePointComparer.Instance));
    }

    private string VisibleIn(VisibilityScope scope) => Shown.Text(
        operations.Where(scope.Matches).OrderBy(row => row.Operation, CodePointComparer.Instance).Select(OperationRow.From));

    private void Compare(object filter, object expected, object found)
    {
        if (Shown.Text(expected) != Shown.Text(found))
            differences.Add($"{Shown.Text(filter)}\nexpected {Shown.Text(expected)}\nfound {Shown.Text(found)}");
    }
}
