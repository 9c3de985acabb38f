using System.Text.Json.Serialization;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>A concluded operation as a row of a report.</summary>
public sealed record ConclusionRow : ReportRow
{
    internal ConclusionRow(OperationRow row)
        : base(row.OperationId, row.Title, row.Customer, row.Branch, row.Agent)
    {
        OpenedAt = row.OpenedAt;
        DoneFollowUpCount = row.DoneCount;
        Conclusion = Conclusion.From(row.Conclusion!);
    }

    /// <summary>When it was opened.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant OpenedAt { get; }

    /// <summary>How many follow-ups with a result led to the conclusion.</summary>
    public int DoneFollowUpCount { get; }

    /// <summary>When, by whom, how and through which follow-up it was concluded.</summary>
    public Conclusion Conclusion { get; }
}
