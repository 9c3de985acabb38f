namespace FollowUpKit.Hosting;

/// <summary>One message to one recipient.</summary>
public sealed record ReminderDelivery
{
    internal ReminderDelivery(string key, string tenant, DeliveryKind kind, string recipient, IReadOnlyList<DueReminder> reminders, bool isLate)
    {
        Key = key;
        Tenant = tenant;
        Kind = kind;
        Recipient = recipient;
        Reminders = reminders;
        IsLate = isLate;
    }

    /// <summary>
    /// The key by which the host makes it once: for one reminder that of <see cref="DueReminder.Key"/>, the same whenever it is sent again. For
    /// late reminders that are sent together it is made of theirs, which may come in another company the next time: look at the key of each then.
    /// </summary>
    public string Key { get; }

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    /// <summary>What it tells.</summary>
    public DeliveryKind Kind { get; }

    /// <summary>
    /// Whose it is: <see cref="EscalationStep.Agent"/> for the agent of the follow-up, else the word of an <see cref="EscalationStep"/>, such as
    /// manager. The host knows the person behind it, by <see cref="DueReminder.Branch"/> and <see cref="DueReminder.Agent"/>.
    /// </summary>
    public string Recipient { get; }

    /// <summary>The reminders: one, or more for <see cref="DeliveryKind.LateReminders"/>, which are of one agent and branch.</summary>
    public IReadOnlyList<DueReminder> Reminders { get; }

    /// <summary>The reminder, or the first of several.</summary>
    public DueReminder Reminder => Reminders[0];

    /// <summary>Whether it is late by more than <see cref="ReminderOptions.LateAfter"/>.</summary>
    public bool IsLate { get; }
}
