using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>The local values of a pending follow-up, and the instants that were derived from them.</summary>
public sealed record DueTimes
{
    /// <summary>The ERP's own key of the sale.</summary>
    public string OperationId { get; set; } = "";

    /// <summary>The number of the follow-up in its operation.</summary>
    public int Number { get; set; }

    /// <summary>The local date on which it is due.</summary>
    public LocalDate DueDate { get; set; }

    /// <summary>The local hour and minute at which it is due, or null when it is due by date.</summary>
    public LocalTime? DueTime { get; set; }

    /// <summary>The IANA time zone of the due value.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>The first instant at which it is overdue.</summary>
    public Instant OverdueFrom { get; set; }

    /// <summary>The reminders with their instants, in their order.</summary>
    public IReadOnlyList<ReminderSnapshot> Reminders { get; set; } = [];

    /// <summary>The due times of a follow-up.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="followUp">The follow-up.</param>
    public static DueTimes From(string operationId, FollowUpSnapshot followUp)
    {
        if (operationId is null) throw new ArgumentNullException(nameof(operationId));
        if (followUp is null) throw new ArgumentNullException(nameof(followUp));
        return new()
        {
            OperationId = operationId,
            Number = followUp.Number,
            DueDate = followUp.DueDate,
            DueTime = followUp.DueTime,
            TimeZone = followUp.TimeZone,
            OverdueFrom = followUp.OverdueFrom,
            Reminders = [.. followUp.Reminders.Select(reminder => reminder with { })],
        };
    }
}
