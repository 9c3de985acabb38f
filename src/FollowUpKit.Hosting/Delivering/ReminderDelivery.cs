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
        Agent = reminders[0].Agent;
        Branch = reminders[0].Branch;
    }

    internal ReminderDelivery(string tenant, string recipient, Digest digest)
    {
        Key = DeliveryKeys.Of(tenant, recipient, digest);
        Tenant = tenant;
        Kind = DeliveryKind.Digest;
        Recipient = recipient;
        Reminders = [];
        Digest = digest;
        Agent = digest.Agent;
        Branch = digest.Branch;
    }

    /// <summary>
    /// The key by which the host makes it once: for one reminder that of <see cref="DueReminder.Key"/>, the same whenever it is sent again. For
    /// late reminders that are sent together it is made of theirs, which may come in another company the next time: look at the key of each then.
    /// For a digest it is made of the tenant, the recipient and the date.
    /// </summary>
    public string Key { get; }

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    /// <summary>What it tells.</summary>
    public DeliveryKind Kind { get; }

    /// <summary>
    /// Whose it is: <see cref="EscalationStep.Agent"/> for the agent of the follow-up, else the word of an <see cref="EscalationStep"/>, such as
    /// manager, or <see cref="DigestOptions.BranchRecipient"/>. The host knows the person behind it, by <see cref="Branch"/> and <see cref="Agent"/>.
    /// </summary>
    public string Recipient { get; }

    /// <summary>The agent of the follow-up, or whose digest it is; or null.</summary>
    public string? Agent { get; }

    /// <summary>The branch of the sale, or that of the digest; or null.</summary>
    public string? Branch { get; }

    /// <summary>The reminders: one, or more for <see cref="DeliveryKind.LateReminders"/>, which are of one agent and branch; none for a digest.</summary>
    public IReadOnlyList<DueReminder> Reminders { get; }

    /// <summary>The reminder, or the first of several.</summary>
    /// <exception cref="InvalidOperationException">It is a digest, which has no reminder.</exception>
    public DueReminder Reminder => Reminders.Count > 0 ? Reminders[0] : throw new InvalidOperationException($"A digest has no reminder: look at {nameof(Digest)}.");

    /// <summary>The digest; null for reminders.</summary>
    public Digest? Digest { get; }

    /// <summary>Whether it is late by more than <see cref="ReminderOptions.LateAfter"/>; never of a digest.</summary>
    public bool IsLate { get; }
}
