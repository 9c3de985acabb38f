namespace FollowUpKit.Storage;

/// <summary>Which reminder of a tenant. Compared ordinally.</summary>
public sealed record ReminderKey
{
    /// <summary>A key of a reminder.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="followUpNumber">The number of the follow-up in its operation.</param>
    /// <param name="reminder">The <see cref="ReminderSnapshot.Text"/> of the reminder.</param>
    public ReminderKey(string operationId, int followUpNumber, string reminder)
    {
        OperationId = operationId ?? throw new ArgumentNullException(nameof(operationId));
        FollowUpNumber = followUpNumber;
        Reminder = reminder ?? throw new ArgumentNullException(nameof(reminder));
    }

    /// <summary>The ERP's own key of the sale.</summary>
    public string OperationId { get; }

    /// <summary>The number of the follow-up in its operation.</summary>
    public int FollowUpNumber { get; }

    /// <summary>The <see cref="ReminderSnapshot.Text"/> of the reminder.</summary>
    public string Reminder { get; }
}
