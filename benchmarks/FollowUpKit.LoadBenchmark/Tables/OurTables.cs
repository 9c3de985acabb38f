using FollowUpKit.Storage.Relational;

namespace FollowUpKit.LoadBenchmark;

/// <summary>The tables of the library, by its own script. The history of the data set is not filled in; no report reads it.</summary>
internal static class OurTables
{
    public const string Operations = "followup_operations";

    public const string FollowUps = "followup_follow_ups";

    private const string Person = "carga";

    private static readonly Column[] OperationColumns =
    [
        new("tenant", (_, _) => Company.Tenant),
        new("operation", (sale, _) => sale.Key),
        new("version", (sale, _) => (long)Sale.StepsOfEach),
        new("visible_version", (sale, _) => (long)Sale.StepsOfEach),
        new("title", (sale, _) => sale.Title),
        new("customer", (sale, _) => sale.Customer),
        new("branch", (sale, _) => sale.BranchKey),
        new("agent", (sale, _) => sale.AgentKey),
        new("time_zone", (sale, _) => sale.Zone),
        new("opened_at", (sale, _) => sale.Steps[0].ScheduledAt),
        new("opened_by", (_, _) => Person),
        new("changed_at", (sale, last) => sale.ConcludedAt ?? last.ScheduledAt),
        new("changed_by", (_, _) => Person),
        new("reopened_at", (_, _) => null),
        new("concluded_at", (sale, _) => sale.ConcludedAt),
        new("conclusion_date", (sale, _) => sale.ConcludedAt?.InUtc().Date),
        new("concluded_by", (sale, _) => sale.IsConcluded ? Person : null),
        new("conclusion_outcome", (sale, _) => sale.IsConcluded ? "won" : null),
        new("conclusion_follow_up", (sale, last) => sale.IsConcluded ? last.Number : null),
        new("withdrawn_at", (_, _) => null),
        new("withdrawn_by", (_, _) => null),
        new("withdrawal_reason", (_, _) => null),
        new("merged_into", (_, _) => null),
        new("current_follow_up", (_, last) => last.Number),
        new("current_due_date", (_, last) => last.DueDate),
        new("current_due_time", (_, last) => last.DueTime),
        new("current_time_zone", (sale, _) => sale.Zone),
        new("next_overdue_from", (_, last) => last.IsPending ? last.OverdueFrom : null),
        new("idle_since", (sale, _) => sale.IdleSince),
        new("first_contact_at", (sale, _) => sale.FirstContactAt),
        new("pending_count", (_, last) => last.IsPending ? 1 : 0),
        new("done_count", (_, last) => last.IsPending ? last.Number - 1 : last.Number),
        new("search_text", (sale, _) => sale.SearchText),
    ];

    private static readonly Column[] FollowUpColumns =
    [
        new("tenant", (_, _) => Company.Tenant),
        new("operation", (sale, _) => sale.Key),
        new("number", (_, step) => step.Number),
        new("state", (_, step) => step.IsPending ? "pending" : "done"),
        new("previous_number", (_, step) => step.Number > 1 ? step.Number - 1 : null),
        new("kind", (_, step) => step.Kind),
        new("subject", (_, step) => step.Subject),
        new("details", (_, _) => null),
        new("agent", (_, step) => step.AgentKey),
        new("due_date", (_, step) => step.DueDate),
        new("due_time", (_, step) => step.DueTime),
        new("time_zone", (sale, _) => sale.Zone),
        new("overdue_from", (_, step) => step.OverdueFrom),
        new("attention_from", (_, step) => step.IsPending ? step.OverdueFrom : null),
        new("answered_at", (_, step) => step.ResultAt),
        new("search_text", (sale, _) => sale.SearchText),
        new("scheduled_at", (_, step) => step.ScheduledAt),
        new("scheduled_by", (_, step) => step.AgentKey),
        new("move_count", (sale, step) => sale.MovesOf(step)),
        new("first_due_date", (sale, step) => sale.MovesOf(step) is > 0 and var moves ? step.DueDate.PlusDays(-moves) : null),
        new("first_due_time", (_, _) => null),
        new("first_time_zone", (sale, step) => sale.MovesOf(step) > 0 ? sale.Zone : null),
        new("last_move_reason", (sale, step) => sale.MovesOf(step) > 0 ? "No contestó" : null),
        new("plan_code", (_, _) => null),
        new("plan_step", (_, _) => null),
        new("plan_start", (_, _) => null),
        new("result_date", (_, step) => step.ResultLocal?.Date),
        new("result_time", (_, step) => step.ResultLocal?.TimeOfDay),
        new("result_zone", (sale, step) => step.IsPending ? null : sale.Zone),
        new("result_at", (_, step) => step.ResultAt),
        new("days_late", (_, step) => step.IsPending ? null : 0),
        new("result_details", (_, step) => step.ResultDetails),
        new("result_outcome", (_, _) => null),
        new("captured_at", (_, step) => step.ResultAt),
        new("captured_late", (_, step) => step.IsPending ? null : false),
        new("captured_by", (_, step) => step.IsPending ? null : step.AgentKey),
        new("cancelled_at", (_, _) => null),
        new("cancelled_by", (_, _) => null),
        new("cancel_reason", (_, _) => null),
        new("branch", (sale, _) => sale.BranchKey),
        new("customer", (sale, _) => sale.Customer),
        new("opened_at", (sale, _) => sale.Steps[0].ScheduledAt),
    ];

    public static string SelectOperation { get; } = Select(Operations, OperationColumns);

    public static string SelectFollowUps { get; } = Select(FollowUps, FollowUpColumns);

    public static TableSet For(SqlDialect dialect) => new(
        dialect.GenerateCreateScript(),
        new Table(Operations, IsPerFollowUp: false, OperationColumns),
        new Table(FollowUps, IsPerFollowUp: true, FollowUpColumns));

    private static string Select(string table, Column[] columns) => $"SELECT {string.Join(", ", columns.Select(column => column.Name))} FROM {table}";
}
