using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>When to remind of a follow-up: either <see cref="Before"/> or <see cref="LocalAt"/> is given. What it says is its identity.</summary>
public sealed record ReminderSnapshot
{
    /// <summary>How long before the due value, as an ISO 8601 period such as P1D or PT30M, or null.</summary>
    public string? Before { get; set; }

    /// <summary>A local date and time of its own, in the zone of the follow-up, or null.</summary>
    public LocalDateTime? LocalAt { get; set; }

    /// <summary>The instant at which to remind. Derived by the core.</summary>
    public Instant RemindAt { get; set; }

    /// <summary>
    /// <see cref="RemindAt"/> while its follow-up is pending and the operation neither concluded nor withdrawn, else null: from
    /// when it is to be sent. Derived by the core; null in a change.
    /// </summary>
    public Instant? SendFrom { get; set; }
}
