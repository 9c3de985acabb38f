using System.Globalization;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// The tooltip of a sale: how it ended, or the current follow-up with the result before it, how late it is, how often it was moved, and
/// its reminders still to come.
/// </summary>
public sealed record OperationTooltip
{
    private OperationTooltip(OperationIndicator indicator) => Indicator = indicator;

    /// <summary>The status of the sale.</summary>
    public OperationIndicator Indicator { get; }

    /// <summary>The IANA time zone of the sale; UTC where it is not known.</summary>
    public string TimeZone { get; private init; } = "";

    /// <summary>When the sale was concluded, local in <see cref="TimeZone"/>; null while it goes on.</summary>
    [JsonConverter(typeof(LocalDateTimeJsonConverter))]
    public LocalDateTime? ConcludedAt { get; private init; }

    /// <summary>Who concluded the sale, or null.</summary>
    public string? ConcludedBy { get; private init; }

    /// <summary>The outcome of the conclusion: won, lost or the ERP's own code; null when none was given.</summary>
    public string? ConclusionOutcome { get; private init; }

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

    /// <summary>How often its due value was moved to another one; 0 while it is due as first scheduled.</summary>
    public int MoveCount { get; private init; }

    /// <summary>When it was due as first scheduled, in its zone then; <see cref="Due"/> while it was never moved.</summary>
    public Due? FirstDue { get; private init; }

    /// <summary>The reason of the last move; null when none was given, and while it was never moved.</summary>
    public string? LastMoveReason { get; private init; }

    /// <summary>How many days it is overdue; zero when it is not overdue, or overdue by hours only.</summary>
    public int DaysOverdue => Indicator.DaysOverdue;

    /// <summary>
    /// The local date and time of the last result, in <see cref="ResultTimeZone"/>: of the follow-up, and while that is pending of the one
    /// that led to it; null when there is none. Of a concluded sale the last result is the reason.
    /// </summary>
    [JsonConverter(typeof(LocalDateTimeJsonConverter))]
    public LocalDateTime? ResultAt { get; private init; }

    /// <summary>The IANA time zone of the last result, or null.</summary>
    public string? ResultTimeZone { get; private init; }

    /// <summary>The details of the last result, or null.</summary>
    public string? ResultDetails { get; private init; }

    /// <summary>The ERP's code for the outcome of the last result, or null.</summary>
    public string? ResultOutcome { get; private init; }

    /// <summary>Whether the last result is that of the follow-up itself; false while it is pending.</summary>
    public bool IsDone { get; private init; }

    /// <summary>Its reminders still to come, as local dates and times in its zone, earliest first; none once it is done or its operation ended.</summary>
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
        var zoneOfSale = calendar.ZoneOrUtc(row.TimeZone);
        var ofSale = new OperationTooltip(indicator)
        {
            TimeZone = zoneOfSale.Id,
            ConcludedAt = row.Conclusion?.At.InZone(zoneOfSale).LocalDateTime,
            ConcludedBy = row.Conclusion?.By,
            ConclusionOutcome = row.Conclusion?.Outcome,
        };
        if (row.Current is not { } current) return ofSale;
        var zoneOfDue = row.CurrentTimeZone ?? row.TimeZone;
        var zone = calendar.ZoneOrUtc(zoneOfDue);
        var due = row.CurrentDueDate is { } date ? Due.Stored(date, row.CurrentDueTime, zoneOfDue) : null;
        var isPending = row.PendingCount > 0;
        var result = current.LastResult;
        var reminders = isPending && row.Conclusion is null && !row.IsWithdrawn ? current.SendFrom.Where(at => at > now) : [];
        return ofSale with
        {
            FollowUpNumber = row.CurrentFollowUpNumber,
            Kind = current.Kind,
            Subject = current.Subject,
            Details = current.Details,
            Agent = current.Agent,
            Due = due,
            MoveCount = current.MoveCount,
            FirstDue = current.FirstDueDate is { } first ? Due.Stored(first, current.FirstDueTime, current.FirstTimeZone ?? zoneOfDue) : due,
            LastMoveReason = current.LastMoveReason,
            ResultAt = result is null ? null : result.Date + result.Time,
            ResultTimeZone = result?.TimeZone,
            ResultDetails = result?.Details,
            ResultOutcome = result?.Outcome,
            IsDone = !isPending && result is not null,
            Reminders = [.. reminders.Select(at => at.InZone(zone).LocalDateTime)],
            OtherPendingCount = row.PendingCount - (isPending ? 1 : 0),
        };
    }

    /// <summary>The tooltip as lines of plain text, in English or Spanish.</summary>
    /// <param name="culture">The language; null for the current UI culture, English where it is neither.</param>
    /// <param name="readerTimeZone">
    /// The IANA time zone of whoever reads it: times in another zone have it beside them. Null where it is not known: the due value always
    /// has its zone beside it, and other times have theirs where it differs from that.
    /// </param>
    /// <param name="resultLength">
    /// How many characters of the result are shown at most, as people count them, from 1; a longer one ends with an ellipsis. Null for all.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The length is less than 1.</exception>
    /// <exception cref="ArgumentException">The time zone is not a valid identifier.</exception>
    public string ToText(CultureInfo? culture = null, string? readerTimeZone = null, int? resultLength = null)
    {
        Guard.Against.BadOptionalText(readerTimeZone, TextRule.Identifier, nameof(readerTimeZone));
        if (resultLength is { } length) Guard.Against.LessThan(1, length, nameof(resultLength));
        return new TooltipText(this, culture, readerTimeZone, resultLength).Write();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Indicator.Status}, follow-up {FollowUpNumber}";
}
