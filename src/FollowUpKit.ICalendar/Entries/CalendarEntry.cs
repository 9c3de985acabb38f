using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.ICalendar;

/// <summary>A follow-up as it goes into a calendar file. Immutable.</summary>
public sealed class CalendarEntry
{
    private CalendarEntry(OperationId operationId, int followUpNumber, Due due, Instant overdueFrom)
    {
        OperationId = operationId;
        FollowUpNumber = followUpNumber;
        Due = due;
        OverdueFrom = overdueFrom;
    }

    /// <summary>The ERP's own key of the sale.</summary>
    public OperationId OperationId { get; }

    /// <summary>The number of the follow-up in its operation, from 1.</summary>
    public int FollowUpNumber { get; }

    /// <summary>When it is, or was, due, with its zone.</summary>
    public Due Due { get; }

    /// <summary>The ERP's key of the agent of the follow-up, or null.</summary>
    public string? Agent { get; private init; }

    /// <summary>Pending, done or cancelled; one that is pending in a sale that was concluded or withdrawn counts as cancelled.</summary>
    public FollowUpState State { get; private init; }

    internal Instant OverdueFrom { get; }

    internal string? Title { get; private init; }

    internal string? Customer { get; private init; }

    internal string? Kind { get; private init; }

    internal string? Subject { get; private init; }

    internal string? Details { get; private init; }

    /// <summary>
    /// How often it was moved, and one more when it is cancelled, which is its end. Neither a result nor a conclusion raises it: when they
    /// are undone it must not fall, and of two equal numbers the later DTSTAMP holds.
    /// </summary>
    internal int Sequence { get; private init; }

    /// <summary>When it was done; null while it is not.</summary>
    internal Instant? DoneAt { get; private init; }

    /// <summary>The last change of its sale that a person can see; null when it is not known.</summary>
    internal Instant? ChangedAt { get; private init; }

    internal IReadOnlyList<FollowUpReminder> Reminders { get; private init; } = [];

    /// <summary>The entry of a row of the agenda, or of another report of pending follow-ups; without reminders and details, which a row does not have.</summary>
    /// <param name="row">The row.</param>
    public static CalendarEntry FromRow(PendingFollowUpRow row)
    {
        Guard.Against.Null(row);
        return new CalendarEntry(row.OperationId, row.FollowUpNumber, row.Due, row.OverdueFrom)
        {
            Agent = row.Agent,
            Title = row.Title,
            Customer = row.Customer,
            Kind = row.Kind,
            Subject = row.Subject,
            Sequence = row.MoveCount,
        };
    }

    /// <summary>The entries of all follow-ups of a sale, oldest first, whoever their agents are.</summary>
    /// <param name="operation">The sale with its chain.</param>
    public static IReadOnlyList<CalendarEntry> FromOperation(SalesOperation operation)
    {
        Guard.Against.Null(operation);
        return [.. operation.FollowUps.Reverse().Select(followUp => From(operation, followUp))];
    }

    private static CalendarEntry From(SalesOperation operation, FollowUp followUp) => new(operation.Id, followUp.Number, followUp.Due, followUp.OverdueFrom)
    {
        Agent = followUp.Agent,
        State = followUp.State == FollowUpState.Pending && (operation.Withdrawal is not null || operation.Conclusion is not null)
            ? FollowUpState.Cancelled
            : followUp.State,
        Title = operation.Title,
        Customer = operation.Customer,
        Kind = followUp.Kind,
        Subject = followUp.Subject,
        Details = followUp.Details,
        Sequence = followUp.MoveCount + (followUp.State == FollowUpState.Cancelled ? 1 : 0),
        DoneAt = followUp.Result?.At,
        ChangedAt = operation.ChangedAt,
        Reminders = followUp.Reminders,
    };
}
