using System.Globalization;
using NodaTime;

namespace FollowUpKit.LoadBenchmark;

/// <summary>The same data in tables of the shape that EspoCRM has: opportunities, tasks with a status and an instant or a date.</summary>
internal static class EspoTables
{
    private const string Script = """
        CREATE TABLE espo_opportunity (
            id text PRIMARY KEY, name text NOT NULL, account_id text, assigned_user_id text, stage text, deleted boolean NOT NULL);
        CREATE TABLE espo_task (
            id text PRIMARY KEY, name text NOT NULL, status text NOT NULL, priority text NOT NULL, date_end timestamptz, date_end_date date,
            parent_type text, parent_id text, account_id text, assigned_user_id text, created_at timestamptz, deleted boolean NOT NULL);
        CREATE INDEX espo_task_date_end_status ON espo_task (date_end, status);
        CREATE INDEX espo_task_status ON espo_task (status, deleted);
        CREATE INDEX espo_task_user ON espo_task (assigned_user_id, deleted);
        CREATE INDEX espo_task_user_status ON espo_task (assigned_user_id, status);
        CREATE INDEX espo_task_parent ON espo_task (parent_id, parent_type, deleted);
        """;

    private static readonly Column[] Opportunities =
    [
        new("id", (sale, _) => Id(sale.Index)),
        new("name", (sale, _) => sale.Title),
        new("account_id", (sale, _) => sale.Customer),
        new("assigned_user_id", (sale, _) => sale.AgentKey),
        new("stage", (sale, _) => sale.IsConcluded ? "Closed Won" : "Negotiation"),
        new("deleted", (_, _) => false),
    ];

    private static readonly Column[] Tasks =
    [
        new("id", (sale, step) => Id((sale.Index * Sale.StepsOfEach) + step.Number)),
        new("name", (_, step) => step.Subject),
        new("status", (_, step) => step.IsPending ? "Not Started" : "Completed"),
        new("priority", (_, _) => "Normal"),
        new("date_end", (sale, step) => EndOf(sale, step)),
        new("date_end_date", (_, step) => step.DueTime is null ? step.DueDate : null),
        new("parent_type", (_, _) => "Opportunity"),
        new("parent_id", (sale, _) => Id(sale.Index)),
        new("account_id", (sale, _) => sale.Customer),
        new("assigned_user_id", (_, step) => step.AgentKey),
        new("created_at", (_, step) => step.ScheduledAt),
        new("deleted", (_, _) => false),
    ];

    public static TableSet Set { get; } = new(
        Script,
        new Table("espo_opportunity", IsPerFollowUp: false, Opportunities),
        new Table("espo_task", IsPerFollowUp: true, Tasks));

    private static Instant EndOf(Sale sale, Step step) => step.DueTime is null
        ? Company.CalendarOf(sale.Branch).AtStartOfDay(step.DueDate).ToInstant()
        : step.OverdueFrom - Duration.FromMinutes(1);

    // Their ids have 17 characters and no order.
    private static string Id(int number) =>
        ((ulong)(number + 1) * 0x9E3779B97F4A7C15).ToString("x16", CultureInfo.InvariantCulture) + "0";
}
