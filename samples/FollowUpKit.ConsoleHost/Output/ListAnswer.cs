using System.Text.Json.Serialization;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>The answer of <c>list</c>.</summary>
internal sealed class ListAnswer(ZonedDateTime asOf, long total, StatusCounts counts, ReportPage<SalesControlRow> page, IReadOnlyList<GroupRow> groups)
{
    public Instant AsOf => asOf.ToInstant();

    public string Zone => asOf.Zone.Id;

    [JsonIgnore]
    public ZonedDateTime Moment => asOf;

    public long Total { get; } = total;

    public IReadOnlyDictionary<string, long> ByStatus { get; } = new Dictionary<string, long>(StringComparer.Ordinal)
    {
        [nameof(FollowUpStatus.InProgress)] = counts.InProgress,
        [nameof(FollowUpStatus.Concluded)] = counts.Concluded,
        [nameof(FollowUpStatus.Overdue)] = counts.Overdue,
    };

    public long NoNextStep { get; } = counts.NoNextStep;

    public IEnumerable<Dictionary<string, object?>> Groups => Counted.Select(group => group.ToJson());

    [JsonIgnore]
    public IReadOnlyList<GroupRow> Counted { get; } = groups;

    public IEnumerable<Row> Rows => Sales.Select(sale => new Row(sale));

    [JsonIgnore]
    public IReadOnlyList<SalesControlRow> Sales => page.Rows;

    internal sealed class Row(SalesControlRow sale)
    {
        public string Operation => sale.OperationId.Value;

        public long Version => sale.Version;

        public string? Title => sale.Title;

        public string? Customer => sale.Customer;

        public string? Branch => sale.Branch;

        public string? Agent => sale.Agent;

        public Instant OpenedAt => sale.OpenedAt;

        public FollowUpStatus Status => sale.Indicator.Status;

        public int DaysOverdue => sale.Indicator.DaysOverdue;

        public bool NoNextStep => sale.Indicator.HasNoNextStep;

        public bool DueToday => sale.Indicator.IsDueToday;

        public Instant? NextChange => sale.Indicator.NextChange;

        public int? FollowUp => sale.Tooltip.FollowUpNumber;

        public string? Subject => sale.Tooltip.Subject;

        public LocalDate? DueDate => sale.Tooltip.Due?.Date;

        public LocalTime? DueTime => sale.Tooltip.Due?.Time;

        public string? Zone => sale.Tooltip.Due?.TimeZone;
    }
}
