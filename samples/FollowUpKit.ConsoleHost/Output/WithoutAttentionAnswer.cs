using System.Text.Json.Serialization;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>The answer of <c>report without-attention</c>.</summary>
internal sealed class WithoutAttentionAnswer(
    ZonedDateTime asOf, long total, IReadOnlyList<GroupCount> groups, ReportPage<PendingFollowUpRow> page)
{
    public Instant AsOf => asOf.ToInstant();

    public string Zone => asOf.Zone.Id;

    public long Total { get; } = total;

    public IEnumerable<object> Groups => Counts.Select(group => new { group.Key, group.Count });

    [JsonIgnore]
    public IReadOnlyList<GroupCount> Counts { get; } = groups;

    public IEnumerable<object> Rows => FollowUps.Select(RowJson.Overdue);

    [JsonIgnore]
    public IReadOnlyList<PendingFollowUpRow> FollowUps => page.Rows;
}
