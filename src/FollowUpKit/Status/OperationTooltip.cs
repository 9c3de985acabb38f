using System.Globalization;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>The tooltip of a sale: the current follow-up, its result, how late it is, and its reminders.</summary>
public sealed record OperationTooltip
{
    private OperationTooltip(OperationIndicator indicator) => Indicator = indicator;

    /// <summary>The status of the sale.</summary>
    public OperationIndicator Indicator { get; }

    /// <summary>The number of the current follow-up, or null when there is none; then all later properties are null or empty.</summary>
    public int? FollowUpNumber { get; private init; }

    /// <summary>Its kind, or null.</summary>
    public string? Kind { get; private init; }

    /// <summary>Its subject.</summary>
    public string? Subject { get; private init; }

    /// <summary>Its details, or null.</summary>
    public string? Details { get; private init; }

    /// <summary>The ERP's key of its agent, or null.</summary>
    public string? Agent { get; private init; }

    /// <summary>When it is due, in its zone.</summary>
    public Due? Due { get; private init; }

    /// <summary>How many days it is overdue; zero when it is not overdue, or overdue by hours only.</summary>
    public int DaysOverdue => Indicator.DaysOverdue;

    /// <summary>The local date and time of its result, in the zone of the result; null when it has none.</summary>
    [JsonConverter(typeof(LocalDateTimeJsonConverter))]
    public LocalDateTime? ResultAt { get; private init; }

    /// <summary>The details of its result, or null.</summary>
    public string? ResultDetails { get; private init; }

    /// <summary>The ERP's code for the outcome of its result, or null.</summary>
    public string? ResultOutcome { get; private init; }

    /// <summary>Its reminders, as local dates and times in its zone, earliest first.</summary>
    [JsonConverter(typeof(LocalDateTimesJsonConverter))]
    public IReadOnlyList<LocalDateTime> Reminders { get; private init; } = [];

    /// <summary>How many other follow-ups of the sale are pending.</summary>
    public int OtherPendingCount { get; private init; }

    /// <summary>The tooltip of an operation at an instant.</summary>
    /// <param name="row">The operation with its current follow-up.</param>
    /// <param name="now">The instant.</param>
    /// <param name="calendar">The time zones, and which days count; null for <see cref="LocalCalendar.Default"/>.</param>
    public static OperationTooltip From(OperationRow row, Instant now, LocalCalendar? calendar = null)
    {
        Guard.Against.Null(row);
        calendar ??= LocalCalendar.Default;
        var indicator = OperationIndicator.From(row, now, calendar);
        if (row.Current is not { } current) return new OperationTooltip(indicator);
        var zone = calendar.ZoneOrUtc(current.TimeZone);
        return new OperationTooltip(indicator)
        {
            FollowUpNumber = current.Number,
            Kind = current.Kind,
            Subject = current.Subject,
            Details = current.Details,
            Agent = current.Agent,
            Due = Due.Stored(current.DueDate, current.DueTime, current.TimeZone),
            ResultAt = current.Result is { } result ? result.Date + result.Time : null,
            ResultDetails = current.Result?.Details,
            ResultOutcome = current.Result?.Outcome,
            Reminders = [.. current.Reminders.Select(reminder => reminder.RemindAt).OrderBy(at => at).Select(at => at.InZone(zone).LocalDateTime)],
            OtherPendingCount = row.PendingCount - (current.State == FollowUpState.Pending ? 1 : 0),
        };
    }

    /// <summary>The tooltip as lines of plain text, in English or Spanish.</summary>
    /// <param name="culture">The language; null for the current UI culture, English where it is neither.</param>
    public string ToText(CultureInfo? culture = null) => TooltipText.Write(this, culture);

    /// <inheritdoc/>
    public override string ToString() => $"{Indicator.Status}, follow-up {FollowUpNumber}";
}
