namespace FollowUpKit.Hosting;

/// <summary>What becomes of reminders that are late by more than <see cref="ReminderOptions.LateAfter"/>, as after a downtime.</summary>
public enum LateReminders
{
    /// <summary>They are sent, each by itself, the oldest first.</summary>
    Send,

    /// <summary>Those of one recipient that are claimed together are sent as one delivery of the kind <see cref="DeliveryKind.LateReminders"/>.</summary>
    SendTogether,

    /// <summary>They are dropped.</summary>
    Drop,
}
