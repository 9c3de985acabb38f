namespace FollowUpKit.Storage.Tests;

/// <summary>All pages of a list, one after the other.</summary>
internal static class Pages
{
    public static async Task<List<FollowUpRow>> OfFollowUpsAsync(StoreUnderTest store, FollowUpFilter filter, int size)
    {
        var rows = new List<FollowUpRow>();
        StorePage<FollowUpRow> page;
        FollowUpPosition? after = null;
        do
        {
            page = await store.Reader.ReadFollowUpsAsync(filter, after, size, CancellationToken.None);
            rows.AddRange(page.Rows);
            after = page.Rows.Count == 0 ? after : new(rows[^1].AttentionFrom, rows[^1].Operation, rows[^1].Number);
        }
        while (page.HasMore);

        return rows;
    }

    public static async Task<List<OperationRow>> OfOperationsAsync(StoreUnderTest store, OperationFilter filter, int size)
    {
        var rows = new List<OperationRow>();
        StorePage<OperationRow> page;
        OperationPosition? after = null;
        do
        {
            page = await store.Reader.ReadOperationsAsync(filter, after, size, CancellationToken.None);
            rows.AddRange(page.Rows);
            after = page.Rows.Count == 0 ? after : new(rows[^1].OpenedAt, rows[^1].Operation);
        }
        while (page.HasMore);

        return rows;
    }
}
