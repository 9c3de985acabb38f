using System.Text.Json.Serialization;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>The answer of <c>show</c>: a sale with its chain, newest on top.</summary>
internal sealed class ShowAnswer(ZonedDateTime asOf, SalesOperation sale)
{
    public Instant AsOf => asOf.ToInstant();

    [JsonIgnore]
    public ZonedDateTime Moment => asOf;

    public string Operation => Sale.Id.Value;

    public long Version => Sale.Version;

    public string? Title => Sale.Title;

    public string? Customer => Sale.Customer;

    public string? Branch => Sale.Branch;

    public string? Agent => Sale.Agent;

    public string Zone => Sale.TimeZone;

    public Instant OpenedAt => Sale.OpenedAt;

    public FollowUpStatus Status => Tooltip.Indicator.Status;

    public int DaysOverdue => Tooltip.DaysOverdue;

    public bool NoNextStep => Tooltip.Indicator.HasNoNextStep;

    public ConclusionAnswer? Conclusion => Sale.Conclusion is { } conclusion ? new(conclusion.At, conclusion.By, conclusion.Outcome) : null;

    public WithdrawalAnswer? Withdrawal => Sale.Withdrawal is { } withdrawal
        ? new(withdrawal.At, withdrawal.By, withdrawal.Reason, withdrawal.MergedInto?.Value)
        : null;

    [JsonPropertyName("tooltip")]
    public string TooltipText => Tooltip.ToText(readerTimeZone: Zone);

    public IEnumerable<FollowUpAnswer> FollowUps => Sale.FollowUps.Select(followUp => new FollowUpAnswer(followUp));

    [JsonIgnore]
    public SalesOperation Sale => sale;

    [JsonIgnore]
    public OperationTooltip Tooltip { get; } = sale.TooltipAt(asOf.ToInstant());

    internal sealed record ConclusionAnswer(Instant At, string By, string? Outcome);

    internal sealed record WithdrawalAnswer(Instant At, string By, string Reason, string? MergedInto);

    internal sealed record ResultAnswer(LocalDateTime At, string Zone, string Details, string? Outcome, Instant CapturedAt, string CapturedBy);

    internal sealed class FollowUpAnswer(FollowUp followUp)
    {
        public int Number => followUp.Number;

        public int? Previous => followUp.PreviousNumber;

        public FollowUpState State => followUp.State;

        public string? Kind => followUp.Kind;

        public string Subject => followUp.Subject;

        public string? Details => followUp.Details;

        public string? Agent => followUp.Agent;

        public LocalDate DueDate => followUp.Due.Date;

        public LocalTime? DueTime => followUp.Due.Time;

        public string? Zone => followUp.Due.TimeZone;

        public Instant OverdueFrom => followUp.OverdueFrom;

        public IEnumerable<Instant> Reminders => followUp.Reminders.Select(reminder => reminder.RemindAt);

        public ResultAnswer? Result => followUp.Result is { } result
            ? new(result.Local, result.TimeZone, result.Details, result.Outcome, result.CapturedAt, result.CapturedBy)
            : null;

        public int MoveCount => followUp.MoveCount;

        public LocalDate FirstDueDate => followUp.FirstDue.Date;

        public string? LastMoveReason => followUp.LastMoveReason;

        public string? Plan => followUp.Plan?.Plan;

        public string? PlanStep => followUp.Plan?.Step;

        public LocalDate? PlanStart => followUp.Plan?.Start;

        public string? CancelledReason => followUp.Cancellation?.Reason;
    }
}
