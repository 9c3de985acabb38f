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
    }

    /// <summary>Its version.</summary>
    public long Version { get; }

    /// <summary>When it was opened.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant OpenedAt { get; }

    /// <summary>The follow-up indicator.</summary>
    public OperationIndicator Indicator => Tooltip.Indicator;

    /// <summary>The tooltip.</summary>
    public OperationTooltip Tooltip { get; }
}
