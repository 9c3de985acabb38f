using System.Text.Json.Serialization;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>A reopening of a sale, with the conclusion that it undid, as a row of a report.</summary>
public sealed record ReopeningRow : ReportRow
{
    internal ReopeningRow(StoredReopening row)
        : base(row.OperationId, row.Title, row.Customer, row.Branch, row.Agent)
    {
        Conclusion = Conclusion.From(row.Conclusion);
        ReopenedAt = row.At;
        ReopenedDate = row.Date;
        ReopenedBy = row.By;
        Reason = row.Reason;
    }

    /// <summary>The conclusion that was undone. The sale may have been concluded again since.</summary>
    public Conclusion Conclusion { get; }

    /// <summary>When it was reopened.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant ReopenedAt { get; }

    /// <summary>The local date of that instant in the zone of the operation.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate ReopenedDate { get; }

    /// <summary>Who reopened it.</summary>
    public string ReopenedBy { get; }

    /// <summary>The reason that was given.</summary>
    public string Reason { get; }
}
