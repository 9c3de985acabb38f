using System.Text.Json.Serialization;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>A follow-up that was done as a row of a report.</summary>
public sealed record ResultRow : FollowUpReportRow
{
    internal ResultRow(FollowUpRow row)
        : base(row)
    {
        Result = FollowUpResult.From(row.Result!);
        Delay = Result.At < row.OverdueFrom ? Duration.Zero : Result.At - row.OverdueFrom;
        IsOnTime = Result.At < row.OverdueFrom;
    }

    /// <summary>What came of it, with the days that it was late.</summary>
    public FollowUpResult Result { get; }

    /// <summary>Whether the contact was before the follow-up became overdue.</summary>
    public bool IsOnTime { get; }

    /// <summary>How long the follow-up was overdue at the contact; zero when it was on time.</summary>
    [JsonConverter(typeof(DurationJsonConverter))]
    public Duration Delay { get; }
}
