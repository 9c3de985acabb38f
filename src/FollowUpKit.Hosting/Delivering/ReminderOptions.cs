using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Hosting;

/// <summary>The options of the dispatcher. Validated and copied when it is made.</summary>
public sealed class ReminderOptions
{
    private const string DefaultTenant = "default";

    /// <summary>The tenants whose reminders are sent. When it is empty, the default, that of a <see cref="FixedCallerProvider"/>: default.</summary>
    public IList<string> Tenants { get; } = [];

    /// <summary>How many workers send at once in this process, from 1 to 100. Default: 1.</summary>
    public int Workers { get; set; } = 1;

    /// <summary>How many reminders a worker claims at once, from 1 to 500. Default: 100.</summary>
    public int BatchSize { get; set; } = 100;

    /// <summary>
    /// How long a worker that does not answer keeps what it claimed, from 10 seconds to 1 hour. It is renewed while a worker works. Clocks of
    /// machines must differ by less. Default: 2 minutes.
    /// </summary>
    public Duration Lease { get; set; } = Duration.FromMinutes(2);

    /// <summary>How old a look at a reminder may be when it is sent; not negative. Default: 1 second.</summary>
    public Duration LookAgainAfter { get; set; } = Duration.FromSeconds(1);

    /// <summary>
    /// How long a worker waits at most before it asks the store again, from 1 second to 1 hour. It wakes up earlier when a reminder that it knows of
    /// is due. Default: 30 seconds.
    /// </summary>
    public Duration PollInterval { get; set; } = Duration.FromSeconds(30);

    /// <summary>How often a reminder is tried before it is given up, at least 1. Default: 8, which takes about an hour.</summary>
    public int MaxAttempts { get; set; } = 8;

    /// <summary>How long a reminder waits after its first failure; twice as long after each further one, at most 1 hour. From 1 second. Default: 30 seconds.</summary>
    public Duration FirstRetryDelay { get; set; } = Duration.FromSeconds(30);

    /// <summary>From how late on a reminder is late; not negative. Default: 1 day.</summary>
    public Duration LateAfter { get; set; } = Duration.FromDays(1);

    /// <summary>What becomes of late reminders. Default: they are sent.</summary>
    public LateReminders LateReminders { get; set; } = LateReminders.Send;

    /// <summary>
    /// The steps after a follow-up became overdue, in their order. They need a reminder <see cref="Reminder.WhenOverdue"/>, which
    /// <see cref="FollowUpRules.DefaultReminders"/> gives to all follow-ups. Default: none.
    /// </summary>
    public IList<EscalationStep> EscalationSteps { get; } = [];

    /// <summary>
    /// Sends each agent, or each branch, a digest a day of what there is to do; null, the default, for none. It needs a store that is an
    /// <see cref="IDigestQueue"/> and an <see cref="IOperationReader"/>. What is said above of workers, leases and failures holds for digests too.
    /// </summary>
    public DigestOptions? Digest { get; set; }

    internal ReminderOptions Copy()
    {
        if (Problems().FirstOrDefault() is { } problem) throw new ArgumentException($"{nameof(ReminderOptions)}.{problem}", "options");
        var copy = new ReminderOptions
        {
            Workers = Workers,
            BatchSize = BatchSize,
            Lease = Lease,
            LookAgainAfter = LookAgainAfter,
            PollInterval = PollInterval,
            MaxAttempts = MaxAttempts,
            FirstRetryDelay = FirstRetryDelay,
            LateAfter = LateAfter,
            LateReminders = LateReminders,
            Digest = Digest?.Copy(),
        };
        foreach (var tenant in Tenants.DefaultIfEmpty(DefaultTenant)) copy.Tenants.Add(tenant);
        foreach (var step in EscalationSteps) copy.EscalationSteps.Add(step);
        return copy;
    }

    /// <summary>How long something waits after it failed so often.</summary>
    internal Duration RetryDelay(int attempts) => Duration.Min(ReminderLease.Longest, FirstRetryDelay * Math.Pow(2, Math.Min(attempts, 30) - 1));

    internal IEnumerable<string> Problems()
    {
        if (Workers is < 1 or > 100) yield return FormattableString.Invariant($"{nameof(Workers)} is {Workers}; it must be from 1 to 100.");
        if (BatchSize is < 1 or > StorePage.MaxSize) yield return FormattableString.Invariant($"{nameof(BatchSize)} is {BatchSize}; it must be from 1 to {StorePage.MaxSize}.");
        if (Lease < Duration.FromSeconds(10) || Lease > ReminderLease.Longest) yield return $"{nameof(Lease)} is {Lease}; it must be from 10 seconds to 1 hour.";
        if (LookAgainAfter < Duration.Zero) yield return $"{nameof(LookAgainAfter)} is negative; it must be zero or more.";
        if (PollInterval < Duration.FromSeconds(1) || PollInterval > Duration.FromHours(1)) yield return $"{nameof(PollInterval)} is {PollInterval}; it must be from 1 second to 1 hour.";
        if (MaxAttempts < 1) yield return FormattableString.Invariant($"{nameof(MaxAttempts)} is {MaxAttempts}; it must be at least 1.");
        if (FirstRetryDelay < Duration.FromSeconds(1) || FirstRetryDelay > ReminderLease.Longest) yield return $"{nameof(FirstRetryDelay)} is {FirstRetryDelay}; it must be from 1 second to 1 hour.";
        if (LateAfter < Duration.Zero) yield return $"{nameof(LateAfter)} is negative; it must be zero or more.";
        if (LateReminders is < LateReminders.Send or > LateReminders.Drop) yield return FormattableString.Invariant($"{nameof(LateReminders)} is {(int)LateReminders}, which is not defined.");
        foreach (var problem in Digest?.Problems() ?? []) yield return $"{nameof(Digest)}.{problem}";
        if (Tenants.Contains(null!)) yield return $"{nameof(Tenants)} contains null.";
        if (EscalationSteps.Contains(null!)) yield return $"{nameof(EscalationSteps)} contains null.";
    }
}
