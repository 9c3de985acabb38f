using System.Text.Json.Serialization;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>A pending follow-up as a row of a report.</summary>
public sealed record PendingFollowUpRow : FollowUpReportRow
{
    internal PendingFollowUpRow(FollowUpRow row, bool isOverdue, int daysOverdue)
        : base(row)
    {
        OverdueFrom = row.OverdueFrom;
        OpenedAt = row.OpenedAt;
        IsOverdue = isOverdue;
        DaysOverdue = daysOverdue;
    }

    /// <summary>The first instant at which it is overdue.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant OverdueFrom { get; }

    /// <summary>When the operation was opened.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant OpenedAt { get; }

    /// <summary>Whether it is overdue.</summary>
    public bool IsOverdue { get; }

    /// <summary>How many days it is overdue; zero when it is not overdue, or overdue by hours only.</summary>
    public int DaysOverdue { get; }
}
