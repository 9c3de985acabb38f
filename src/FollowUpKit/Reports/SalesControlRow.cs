using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>A row of the sales control list.</summary>
public sealed record SalesControlRow
{
    internal SalesControlRow(OperationRow row, Instant asOf, LocalCalendar calendar)
    {
        Operation = row.Operation;
        Version = row.Version;
        Title = row.Title;
        Customer = row.Customer;
        Branch = row.Branch;
        Agent = row.Agent;
        OpenedAt = row.OpenedAt;
        Tooltip = OperationTooltip.From(row, asOf, calendar);
    }

    /// <summary>The ERP's own key of the sale.</summary>
    public string Operation { get; }

    /// <summary>Its version.</summary>
    public long Version { get; }

    /// <summary>Its title, or null.</summary>
    public string? Title { get; }

    /// <summary>The ERP's key of the customer, or null.</summary>
    public string? Customer { get; }

    /// <summary>Its branch now, or null.</summary>
    public string? Branch { get; }

    /// <summary>The sales agent of the operation, or null.</summary>
    public string? Agent { get; }

    /// <summary>When it was opened.</summary>
    public Instant OpenedAt { get; }

    /// <summary>The follow-up indicator.</summary>
    public OperationIndicator Indicator => Tooltip.Indicator;

    /// <summary>The tooltip.</summary>
    public OperationTooltip Tooltip { get; }
}
