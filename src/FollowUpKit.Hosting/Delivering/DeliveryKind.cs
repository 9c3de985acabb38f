namespace FollowUpKit.Hosting;

/// <summary>What a delivery tells.</summary>
public enum DeliveryKind
{
    /// <summary>A reminder of a follow-up.</summary>
    Reminder,

    /// <summary>A follow-up that became overdue, or a later step of its escalation.</summary>
    Overdue,

    /// <summary>Reminders that could not be sent in time, together: <see cref="LateReminders.SendTogether"/>.</summary>
    LateReminders,

    /// <summary>What an agent or a branch has to do on a day: <see cref="ReminderDelivery.Digest"/>.</summary>
    Digest,
}
