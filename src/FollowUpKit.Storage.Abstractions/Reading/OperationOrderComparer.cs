namespace FollowUpKit.Storage;

/// <summary>The meaning of an <see cref="OperationOrder"/>: every store gives its rows as this comparer sorts them.</summary>
public sealed class OperationOrderComparer : IComparer<OperationFacts>
{
    private readonly OperationOrder _order;

    /// <summary>A comparer.</summary>
    /// <param name="order">The order.</param>
    /// <exception cref="ArgumentOutOfRangeException">The order is not defined.</exception>
    public OperationOrderComparer(OperationOrder order) => _order = order is >= OperationOrder.Newest and <= OperationOrder.LongestIdle
        ? order
        : throw new ArgumentOutOfRangeException(nameof(order), FormattableString.Invariant($"{(int)order}"), "There is no such order.");

    /// <inheritdoc/>
    public int Compare(OperationFacts? x, OperationFacts? y)
    {
        if (x is null) throw new ArgumentNullException(nameof(x));
        if (y is null) throw new ArgumentNullException(nameof(y));
        var order = CompareFirst(x, y);
        if (order == 0 && _order is (OperationOrder.Customer or OperationOrder.Agent)) order = y.OpenedAt.CompareTo(x.OpenedAt);
        return order == 0 ? CodePointComparer.Instance.Compare(x.OperationId, y.OperationId) : order;
    }

    private static int NullsLast<T>(T? x, T? y)
        where T : struct, IComparable<T> =>
        x is null || y is null ? (x is null ? 1 : 0) - (y is null ? 1 : 0) : x.Value.CompareTo(y.Value);

    private int CompareFirst(OperationFacts x, OperationFacts y) => _order switch
    {
        OperationOrder.Newest => y.OpenedAt.CompareTo(x.OpenedAt),
        OperationOrder.NextOverdueFrom => NullsLast(x.NextOverdueFrom, y.NextOverdueFrom),
        OperationOrder.CurrentDueDate => NullsLast(x.CurrentDueDate, y.CurrentDueDate),
        OperationOrder.Customer => CodePointComparer.Instance.Compare(x.Customer, y.Customer),
        OperationOrder.Agent => CodePointComparer.Instance.Compare(x.Agent, y.Agent),
        OperationOrder.NewestConclusion => Nullable.Compare(y.Conclusion?.At, x.Conclusion?.At),
        OperationOrder.LongestIdle => NullsLast(x.IdleSince, y.IdleSince),
        _ => throw new InvalidOperationException($"Unexpected order {_order}."),
    };
}
