namespace FollowUpKit.Storage.Relational;

internal static class SqliteSchema
{
    public static string VersionTable(TableNames names) => $"""
        CREATE TABLE IF NOT EXISTS {names.SchemaVersion} (
            version INTEGER NOT NULL PRIMARY KEY
        ) STRICT;

        """;

    public static string Tables(TableNames names) =>
        OperationTables(names) + FollowUpTables(names) + HistoryTables(names) + Indexes(names) + $"""
        INSERT INTO {names.SchemaVersion} (version) VALUES ({SqlDialect.SchemaVersion}) ON CONFLICT DO NOTHING;

        """;

    private static string OperationTables(TableNames names) => $"""

        CREATE TABLE IF NOT EXISTS {names.Operations} (
            tenant TEXT NOT NULL,
            operation TEXT NOT NULL,
            version INTEGER NOT NULL,
            title TEXT,
            customer TEXT,
            branch TEXT,
            agent TEXT,
            time_zone TEXT NOT NULL,
            search_text TEXT NOT NULL,
            opened_at INTEGER NOT NULL,
            opened_by TEXT NOT NULL,
            changed_at INTEGER NOT NULL,
            changed_by TEXT NOT NULL,
            concluded_at INTEGER,
            concluded_by TEXT,
            conclusion_outcome TEXT,
            conclusion_follow_up INTEGER,
            withdrawn_at INTEGER,
            withdrawn_by TEXT,
            withdrawal_reason TEXT,
            current_follow_up INTEGER,
            current_due_date TEXT,
            current_due_time TEXT,
            current_time_zone TEXT,
            next_overdue_from INTEGER,
            pending_count INTEGER NOT NULL,
            PRIMARY KEY (tenant, operation)
        ) STRICT;

        """;

    private static string FollowUpTables(TableNames names) => $"""

        CREATE TABLE IF NOT EXISTS {names.FollowUps} (
            tenant TEXT NOT NULL,
            operation TEXT NOT NULL,
            number INTEGER NOT NULL,
            state TEXT NOT NULL,
            previous_number INTEGER,
            kind TEXT,
            subject TEXT,
            details TEXT,
            agent TEXT,
            due_date TEXT NOT NULL,
            due_time TEXT,
            time_zone TEXT NOT NULL,
            overdue_from INTEGER NOT NULL,
            attention_from INTEGER,
            scheduled_at INTEGER NOT NULL,
            scheduled_by TEXT NOT NULL,
            result_date TEXT,
            result_time TEXT,
            result_zone TEXT,
            result_at INTEGER,
            result_details TEXT,
            result_outcome TEXT,
            captured_at INTEGER,
            captured_by TEXT,
            cancelled_at INTEGER,
            cancelled_by TEXT,
            cancel_reason TEXT,
            branch TEXT,
            customer TEXT,
            search_text TEXT NOT NULL,
            PRIMARY KEY (tenant, operation, number),
            FOREIGN KEY (tenant, operation) REFERENCES {names.Operations} (tenant, operation)
        ) STRICT;

        CREATE TABLE IF NOT EXISTS {names.Reminders} (
            tenant TEXT NOT NULL,
            operation TEXT NOT NULL,
            number INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,
            period TEXT,
            local_at TEXT,
            remind_at INTEGER NOT NULL,
            PRIMARY KEY (tenant, operation, number, ordinal),
            FOREIGN KEY (tenant, operation, number) REFERENCES {names.FollowUps} (tenant, operation, number)
        ) STRICT;

        """;

    private static string HistoryTables(TableNames names) => $"""

        CREATE TABLE IF NOT EXISTS {names.Commands} (
            tenant TEXT NOT NULL,
            operation TEXT NOT NULL,
            version INTEGER NOT NULL,
            at INTEGER NOT NULL,
            by TEXT NOT NULL,
            kind TEXT NOT NULL,
            command_id TEXT,
            fingerprint BLOB,
            follow_up INTEGER,
            next_follow_up INTEGER,
            PRIMARY KEY (tenant, operation, version),
            UNIQUE (tenant, operation, command_id),
            FOREIGN KEY (tenant, operation) REFERENCES {names.Operations} (tenant, operation)
        ) STRICT;

        CREATE TABLE IF NOT EXISTS {names.Changes} (
            tenant TEXT NOT NULL,
            operation TEXT NOT NULL,
            version INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,
            kind TEXT NOT NULL,
            follow_up INTEGER,
            data TEXT NOT NULL,
            PRIMARY KEY (tenant, operation, version, ordinal),
            FOREIGN KEY (tenant, operation, version) REFERENCES {names.Commands} (tenant, operation, version)
        ) STRICT;

        """;

    private static string Indexes(TableNames names) => $"""

        CREATE INDEX IF NOT EXISTS {names.AttentionIndex} ON {names.FollowUps}
            (tenant, attention_from, operation, number) WHERE attention_from IS NOT NULL;
        CREATE INDEX IF NOT EXISTS {names.AttentionByBranchIndex} ON {names.FollowUps}
            (tenant, branch, attention_from, operation, number) WHERE attention_from IS NOT NULL;
        CREATE INDEX IF NOT EXISTS {names.AttentionByAgentIndex} ON {names.FollowUps}
            (tenant, agent, attention_from, operation, number) WHERE attention_from IS NOT NULL;
        CREATE INDEX IF NOT EXISTS {names.FollowUps}_due ON {names.FollowUps}
            (tenant, branch, time_zone, due_date) WHERE attention_from IS NOT NULL;
        CREATE INDEX IF NOT EXISTS {names.Operations}_opened ON {names.Operations}
            (tenant, opened_at DESC, operation);
        CREATE INDEX IF NOT EXISTS {names.Operations}_opened_branch ON {names.Operations}
            (tenant, branch, opened_at DESC, operation);
        CREATE INDEX IF NOT EXISTS {names.Operations}_opened_agent ON {names.Operations}
            (tenant, agent, opened_at DESC, operation);
        CREATE INDEX IF NOT EXISTS {names.Operations}_overdue ON {names.Operations}
            (tenant, next_overdue_from) WHERE concluded_at IS NULL AND withdrawn_at IS NULL;

        """;
}
