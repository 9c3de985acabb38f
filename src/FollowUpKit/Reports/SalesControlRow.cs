using System.Text.Json.Serialization;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>A row of the sales control list.</summary>
public sealed record SalesControlRow : ReportRow
{
    internal SalesControlRow(OperationRow row, Instant asOf, LocalCalendar calendar)
        : base(row.OperationId, row.Title, row.Customer, row.Branch, row.Agent)
    {
        Version = row.Version;
        OpenedAt = row.OpenedAt;
        Tooltip = OperationTooltip.From(row, asOf, calendar);
        FirstContactAt = row.FirstContactAt;
        TimeToFirstContact = row.TimeToFirstContact;
        IdleSince = row.IdleSince;
        if (row.IdleSince is { } since)
            DaysIdle = calendar.DaysBetween(calendar.DateOf(since, row.TimeZone), calendar.DateOf(asOf, row.TimeZone), row.Branch);
    }

    /// <summary>Its version.</summary>
    public long Version { get; }

    /// <summary>When it was opened.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant OpenedAt { get; }

    /// <summary>The instant of the first contact: the earliest that a result tells of; null while there is no result.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant? FirstContactAt { get; }

    /// <summary>From the opening to the first contact; zero where the contact was before the opening, null while there was none.</summary>
    [JsonConverter(typeof(DurationJsonConverter))]
    public Duration? TimeToFirstContact { get; }

    /// <summary>
    /// Since when nothing was done: the latest contact that a result tells of, or the opening where that is later. Null when it is
    /// concluded.
    /// </summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant? IdleSince { get; }

    /// <summary>
    /// How many days nothing was done: from the local date of <see cref="IdleSince"/> to that of the answer, both in the zone of the
    /// operation; all days, or the business days of its branch. Null when it is concluded.
    /// </summary>
    public int? DaysIdle { get; }

    /// <summary>The follow-up indicator.</summary>
    public OperationIndicator Indicator => Tooltip.Indicator;

    /// <summary>The tooltip.</summary>
    public OperationTooltip Tooltip { get; }
}
