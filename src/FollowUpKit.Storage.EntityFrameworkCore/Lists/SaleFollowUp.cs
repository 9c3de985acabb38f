using NodaTime;

namespace FollowUpKit;

/// <summary>A sale of the host with what its own list shows of its follow-ups.</summary>
/// <typeparam name="TSale">The type of the host's sales.</typeparam>
public sealed class SaleFollowUp<TSale>
{
    /// <summary>The sale, not tracked by the context.</summary>
    public TSale Sale { get; set; } = default!;

    /// <summary>Where its chase stands: <see cref="FollowUpStatus.NotTracked"/> for a sale that was never opened or was withdrawn.</summary>
    public FollowUpStatus Status { get; set; }

    /// <summary>The local due date of what is pending; null when nothing is.</summary>
    public LocalDate? NextDueDate { get; set; }

    /// <summary>The local due time; null for the whole day, and when nothing is pending.</summary>
    public LocalTime? NextDueTime { get; set; }

    /// <summary>The IANA time zone of date and time; null when nothing is pending.</summary>
    public string? NextDueTimeZone { get; set; }

    /// <summary>The first instant at which it is overdue; null when nothing is pending.</summary>
    public Instant? OverdueFrom { get; set; }

    /// <summary>
    /// The days overdue, as <see cref="StatusRule"/> counts them; 0 when it is not overdue. Computed as rows are read: filter
    /// and sort by <see cref="NextDueDate"/> and <see cref="OverdueFrom"/> instead.
    /// </summary>
    public int DaysOverdue { get; set; }
}
