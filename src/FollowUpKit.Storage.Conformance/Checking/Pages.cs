namespace FollowUpKit.Storage.Conformance;

/// <summary>All pages of a list, one after the other.</summary>
internal static class Pages
{
    /// <param name="reader">The reader.</param>
    /// <param name="filter">Which follow-ups.</param>
    /// <param name="size">How many rows a page.</param>
    /// <param name="between">What happens after each page but the last.</param>
    /// <param name="order">In which order; null for the first that fits.</param>
    public static Task<List<FollowUpRow>> OfFollowUpsAsync(
        IOperationReader reader, FollowUpFilter filter, int size, Func<Task>? between = null, FollowUpOrder? order = null) => AllAsync<FollowUpRow>(
            after => reader.ReadFollowUpsAsync(filter, order ?? OrderOf(filter), after, size, ReadOptions.Latest, CancellationToken.None), size, between);

    /// <param name="reader">The reader.</param>
    /// <param name="filter">Which operations.</param>
    /// <param name="size">How many rows a page.</param>
    /// <param name="between">What happens after each page but the last.</param>
    /// <param name="order">In which order.</param>
    public static Task<List<OperationRow>> OfOperationsAsync(
        IOperationReader reader, OperationFilter filter, int size, Func<Task>? between = null, OperationOrder order = OperationOrder.Newest) => AllAsync<OperationRow>(
            after => reader.ReadOperationsAsync(filter, order, after, size, ReadOptions.Latest, CancellationToken.None), size, between);

    /// <param name="reader">The reader.</param>
    /// <param name="filter">Which reopenings.</param>
    /// <param name="size">How many rows a page.</param>
    public static Task<List<StoredReopening>> OfReopeningsAsync(IOperationReader reader, ReopeningFilter filter, int size) => AllAsync<StoredReopening>(
        after => reader.ReadReopeningsAsync(filter, after, size, ReadOptions.Latest, CancellationToken.None), size, between: null);

    /// <param name="queue">The queue.</param>
    /// <param name="filter">Which reminders.</param>
    /// <param name="size">How many rows a page.</param>
    public static Task<List<QueuedReminder>> OfRemindersAsync(IReminderQueue queue, ReminderFilter filter, int size) => AllAsync<QueuedReminder>(
        after => queue.ReadRemindersAsync(filter, after, size, ReadOptions.Latest, CancellationToken.None), size, between: null);

    public static FollowUpOrder OrderOf(FollowUpFilter filter) => filter.Answered ? FollowUpOrder.NewestResult : FollowUpOrder.OverdueFrom;

    private static async Task<List<T>> AllAsync<T>(Func<T?, Task<StorePage<T>>> read, int size, Func<Task>? between)
        where T : class
    {
        var rows = new List<T>();
        while (true)
        {
            var page = await read(rows.Count == 0 ? null : rows[rows.Count - 1]);
            rows.AddRange(page.Rows);
            Must.Be(page.Rows.Count <= size, $"a page of at most {size} rows", $"{page.Rows.Count} rows");
            Must.Be(!page.HasMore || page.Rows.Count == size, $"a full page of {size} rows before the last", $"{page.Rows.Count} rows");
            if (!page.HasMore) return rows;
            if (between is not null) await between();
        }
    }
}
