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

    public IEnumerable<Row> Rows => FollowUps.Select(followUp => new Row(followUp));

    [JsonIgnore]
    public IReadOnlyList<PendingFollowUpRow> FollowUps => page.Rows;

    internal sealed class Row(PendingFollowUpRow followUp)
    {
        public string Operation => followUp.Operation;

        public int FollowUp => followUp.FollowUp;

        public string? Title => followUp.Title;

        public string? Customer => followUp.Customer;

        public string? Branch => followUp.Branch;

        public string? Agent => followUp.Agent;

        public string? Kind => followUp.Kind;

        public string? Subject => followUp.Subject;

        public LocalDate DueDate => followUp.Due.Date;

        public LocalTime? DueTime => followUp.Due.Time;

        public string? Zone => followUp.Due.Zone;

        public Instant OverdueFrom => followUp.OverdueFrom;

        public int DaysOverdue => followUp.DaysOverdue;
    }
}
