namespace FollowUpKit.Storage;

/// <summary>The meaning of a <see cref="FollowUpOrder"/>: every store gives its rows as this comparer sorts them.</summary>
public sealed class FollowUpOrderComparer : IComparer<FollowUpRow>
{
    private readonly FollowUpOrder _order;

    /// <summary>A comparer.</summary>
    /// <param name="order">The order.</param>
    /// <exception cref="ArgumentOutOfRangeException">The order is not defined.</exception>
    public FollowUpOrderComparer(FollowUpOrder order) => _order = order is >= FollowUpOrder.OverdueFrom and <= FollowUpOrder.NewestResult
        ? order
        : throw new ArgumentOutOfRangeException(nameof(order), FormattableString.Invariant($"{(int)order}"), "There is no such order.");

    /// <inheritdoc/>
    public int Compare(FollowUpRow? x, FollowUpRow? y)
    {
        if (x is null) throw new ArgumentNullException(nameof(x));
        if (y is null) throw new ArgumentNullException(nameof(y));
        var order = CompareFirst(x, y);
        if (order == 0 && _order is not (FollowUpOrder.NewestOperation or FollowUpOrder.NewestResult))
            order = x.OverdueFrom.CompareTo(y.OverdueFrom);
        if (order == 0) order = CodePointComparer.Instance.Compare(x.OperationId, y.OperationId);
        return order == 0 ? x.Number.CompareTo(y.Number) : order;
    }

    private int CompareFirst(FollowUpRow x, FollowUpRow y) => _order switch
    {
        FollowUpOrder.OverdueFrom => 0,
        FollowUpOrder.DueDate => x.DueDate.CompareTo(y.DueDate),
        FollowUpOrder.NewestOperation => y.OpenedAt.CompareTo(x.OpenedAt),
        FollowUpOrder.Customer => CodePointComparer.Instance.Compare(x.Customer, y.Customer),
        FollowUpOrder.Agent => CodePointComparer.Instance.Compare(x.Agent, y.Agent),
        FollowUpOrder.MostMoved => y.MoveCount.CompareTo(x.MoveCount),
        FollowUpOrder.NewestResult => Nullable.Compare(y.Result?.At, x.Result?.At),
        _ => throw new InvalidOperationException($"Unexpected order {_order}."),
    };
}
