using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Storage;

/// <summary>
/// When to remind of a follow-up: one of <see cref="Before"/>, <see cref="After"/>, <see cref="LocalAt"/> and <see cref="WhenOverdue"/> is
/// given. What it says is its identity.
/// </summary>
public sealed record ReminderSnapshot
{
    /// <summary>The <see cref="Text"/> of a reminder at the instant at which the follow-up becomes overdue: <c>overdue</c>.</summary>
    public const string OverdueText = "overdue";

    /// <summary>How long before the due value, as an ISO 8601 period such as P1D or PT30M, or null.</summary>
    public string? Before { get; set; }

    /// <summary>How long after the due value, as an ISO 8601 period such as P1D or PT30M, or null.</summary>
    public string? After { get; set; }

    /// <summary>A local date and time of its own, in the zone of the follow-up, or null.</summary>
    public LocalDateTime? LocalAt { get; set; }

    /// <summary>Whether it is at the instant at which the follow-up becomes overdue.</summary>
    public bool WhenOverdue { get; set; }

    /// <summary>The instant at which to remind. Derived by the core.</summary>
    public Instant RemindAt { get; set; }

    /// <summary>
    /// The local value and the zone that <see cref="RemindAt"/> is derived from, such as <c>2026-03-10T09:00 America/Mexico_City</c>. It
    /// changes when the follow-up is moved, and stays when the rules of its time zone change. Derived by the core.
    /// </summary>
    public string Occurrence { get; set; } = "";

    /// <summary>
    /// <see cref="RemindAt"/> while its follow-up is pending and the operation neither concluded nor withdrawn, else null: from
    /// when it is to be sent. Derived by the core; null in a change.
    /// </summary>
    public Instant? SendFrom { get; set; }

    /// <summary>
    /// What it says, by which it is known among the reminders of its follow-up: P1D before, +P1D after, 2026-03-10T09:00:00, or
    /// <see cref="OverdueText"/>.
    /// </summary>
    public string Text => WhenOverdue ? OverdueText
        : LocalAt is { } local ? LocalDateTimePattern.ExtendedIso.Format(local)
        : After is not null ? "+" + After
        : Before ?? "";
}
