using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>What a row of an operation shows of its current follow-up, beside number and due value, which are facts of the operation.</summary>
public sealed record CurrentFollowUpRow
{
    /// <summary>The kind, or null.</summary>
    public string? Kind { get; set; }

    /// <summary>What is to be done, in one line.</summary>
    public string? Subject { get; set; }

    /// <summary>More about it, in many lines, or null.</summary>
    public string? Details { get; set; }

    /// <summary>The ERP's key of the agent who is to do it, or null.</summary>
    public string? Agent { get; set; }

    /// <summary>How often its due value was moved to another one; 0 while it is due as first scheduled.</summary>
    public int MoveCount { get; set; }

    /// <summary>The local due date as first scheduled; null while it was never moved.</summary>
    public LocalDate? FirstDueDate { get; set; }

    /// <summary>The local hour and minute as first scheduled; null for a due date, and while it was never moved.</summary>
    public LocalTime? FirstDueTime { get; set; }

    /// <summary>The IANA time zone as first scheduled; null while it was never moved.</summary>
    public string? FirstTimeZone { get; set; }

    /// <summary>The reason of the last move, or null.</summary>
    public string? LastMoveReason { get; set; }

    /// <summary>
    /// The last result: while follow-ups of the operation are pending, that of the follow-up that led to this one, else its own. Null where
    /// there is none.
    /// </summary>
    public LastResultRow? LastResult { get; set; }

    /// <summary>Each <see cref="ReminderSnapshot.SendFrom"/> of its reminders, earliest first. Those without one are left out, and that of the instant at which it becomes overdue.</summary>
    public IReadOnlyList<Instant> SendFrom { get; set; } = [];

    internal static CurrentFollowUpRow From(OperationSnapshot operation, FollowUpSnapshot current) => new()
    {
        Kind = current.Kind,
        Subject = current.Subject,
        Details = current.Details,
        Agent = current.Agent,
        MoveCount = current.MoveCount,
        FirstDueDate = current.FirstDueDate,
        FirstDueTime = current.FirstDueTime,
        FirstTimeZone = current.FirstTimeZone,
        LastMoveReason = current.LastMoveReason,
        LastResult = (operation.PendingCount > 0 ? operation.Find(current.PreviousNumber) : current)?.Result is { } result ? LastResultRow.From(result) : null,
        SendFrom = [.. current.Reminders.Where(reminder => !reminder.WhenOverdue).Select(reminder => reminder.SendFrom).OfType<Instant>().OrderBy(instant => instant)],
    };
}
