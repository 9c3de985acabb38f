namespace FollowUpKit.LoadBenchmark;

/// <summary>The same data in tables of the shape that Odoo has: leads, and activities that are archived when done.</summary>
internal static class OdooTables
{
    private const string Script = """
        CREATE TABLE odoo_lead (
            id integer PRIMARY KEY, name text NOT NULL, partner_id integer, team_id integer, user_id integer, active boolean NOT NULL,
            stage_id integer, date_closed timestamptz);
        CREATE TABLE odoo_activity (
            id integer PRIMARY KEY, res_model text NOT NULL, res_id integer NOT NULL, activity_type_id integer, summary text,
            date_deadline date NOT NULL, user_id integer NOT NULL, user_tz text, active boolean NOT NULL, date_done date);
        CREATE INDEX odoo_activity_record ON odoo_activity (res_model, res_id);
        CREATE INDEX odoo_activity_deadline ON odoo_activity (date_deadline);
        CREATE INDEX odoo_activity_user ON odoo_activity (user_id);
        CREATE INDEX odoo_lead_user ON odoo_lead (user_id);
        CREATE INDEX odoo_lead_team ON odoo_lead (team_id);
        """;

    private static readonly Column[] Leads =
    [
        new("id", (sale, _) => sale.Index + 1),
        new("name", (sale, _) => sale.Title),
        new("partner_id", (sale, _) => sale.CustomerNumber),
        new("team_id", (sale, _) => sale.Branch),
        new("user_id", (sale, _) => sale.Agent),
        new("active", (_, _) => true),
        new("stage_id", (sale, _) => sale.IsConcluded ? 4 : 2),
        new("date_closed", (sale, _) => sale.ConcludedAt),
    ];

    private static readonly Column[] Activities =
    [
        new("id", (sale, step) => (sale.Index * Sale.StepsOfEach) + step.Number),
        new("res_model", (_, _) => "crm.lead"),
        new("res_id", (sale, _) => sale.Index + 1),
        new("activity_type_id", (_, step) => step.Kind.Length),
        new("summary", (_, step) => step.Subject),
        new("date_deadline", (_, step) => step.DueDate),
        new("user_id", (_, step) => step.Agent),
        new("user_tz", (sale, _) => sale.Zone),
        new("active", (_, step) => step.IsPending),
        new("date_done", (_, step) => step.ResultLocal?.Date),
    ];

    public static TableSet Set { get; } = new(
        Script,
        new Table("odoo_lead", IsPerFollowUp: false, Leads),
        new Table("odoo_activity", IsPerFollowUp: true, Activities));
}
