namespace FollowUpKit.Storage;

/// <summary>
/// The order of reminders: by <see cref="QueuedReminder.ClaimFrom"/>, then by the key of the operation by code point, the number of the
/// follow-up, and the text by code point. Every store gives its rows so, and claims the first of them.
/// </summary>
public sealed class ReminderComparer : IComparer<QueuedReminder>
{
    private ReminderComparer()
    {
    }

    /// <summary>The comparer.</summary>
    public static ReminderComparer Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(QueuedReminder? x, QueuedReminder? y)
    {
        if (x is null) throw new ArgumentNullException(nameof(x));
        if (y is null) throw new ArgumentNullException(nameof(y));
        var order = x.ClaimFrom.CompareTo(y.ClaimFrom);
        if (order == 0) order = CodePointComparer.Instance.Compare(x.FollowUp.OperationId, y.FollowUp.OperationId);
        if (order == 0) order = x.FollowUp.Number.CompareTo(y.FollowUp.Number);
        return order == 0 ? CodePointComparer.Instance.Compare(x.Reminder, y.Reminder) : order;
    }
}
