namespace FollowUpKit.Storage.Relational;

/// <summary>The tables and indexes, with the types of a database.</summary>
internal sealed class Schema(ColumnTypes types, TableNames names)
{
    public string VersionTable => $"""
        CREATE TABLE IF NOT EXISTS {names.SchemaVersion} (
            version {types.Integer} NOT NULL PRIMARY KEY
        ){types.TableOption};

        """;

    /// <summary>What leads from each version of the tables to the next, beginning with none.</summary>
    public IReadOnlyList<string> Steps => [Operations + FollowUps + Reminders + History + Indexes + CommandIds];

    public static string Record(TableNames names, int version) => $"""
        INSERT INTO {names.SchemaVersion} (version) VALUES ({version}) ON CONFLICT DO NOTHING;

        """;

    private string Operations => $"""

        CREATE TABLE IF NOT EXISTS {names.Operations} (
            tenant {types.Text} NOT NULL,
            operation {types.Text} NOT NULL,
            version {types.Long} NOT NULL,
            title {types.Text},
            customer {types.Text},
            branch {types.Text},
            agent {types.Text},
            time_zone {types.Text} NOT NULL,
            opened_at {types.Instant} NOT NULL,
            opened_by {types.Text} NOT NULL,
            changed_at {types.Instant} NOT NULL,
            changed_by {types.Text} NOT NULL,
            concluded_at {types.Instant},
            conclusion_date {types.Date},
            concluded_by {types.Text},
            conclusion_outcome {types.Text},
            conclusion_follow_up {types.Integer},
            withdrawn_at {types.Instant},
            withdrawn_by {types.Text},
            withdrawal_reason {types.Text},
            current_follow_up {types.Integer},
            current_due_date {types.Date},
            current_due_time {types.Time},
            current_time_zone {types.Text},
            next_overdue_from {types.Instant},
            pending_count {types.Integer} NOT NULL,
            done_count {types.Integer} NOT NULL,
            search_text {types.Text} NOT NULL,
            PRIMARY KEY (tenant, operation)
        ){types.TableOption};

        """;

    private string FollowUps => $"""

        CREATE TABLE IF NOT EXISTS {names.FollowUps} (
            tenant {types.Text} NOT NULL,
            operation {types.Text} NOT NULL,
            number {types.Integer} NOT NULL,
            state {types.Text} NOT NULL,
            previous_number {types.Integer},
            kind {types.Text},
            subject {types.Text},
            details {types.Text},
            agent {types.Text},
            due_date {types.Date} NOT NULL,
            due_time {types.Time},
            time_zone {types.Text} NOT NULL,
            overdue_from {types.Instant} NOT NULL,
            attention_from {types.Instant},
            answered_at {types.Instant},
            search_text {types.Text} NOT NULL,
            scheduled_at {types.Instant} NOT NULL,
            scheduled_by {types.Text} NOT NULL,
            result_date {types.Date},
            result_time {types.Time},
            result_zone {types.Text},
            result_at {types.Instant},
            days_late {types.Integer},
            result_details {types.Text},
            result_outcome {types.Text},
            captured_at {types.Instant},
            captured_by {types.Text},
            cancelled_at {types.Instant},
            cancelled_by {types.Text},
            cancel_reason {types.Text},
            branch {types.Text},
            customer {types.Text},
            opened_at {types.Instant} NOT NULL,
            PRIMARY KEY (tenant, operation, number),
            FOREIGN KEY (tenant, operation) REFERENCES {names.Operations} (tenant, operation)
        ){types.TableOption};

        """;

    private string Reminders => $"""

        CREATE TABLE IF NOT EXISTS {names.Reminders} (
            tenant {types.Text} NOT NULL,
            operation {types.Text} NOT NULL,
            number {types.Integer} NOT NULL,
            ordinal {types.Integer} NOT NULL,
            period {types.Text},
            local_at {types.Text},
            remind_at {types.Instant} NOT NULL,
            PRIMARY KEY (tenant, operation, number, ordinal),
            FOREIGN KEY (tenant, operation, number) REFERENCES {names.FollowUps} (tenant, operation, number)
        ){types.TableOption};

        """;

    private string History => $"""

        CREATE TABLE IF NOT EXISTS {names.Commands} (
            tenant {types.Text} NOT NULL,
            operation {types.Text} NOT NULL,
            version {types.Long} NOT NULL,
            at {types.Instant} NOT NULL,
            by {types.Text} NOT NULL,
            kind {types.Text} NOT NULL,
            command_id {types.Text},
            fingerprint {types.Bytes},
            follow_up {types.Integer},
            next_follow_up {types.Integer},
            changes {types.Text} NOT NULL,
            PRIMARY KEY (tenant, operation, version),
            FOREIGN KEY (tenant, operation) REFERENCES {names.Operations} (tenant, operation)
        ){types.TableOption};

        """;

    private string Indexes => string.Concat(TableIndex.All.Select(index => $"""

        CREATE INDEX IF NOT EXISTS {names.Index(index)} ON {(index.OfFollowUps ? names.FollowUps : names.Operations)}
            ({string.Join(", ", index.Columns)}){(index.Where is null ? "" : $" WHERE {index.Where}")};
        """)) + "\n";

    private string CommandIds => $"""

        CREATE UNIQUE INDEX IF NOT EXISTS {names.CommandIds} ON {names.Commands} (tenant, operation, command_id) WHERE {TableIndex.HasCommandId};

        """;
}
