namespace FollowUpKit.Storage.Conformance;

/// <summary>All pages of a list, one after the other.</summary>
internal static class Pages
{
    /// <param name="reader">The reader.</param>
    /// <param name="filter">Which follow-ups.</param>
    /// <param name="size">How many rows a page.</param>
    /// <param name="between">What happens after each page but the last.</param>
    public static async Task<List<FollowUpRow>> OfFollowUpsAsync(
        IOperationReader reader, FollowUpFilter filter, int size, Func<Task>? between = null)
    {
        var rows = new List<FollowUpRow>();
        FollowUpPosition? after = null;
        while (true)
        {
            var page = await reader.ReadFollowUpsAsync(filter, after, size, CancellationToken.None);
            rows.AddRange(page.Rows);
            if (!Continues(page, size)) return rows;
            if (between is not null) await between();
            var last = page.Rows[page.Rows.Count - 1];
            after = new(last.AttentionFrom, last.Operation, last.Number);
        }
    }

    /// <param name="reader">The reader.</param>
    /// <param name="filter">Which operations.</param>
    /// <param name="size">How many rows a page.</param>
    /// <param name="between">What happens after each page but the last.</param>
    public static async Task<List<OperationRow>> OfOperationsAsync(
        IOperationReader reader, OperationFilter filter, int size, Func<Task>? between = null)
    {
        var rows = new List<OperationRow>();
        OperationPosition? after = null;
        while (true)
        {
            var page = await reader.ReadOperationsAsync(filter, after, size, CancellationToken.None);
            rows.AddRange(page.Rows);
            if (!Continues(page, size)) return rows;
            if (between is not null) await between();
            var last = page.Rows[page.Rows.Count - 1];
            after = new(last.OpenedAt, last.Operation);
        }
    }

    private static bool Continues<T>(StorePage<T> page, int size)
    {
        Must.Be(page.Rows.Count <= size, $"a page of at most {size} rows", $"{page.Rows.Count} rows");
        Must.Be(!page.HasMore || page.Rows.Count == size, $"a full page of {size} rows before the last", $"{page.Rows.Count} rows");
        return page.HasMore;
    }
}
