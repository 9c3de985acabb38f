namespace FollowUpKit.LoadBenchmark;

/// <summary>
/// What a developer makes first: sales, and follow-ups with a key of their own. The instant in UTC and its partial index
/// are for the well-tuned statements; branch and agent of a sale are reached by a join.
/// </summary>
internal static class PlainTables
{
    private const string Script = """
        CREATE TABLE plain_sales (
            id integer PRIMARY KEY, title text NOT NULL, customer text NOT NULL, branch text NOT NULL, agent text NOT NULL, concluded_on date);
        CREATE TABLE plain_follow_ups (
            id integer PRIMARY KEY, sale_id integer NOT NULL, number integer NOT NULL, kind text NOT NULL, subject text NOT NULL,
            agent text NOT NULL, due_date date NOT NULL, due_time time, zone text NOT NULL, overdue_utc timestamptz NOT NULL,
            result_on date, result_details text);
        CREATE UNIQUE INDEX plain_follow_ups_sale ON plain_follow_ups (sale_id, number);
        CREATE INDEX plain_follow_ups_overdue ON plain_follow_ups (overdue_utc, id) WHERE result_on IS NULL;
        """;

    private static readonly Column[] Sales =
    [
        new("id", (sale, _) => sale.Index + 1),
        new("title", (sale, _) => sale.Title),
        new("customer", (sale, _) => sale.Customer),
        new("branch", (sale, _) => sale.BranchKey),
        new("agent", (sale, _) => sale.AgentKey),
        new("concluded_on", (sale, last) => sale.IsConcluded ? last.ResultLocal?.Date : null),
    ];

    private static readonly Column[] FollowUps =
    [
        new("id", (sale, step) => (sale.Index * Sale.StepsOfEach) + step.Number),
        new("sale_id", (sale, _) => sale.Index + 1),
        new("number", (_, step) => step.Number),
        new("kind", (_, step) => step.Kind),
        new("subject", (_, step) => step.Subject),
        new("agent", (_, step) => step.AgentKey),
        new("due_date", (_, step) => step.DueDate),
        new("due_time", (_, step) => step.DueTime),
        new("zone", (sale, _) => sale.Zone),
        new("overdue_utc", (_, step) => step.OverdueFrom),
        new("result_on", (_, step) => step.ResultLocal?.Date),
        new("result_details", (_, step) => step.ResultDetails),
    ];

    public static TableSet Set { get; } = new(
        Script,
        new Table("plain_sales", IsPerFollowUp: false, Sales),
        new Table("plain_follow_ups", IsPerFollowUp: true, FollowUps));
}
