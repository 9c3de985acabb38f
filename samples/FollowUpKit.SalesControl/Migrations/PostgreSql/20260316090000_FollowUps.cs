using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FollowUpKit.SalesControl.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class FollowUps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "followup_digests",
                columns: table => new
                {
                    tenant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    digest_date = table.Column<DateOnly>(type: "date", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    held_until = table.Column<DateTimeOffset>(type: "timestamptz", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamptz", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    failure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    lease = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("followup_digests_pkey", x => new { x.tenant, x.digest_date, x.recipient });
                });

            migrationBuilder.CreateTable(
                name: "followup_operations",
                columns: table => new
                {
                    tenant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    operation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    time_zone = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamptz", nullable: false),
                    opened_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    customer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    branch = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    agent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    visible_version = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamptz", nullable: false),
                    changed_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reopened_at = table.Column<DateTimeOffset>(type: "timestamptz", nullable: true),
                    current_follow_up = table.Column<int>(type: "integer", nullable: true),
                    current_due_date = table.Column<DateOnly>(type: "date", nullable: true),
                    current_due_time = table.Column<TimeOnly>(type: "time", nullable: true),
                    current_time_zone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    next_overdue_from = table.Column<DateTimeOffset>(type: "timestamptz", nullable: true),
                    idle_since = table.Column<DateTimeOffset>(type: "timestamptz", nullable: true),
                    first_contact_at = table.Column<DateTimeOffset>(type: "timestamptz", nullable: true),
                    pending_count = table.Column<int>(type: "integer", nullable: false),
                    done_count = table.Column<int>(type: "integer", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    concluded_at = table.Column<DateTimeOffset>(type: "timestamptz", nullable: true),
                    conclusion_date = table.Column<DateOnly>(type: "date", nullable: true),
                    concluded_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    conclusion_outcome = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    conclusion_follow_up = table.Column<int>(type: "integer", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamptz", nullable: true),
                    withdrawn_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    withdrawal_reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    merged_into = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("followup_operations_pkey", x => new { x.tenant, x.operation });
                });

            migrationBuilder.CreateTable(
                name: "followup_schema_version",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("followup_schema_version_pkey", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "followup_time_zone_rules",
                columns: table => new
                {
                    tenant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    time_zone = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fingerprint = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    entry = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rules_version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sweep = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("followup_time_zone_rules_pkey", x => new { x.tenant, x.time_zone, x.fingerprint, x.entry });
                });

            migrationBuilder.CreateTable(
                name: "followup_commands",
                columns: table => new
                {
                    tenant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    operation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamptz", nullable: false),
                    accepted_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    command_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: true),
                    follow_up = table.Column<int>(type: "integer", nullable: true),
                    next_follow_up = table.Column<int>(type: "integer", nullable: true),
                    changes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    feed_position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("followup_commands_pkey", x => new { x.tenant, x.operation, x.version });
                    table.ForeignKey(
                        name: "followup_commands_tenant_operation_fkey",
                        columns: x => new { x.tenant, x.operation },
                        principalTable: "followup_operations",
                        principalColumns: new[] { "tenant", "operation" });
                });

            migrationBuilder.CreateTable(
                name: "followup_follow_ups",
                columns: table => new
                {
                    tenant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    operation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    previous_number = table.Column<int>(type: "integer", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    details = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    agent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due_date = table.Column<DateOnly>(type: "date", nullable: false),
                    due_time = table.Column<TimeOnly>(type: "time", nullable: true),
                    time_zone = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    overdue_from = table.Column<DateTimeOffset>(type: "timestamptz", nullable: false),
                    attention_from = table.Column<DateTimeOffset>(type: "timestamptz", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamptz", nullable: true),
                    search_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    scheduled_at = table.Column<DateTimeOffset>(type: "timestamptz", nullable: false),
                    scheduled_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    move_count = table.Column<int>(type: "integer", nullable: false),
                    first_due_date = table.Column<DateOnly>(type: "date", nullable: true),
                    first_due_time = table.Column<TimeOnly>(type: "time", nullable: true),
                    first_time_zone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    last_move_reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    plan_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    plan_step = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    plan_start = table.Column<DateOnly>(type: "date", nullable: true),
                    result_date = table.Column<DateOnly>(type: "date", nullable: true),
                    result_time = table.Column<TimeOnly>(type: "time", nullable: true),
                    result_zone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    result_at = table.Column<DateTimeOffset>(type: "timestamptz", nullable: true),
                    days_late = table.Column<int>(type: "integer", nullable: true),
                    result_details = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    result_outcome = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    captured_at = table.Column<DateTimeOffset>(type: "timestamptz", nullable: true),
                    captured_late = table.Column<bool>(type: "boolean", nullable: true),
                    captured_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamptz", nullable: true),
                    cancelled_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    cancel_reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    branch = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    customer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamptz", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("followup_follow_ups_pkey", x => new { x.tenant, x.operation, x.number });
                    table.ForeignKey(
                        name: "followup_follow_ups_tenant_operation_fkey",
                        columns: x => new { x.tenant, x.operation },
                        principalTable: "followup_operations",
                        principalColumns: new[] { "tenant", "operation" });
                });

            migrationBuilder.CreateTable(
                name: "followup_reopenings",
                columns: table => new
                {
                    tenant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    operation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    reopened_at = table.Column<DateTimeOffset>(type: "timestamptz", nullable: false),
                    reopening_date = table.Column<DateOnly>(type: "date", nullable: false),
                    reopened_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reopening_reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    concluded_at = table.Column<DateTimeOffset>(type: "timestamptz", nullable: false),
                    conclusion_date = table.Column<DateOnly>(type: "date", nullable: false),
                    concluded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    conclusion_outcome = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    conclusion_follow_up = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("followup_reopenings_pkey", x => new { x.tenant, x.operation, x.version });
                    table.ForeignKey(
                        name: "followup_reopenings_tenant_operation_fkey",
                        columns: x => new { x.tenant, x.operation },
                        principalTable: "followup_operations",
                        principalColumns: new[] { "tenant", "operation" });
                });

            migrationBuilder.CreateTable(
                name: "followup_reminders",
                columns: table => new
                {
                    tenant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    operation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    reminder = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    remind_at = table.Column<DateTimeOffset>(type: "timestamptz", nullable: false),
                    occurrence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    send_from = table.Column<DateTimeOffset>(type: "timestamptz", nullable: true),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    claim_from = table.Column<DateTimeOffset>(type: "timestamptz", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    held_until = table.Column<DateTimeOffset>(type: "timestamptz", nullable: true),
                    lease = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamptz", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    failure = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("followup_reminders_pkey", x => new { x.tenant, x.operation, x.number, x.reminder });
                    table.ForeignKey(
                        name: "followup_reminders_tenant_operation_number_fkey",
                        columns: x => new { x.tenant, x.operation, x.number },
                        principalTable: "followup_follow_ups",
                        principalColumns: new[] { "tenant", "operation", "number" });
                });

            migrationBuilder.InsertData(
                table: "followup_schema_version",
                column: "version",
                value: 1);

            migrationBuilder.CreateIndex(
                name: "followup_commands_feed",
                table: "followup_commands",
                columns: new[] { "tenant", "feed_position", "operation", "version" });

            migrationBuilder.CreateIndex(
                name: "followup_commands_id",
                table: "followup_commands",
                columns: new[] { "tenant", "operation", "command_id" },
                unique: true,
                filter: "command_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "followup_follow_ups_answered",
                table: "followup_follow_ups",
                columns: new[] { "tenant", "answered_at", "operation", "number", "result_date", "branch", "agent", "customer", "days_late", "result_at", "overdue_from", "captured_late" },
                descending: new[] { false, true, false, false, false, false, false, false, false, false, false, false },
                filter: "answered_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "followup_follow_ups_answered_agent",
                table: "followup_follow_ups",
                columns: new[] { "tenant", "agent", "answered_at", "operation", "number", "result_date", "branch", "result_outcome", "days_late", "result_at", "overdue_from", "captured_late" },
                descending: new[] { false, false, true, false, false, false, false, false, false, false, false, false },
                filter: "answered_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "followup_follow_ups_answered_branch",
                table: "followup_follow_ups",
                columns: new[] { "tenant", "branch", "answered_at", "operation", "number", "result_date", "agent", "kind", "days_late", "result_at", "overdue_from", "captured_late" },
                descending: new[] { false, false, true, false, false, false, false, false, false, false, false, false },
                filter: "answered_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "followup_follow_ups_answered_due",
                table: "followup_follow_ups",
                columns: new[] { "tenant", "due_date", "answered_at", "operation", "number", "branch", "agent" },
                descending: new[] { false, false, true, false, false, false, false },
                filter: "answered_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "followup_follow_ups_attention",
                table: "followup_follow_ups",
                columns: new[] { "tenant", "attention_from", "operation", "number", "due_date", "time_zone", "branch", "agent", "customer", "move_count" },
                filter: "attention_from IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "followup_follow_ups_attention_agent",
                table: "followup_follow_ups",
                columns: new[] { "tenant", "agent", "attention_from", "operation", "number", "due_date", "time_zone", "branch", "customer", "move_count" },
                filter: "attention_from IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "followup_follow_ups_attention_branch",
                table: "followup_follow_ups",
                columns: new[] { "tenant", "branch", "attention_from", "operation", "number", "due_date", "time_zone", "agent", "kind", "move_count" },
                filter: "attention_from IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "followup_follow_ups_attention_customer",
                table: "followup_follow_ups",
                columns: new[] { "tenant", "customer", "attention_from", "operation", "number", "due_date", "time_zone", "branch", "agent", "move_count" },
                filter: "attention_from IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "followup_follow_ups_due",
                table: "followup_follow_ups",
                columns: new[] { "tenant", "due_date", "attention_from", "operation", "number", "time_zone", "branch" },
                filter: "attention_from IS NOT NULL AND number > 0");

            migrationBuilder.CreateIndex(
                name: "followup_follow_ups_due_branch",
                table: "followup_follow_ups",
                columns: new[] { "tenant", "branch", "due_date", "attention_from", "operation", "number", "time_zone" },
                filter: "attention_from IS NOT NULL AND number > 0");

            migrationBuilder.CreateIndex(
                name: "followup_follow_ups_due_zone",
                table: "followup_follow_ups",
                columns: new[] { "tenant", "time_zone", "branch", "due_date", "attention_from" },
                filter: "attention_from IS NOT NULL AND number > 0");

            migrationBuilder.CreateIndex(
                name: "followup_follow_ups_moved",
                table: "followup_follow_ups",
                columns: new[] { "tenant", "move_count", "attention_from", "operation", "number", "due_date", "time_zone", "branch", "agent", "customer" },
                descending: new[] { false, true, false, false, false, false, false, false, false, false },
                filter: "attention_from IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "followup_follow_ups_opened",
                table: "followup_follow_ups",
                columns: new[] { "tenant", "opened_at", "operation", "number", "branch", "attention_from" },
                descending: new[] { false, true, false, false, false, false },
                filter: "attention_from IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "followup_operations_concluded",
                table: "followup_operations",
                columns: new[] { "tenant", "concluded_at", "operation", "branch", "withdrawn_at" },
                descending: new[] { false, true, false, false, false });

            migrationBuilder.CreateIndex(
                name: "followup_operations_due",
                table: "followup_operations",
                columns: new[] { "tenant", "current_due_date", "operation", "branch", "next_overdue_from", "concluded_at", "withdrawn_at" });

            migrationBuilder.CreateIndex(
                name: "followup_operations_idle",
                table: "followup_operations",
                columns: new[] { "tenant", "idle_since", "operation", "time_zone", "branch", "agent", "concluded_at", "withdrawn_at" });

            migrationBuilder.CreateIndex(
                name: "followup_operations_idle_agent",
                table: "followup_operations",
                columns: new[] { "tenant", "agent", "idle_since", "operation", "time_zone", "branch", "concluded_at", "withdrawn_at" },
                filter: "idle_since IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "followup_operations_idle_branch",
                table: "followup_operations",
                columns: new[] { "tenant", "branch", "idle_since", "operation", "time_zone", "agent", "concluded_at", "withdrawn_at" },
                filter: "idle_since IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "followup_operations_idle_zone",
                table: "followup_operations",
                columns: new[] { "tenant", "time_zone" },
                filter: "idle_since IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "followup_operations_no_next_step",
                table: "followup_operations",
                columns: new[] { "tenant", "opened_at", "operation" },
                descending: new[] { false, true, false },
                filter: "concluded_at IS NULL AND withdrawn_at IS NULL AND pending_count <= 0");

            migrationBuilder.CreateIndex(
                name: "followup_operations_opened",
                table: "followup_operations",
                columns: new[] { "tenant", "opened_at", "operation", "current_due_date", "next_overdue_from", "concluded_at", "withdrawn_at" },
                descending: new[] { false, true, false, false, false, false, false });

            migrationBuilder.CreateIndex(
                name: "followup_operations_opened_agent",
                table: "followup_operations",
                columns: new[] { "tenant", "agent", "opened_at", "operation", "branch", "current_due_date", "next_overdue_from", "concluded_at", "withdrawn_at" },
                descending: new[] { false, false, true, false, false, false, false, false, false });

            migrationBuilder.CreateIndex(
                name: "followup_operations_opened_branch",
                table: "followup_operations",
                columns: new[] { "tenant", "branch", "opened_at", "operation", "current_due_date", "next_overdue_from", "concluded_at", "withdrawn_at" },
                descending: new[] { false, false, true, false, false, false, false, false });

            migrationBuilder.CreateIndex(
                name: "followup_operations_opened_customer",
                table: "followup_operations",
                columns: new[] { "tenant", "customer", "opened_at", "operation", "branch" },
                descending: new[] { false, false, true, false, false });

            migrationBuilder.CreateIndex(
                name: "followup_operations_outcome",
                table: "followup_operations",
                columns: new[] { "tenant", "conclusion_outcome", "concluded_at", "operation", "branch", "agent", "withdrawn_at" },
                descending: new[] { false, false, true, false, false, false, false },
                filter: "concluded_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "followup_operations_overdue",
                table: "followup_operations",
                columns: new[] { "tenant", "next_overdue_from", "operation", "concluded_at", "withdrawn_at" });

            migrationBuilder.CreateIndex(
                name: "followup_operations_overdue_agent",
                table: "followup_operations",
                columns: new[] { "tenant", "agent", "next_overdue_from", "operation", "concluded_at", "withdrawn_at" });

            migrationBuilder.CreateIndex(
                name: "followup_operations_overdue_branch",
                table: "followup_operations",
                columns: new[] { "tenant", "branch", "next_overdue_from", "operation", "concluded_at", "withdrawn_at" });

            migrationBuilder.CreateIndex(
                name: "followup_reminders_given_up",
                table: "followup_reminders",
                columns: new[] { "tenant", "claim_from", "operation", "number", "reminder" },
                filter: "send_from IS NOT NULL AND outcome = 'given_up'");

            migrationBuilder.CreateIndex(
                name: "followup_reminders_send",
                table: "followup_reminders",
                columns: new[] { "tenant", "claim_from", "operation", "number", "reminder", "held_until" },
                filter: "send_from IS NOT NULL AND ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "followup_reopenings_concluded",
                table: "followup_reopenings",
                columns: new[] { "tenant", "conclusion_date", "operation", "version", "reopened_at", "conclusion_outcome" });

            migrationBuilder.CreateIndex(
                name: "followup_reopenings_newest",
                table: "followup_reopenings",
                columns: new[] { "tenant", "reopened_at", "operation", "version", "conclusion_date", "reopening_date", "conclusion_outcome" },
                descending: new[] { false, true, false, false, false, false, false });

            // The list that begins with the most overdue finds each sale by its key as text (docs/host-list.md).
            migrationBuilder.Sql("""CREATE INDEX "IX_Sales_FollowUp" ON "Sales" ((CAST("Id" AS text)) COLLATE "C")""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP INDEX "IX_Sales_FollowUp" """);

            migrationBuilder.DropTable(
                name: "followup_commands");

            migrationBuilder.DropTable(
                name: "followup_digests");

            migrationBuilder.DropTable(
                name: "followup_reminders");

            migrationBuilder.DropTable(
                name: "followup_reopenings");

            migrationBuilder.DropTable(
                name: "followup_schema_version");

            migrationBuilder.DropTable(
                name: "followup_time_zone_rules");

            migrationBuilder.DropTable(
                name: "followup_follow_ups");

            migrationBuilder.DropTable(
                name: "followup_operations");
        }
    }
}
