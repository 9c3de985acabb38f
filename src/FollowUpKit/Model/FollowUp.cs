using System.Text.Json.Serialization;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>A follow-up of a sale: what to do, by when, by whom, and its result.</summary>
public sealed record FollowUp
{
    private FollowUp(FollowUpSnapshot snapshot)
    {
        Number = snapshot.Number;
        PreviousNumber = snapshot.PreviousNumber;
        Kind = snapshot.Kind;
        Subject = snapshot.Subject ?? "";
        Details = snapshot.Details;
        Agent = snapshot.Agent;
        Due = Due.Stored(snapshot.DueDate, snapshot.DueTime, snapshot.TimeZone);
        OverdueFrom = snapshot.OverdueFrom;
        ScheduledAt = snapshot.ScheduledAt;
        ScheduledBy = snapshot.ScheduledBy;
        MoveCount = snapshot.MoveCount;
        FirstDue = snapshot.FirstDueDate is { } first ? Due.Stored(first, snapshot.FirstDueTime, snapshot.FirstTimeZone!) : Due;
        LastMoveReason = snapshot.LastMoveReason;
        Plan = PlanPosition.From(snapshot);
        Result = snapshot.Result is null ? null : FollowUpResult.From(snapshot.Result);
        Cancellation = snapshot.Cancellation is null ? null : Cancellation.From(snapshot.Cancellation);
        ReminderValues = RemindersFrom(snapshot.Reminders);
    }

    /// <summary>The place in the chain, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The number of the follow-up whose result led to this one, or null.</summary>
    public int? PreviousNumber { get; private init; }

    /// <summary>Call, visit, or the ERP's own code; null when none was given.</summary>
    public string? Kind { get; private init; }

    /// <summary>What is to be done, in one line.</summary>
    public string Subject { get; private init; }

    /// <summary>More about it, or null.</summary>
    public string? Details { get; private init; }

    /// <summary>The ERP's key of the agent who is to do it, or null.</summary>
    public string? Agent { get; private init; }

    /// <summary>When it is due, with its zone.</summary>
    public Due Due { get; private init; }

    /// <summary>The first instant at which it is overdue while pending.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant OverdueFrom { get; private init; }

    /// <summary>How often its due value was moved to another one, earlier or later; 0 while it is due as first scheduled.</summary>
    public int MoveCount { get; private init; }

    /// <summary>When it was due as first scheduled, with its zone; <see cref="Due"/> while it was never moved.</summary>
    public Due FirstDue { get; private init; }

    /// <summary>The reason of the last move; null when none was given, and while it was never moved.</summary>
    public string? LastMoveReason { get; private init; }

    /// <summary>Its place in a plan; null when it belongs to none.</summary>
    public PlanPosition? Plan { get; private init; }

    /// <summary>Its reminders.</summary>
    public IReadOnlyList<FollowUpReminder> Reminders => ReminderValues;

    /// <summary>When it was scheduled.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant ScheduledAt { get; }

    /// <summary>Who scheduled it.</summary>
    public string ScheduledBy { get; }

    /// <summary>The result; null while it is pending, and when it was cancelled.</summary>
    public FollowUpResult? Result { get; private init; }

    /// <summary>The cancellation, or null.</summary>
    public Cancellation? Cancellation { get; private init; }

    /// <summary>Pending, done or cancelled.</summary>
    public FollowUpState State =>
        Result is not null ? FollowUpState.Done : Cancellation is not null ? FollowUpState.Cancelled : FollowUpState.Pending;

    /// <summary>Whether it was done before <see cref="OverdueFrom"/>; null when it is not done.</summary>
    public bool? IsOnTime => Result is null ? null : Result.At < OverdueFrom;

    /// <inheritdoc/>
    public override string ToString() => $"Follow-up {Number} ({State}), due {Due}";

    private ValueList<FollowUpReminder> ReminderValues { get; init; }

    internal static FollowUp From(FollowUpSnapshot snapshot) => new(snapshot);

    /// <summary>The same follow-up in another chain.</summary>
    internal FollowUp Renumbered(int number, int? previousNumber) => this with { Number = number, PreviousNumber = previousNumber };

    internal FollowUp Apply(OperationChange change) => change switch
    {
        OperationChange.FollowUpEdited edited => this with
        {
            Kind = edited.Kind,
            Subject = edited.Subject,
            Details = edited.Details,
            ReminderValues = RemindersFrom(edited.Reminders),
        },
        OperationChange.FollowUpRescheduled moved => this with
        {
            Due = Due.Stored(moved.DueDate, moved.DueTime, moved.TimeZone),
            MoveCount = MoveCount + 1,
            LastMoveReason = moved.Reason,
            OverdueFrom = moved.OverdueFrom,
            ReminderValues = RemindersFrom(moved.Reminders),
        },
        OperationChange.DueTimesRecalculated derived => this with
        {
            OverdueFrom = derived.OverdueFrom,
            ReminderValues = RemindersFrom(derived.Reminders),
        },
        OperationChange.FollowUpReassigned reassigned => this with { Agent = reassigned.Agent },
        OperationChange.FollowUpCancelled cancelled => this with { Cancellation = Cancellation.From(cancelled.Cancellation) },
        OperationChange.ResultCaptured captured => this with { Result = FollowUpResult.From(captured.Result) },
        OperationChange.ResultCorrected corrected => this with { Result = FollowUpResult.From(corrected.Result) },
        OperationChange.ResultRetracted => this with { Result = null },
        _ => throw new ArgumentException($"{change.GetType().Name} is no change of a follow-up.", nameof(change)),
    };

    internal FollowUpSnapshot ToSnapshot(SalesOperation operation) => ToSnapshot(operation, SearchText.Of(operation.Title, operation.Customer, ""));

    /// <summary>It as a store keeps it.</summary>
    /// <param name="operation">The operation with its chain.</param>
    /// <param name="searchText">The folded text of the operation, up to the subject: no letter is folded by what stands on another line.</param>
    internal FollowUpSnapshot ToSnapshot(SalesOperation operation, string searchText)
    {
        var needsAttention = operation.NeedsAttention && State == FollowUpState.Pending;
        return new()
        {
            Number = Number,
            PreviousNumber = PreviousNumber,
            Kind = Kind,
            Subject = Subject,
            Details = Details,
            Agent = Agent,
            DueDate = Due.Date,
            DueTime = Due.Time,
            TimeZone = Due.TimeZone!,
            OverdueFrom = OverdueFrom,
            AttentionFrom = needsAttention ? OverdueFrom : null,
            AnsweredAt = operation.Withdrawal is null ? Result?.At : null,
            SearchText = searchText + SearchText.Fold(Subject),
            ScheduledAt = ScheduledAt,
            ScheduledBy = ScheduledBy,
            MoveCount = MoveCount,
            FirstDueDate = MoveCount > 0 ? FirstDue.Date : null,
            FirstDueTime = MoveCount > 0 ? FirstDue.Time : null,
            FirstTimeZone = MoveCount > 0 ? FirstDue.TimeZone : null,
            LastMoveReason = LastMoveReason,
            PlanCode = Plan?.Plan,
            PlanStep = Plan?.Step,
            PlanStart = Plan?.Start,
            Result = Result?.ToSnapshot(),
            Cancellation = Cancellation?.ToSnapshot(),
            Reminders = ReminderValues.Count == 0 ? [] : [.. ReminderValues.Select(reminder => reminder.ToSnapshot(needsAttention))],
        };
    }

    private static ValueList<FollowUpReminder> RemindersFrom(IReadOnlyList<ReminderSnapshot> reminders) =>
        reminders.Count == 0 ? ValueList<FollowUpReminder>.Empty : new(reminders.Select(FollowUpReminder.From));
}
