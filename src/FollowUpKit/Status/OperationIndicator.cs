using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>What a list shows of a sale at an instant: its status, what is next and how late it is.</summary>
public sealed record OperationIndicator
{
    private OperationIndicator(FollowUpStatus status) => Status = status;

    /// <summary>The indicator of a sale without follow-ups here, or withdrawn.</summary>
    public static OperationIndicator NotTracked { get; } = new(FollowUpStatus.NotTracked);

    /// <summary>The status.</summary>
    public FollowUpStatus Status { get; }

    /// <summary>Its colours, symbol and label.</summary>
    public StatusAppearance Appearance => StatusAppearance.For(Status);

    /// <summary>How many days the current follow-up is overdue; zero when it is not overdue, or overdue by hours only.</summary>
    public int DaysOverdue { get; private init; }

    /// <summary>Whether it is in progress with nothing pending.</summary>
    public bool HasNoNextStep { get; private init; }

    /// <summary>Whether the current follow-up is pending and due today in its zone.</summary>
    public bool IsDueToday { get; private init; }

    /// <summary>The instant at which the status changes by time alone; null when only a command can change it.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant? NextChange { get; private init; }

    /// <summary>The due value, in its zone, of the pending follow-up that is or becomes overdue first; null when nothing is pending.</summary>
    public Due? NextDue { get; private init; }

    /// <summary>The indicator of an operation at an instant.</summary>
    /// <param name="facts">The operation.</param>
    /// <param name="now">The instant.</param>
    /// <param name="calendar">The time zones, and which days count; null for <see cref="LocalCalendar.Default"/>.</param>
    public static OperationIndicator From(OperationFacts facts, Instant now, LocalCalendar? calendar = null)
    {
        Guard.Against.Null(facts);
        if (facts.IsWithdrawn) return NotTracked;
        calendar ??= LocalCalendar.Default;
        return new OperationIndicator(StatusRule.StatusAt(facts, now))
        {
            DaysOverdue = StatusRule.DaysOverdue(facts, now, calendar),
            HasNoNextStep = StatusRule.HasNoNextStep(facts),
            IsDueToday = StatusRule.IsDueToday(facts, now, calendar),
            NextChange = StatusRule.NextChange(facts, now),
            NextDue = facts.PendingCount > 0 && facts.CurrentDueDate is { } date
                ? Due.Stored(date, facts.CurrentDueTime, facts.CurrentTimeZone ?? facts.TimeZone)
                : null,
        };
    }
}
