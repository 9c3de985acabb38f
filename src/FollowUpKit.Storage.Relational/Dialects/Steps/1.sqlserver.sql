IF OBJECT_ID(N'{table:operations}', N'U') IS NULL
CREATE TABLE {table:operations} (
    tenant nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    operation nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    time_zone nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    opened_at datetime2(6) NOT NULL,
    opened_by nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    title nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    customer nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    branch nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    agent nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    version bigint NOT NULL,
    visible_version bigint NOT NULL,
    changed_at datetime2(6) NOT NULL,
    changed_by nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    reopened_at datetime2(6) NULL,
    current_follow_up int NULL,
    current_due_date date NULL,
    current_due_time time(6) NULL,
    current_time_zone nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    next_overdue_from datetime2(6) NULL,
    idle_since datetime2(6) NULL,
    first_contact_at datetime2(6) NULL,
    pending_count int NOT NULL,
    done_count int NOT NULL,
    search_text nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    concluded_at datetime2(6) NULL,
    conclusion_date date NULL,
    concluded_by nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    conclusion_outcome nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    conclusion_follow_up int NULL,
    withdrawn_at datetime2(6) NULL,
    withdrawn_by nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    withdrawal_reason nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
    merged_into nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT {index:operations_pkey} PRIMARY KEY NONCLUSTERED (tenant, operation)
);

IF OBJECT_ID(N'{table:follow_ups}', N'U') IS NULL
CREATE TABLE {table:follow_ups} (
    tenant nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    operation nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    number int NOT NULL,
    previous_number int NULL,
    kind nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    subject nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    details nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    agent nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    due_date date NOT NULL,
    due_time time(6) NULL,
    time_zone nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    overdue_from datetime2(6) NOT NULL,
    attention_from datetime2(6) NULL,
    answered_at datetime2(6) NULL,
    search_text nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    scheduled_at datetime2(6) NOT NULL,
    scheduled_by nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    move_count int NOT NULL,
    first_due_date date NULL,
    first_due_time time(6) NULL,
    first_time_zone nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    last_move_reason nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
    plan_code nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    plan_step nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    plan_start date NULL,
    result_date date NULL,
    result_time time(6) NULL,
    result_zone nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    result_at datetime2(6) NULL,
    days_late int NULL,
    result_details nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    result_outcome nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    captured_at datetime2(6) NULL,
    captured_late bit NULL,
    captured_by nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    cancelled_at datetime2(6) NULL,
    cancelled_by nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    cancel_reason nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
    state nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
    branch nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    customer nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    opened_at datetime2(6) NOT NULL,
    CONSTRAINT {index:follow_ups_pkey} PRIMARY KEY NONCLUSTERED (tenant, operation, number),
    CONSTRAINT {index:follow_ups_tenant_operation_fkey} FOREIGN KEY (tenant, operation) REFERENCES {table:operations} (tenant, operation)
);

IF OBJECT_ID(N'{table:reminders}', N'U') IS NULL
CREATE TABLE {table:reminders} (
    tenant nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    operation nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    number int NOT NULL,
    reminder nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    remind_at datetime2(6) NOT NULL,
    occurrence nvarchar(320) COLLATE Latin1_General_100_BIN2 NOT NULL,
    send_from datetime2(6) NULL,
    ordinal int NOT NULL,
    claim_from datetime2(6) NOT NULL,
    step int NOT NULL,
    attempts int NOT NULL,
    held_until datetime2(6) NULL,
    lease nvarchar(128) COLLATE Latin1_General_100_BIN2 NULL,
    ended_at datetime2(6) NULL,
    outcome nvarchar(32) COLLATE Latin1_General_100_BIN2 NULL,
    failure nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT {index:reminders_pkey} PRIMARY KEY NONCLUSTERED (tenant, operation, number, reminder),
    CONSTRAINT {index:reminders_tenant_operation_number_fkey} FOREIGN KEY (tenant, operation, number) REFERENCES {table:follow_ups} (tenant, operation, number)
);

IF OBJECT_ID(N'{table:commands}', N'U') IS NULL
CREATE TABLE {table:commands} (
    tenant nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    operation nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    version bigint NOT NULL,
    accepted_at datetime2(6) NOT NULL,
    accepted_by nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    kind nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    command_id nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    fingerprint varbinary(32) NULL,
    follow_up int NULL,
    next_follow_up int NULL,
    changes nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    feed_position bigint NOT NULL,
    CONSTRAINT {index:commands_pkey} PRIMARY KEY NONCLUSTERED (tenant, operation, version),
    CONSTRAINT {index:commands_tenant_operation_fkey} FOREIGN KEY (tenant, operation) REFERENCES {table:operations} (tenant, operation)
);

IF OBJECT_ID(N'{table:reopenings}', N'U') IS NULL
CREATE TABLE {table:reopenings} (
    tenant nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    operation nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    version bigint NOT NULL,
    reopened_at datetime2(6) NOT NULL,
    reopening_date date NOT NULL,
    reopened_by nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    reopening_reason nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
    concluded_at datetime2(6) NOT NULL,
    conclusion_date date NOT NULL,
    concluded_by nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    conclusion_outcome nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    conclusion_follow_up int NOT NULL,
    CONSTRAINT {index:reopenings_pkey} PRIMARY KEY NONCLUSTERED (tenant, operation, version),
    CONSTRAINT {index:reopenings_tenant_operation_fkey} FOREIGN KEY (tenant, operation) REFERENCES {table:operations} (tenant, operation)
);

IF OBJECT_ID(N'{table:time_zone_rules}', N'U') IS NULL
CREATE TABLE {table:time_zone_rules} (
    tenant nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    time_zone nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    fingerprint nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
    entry nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    rules_version nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    sweep nvarchar(128) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT {index:time_zone_rules_pkey} PRIMARY KEY NONCLUSTERED (tenant, time_zone, fingerprint, entry)
);

IF OBJECT_ID(N'{table:digests}', N'U') IS NULL
CREATE TABLE {table:digests} (
    tenant nvarchar(256) COLLATE Latin1_General_100_BIN2 NOT NULL,
    digest_date date NOT NULL,
    recipient nvarchar(600) COLLATE Latin1_General_100_BIN2 NOT NULL,
    attempts int NOT NULL,
    held_until datetime2(6) NULL,
    ended_at datetime2(6) NULL,
    outcome nvarchar(32) COLLATE Latin1_General_100_BIN2 NULL,
    failure nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
    lease nvarchar(128) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT {index:digests_pkey} PRIMARY KEY NONCLUSTERED (tenant, digest_date, recipient)
);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:follow_ups}') AND name = PARSENAME(N'{index:follow_ups_attention}', 1))
CREATE INDEX {index:follow_ups_attention} ON {table:follow_ups}
    (tenant, attention_from, operation, number) INCLUDE (due_date, time_zone, branch, agent, customer, move_count)
    WHERE attention_from IS NOT NULL;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:follow_ups}') AND name = PARSENAME(N'{index:follow_ups_attention_branch}', 1))
CREATE INDEX {index:follow_ups_attention_branch} ON {table:follow_ups}
    (tenant, branch, attention_from, operation, number) INCLUDE (due_date, time_zone, agent, kind, move_count)
    WHERE attention_from IS NOT NULL;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:follow_ups}') AND name = PARSENAME(N'{index:follow_ups_attention_agent}', 1))
CREATE INDEX {index:follow_ups_attention_agent} ON {table:follow_ups}
    (tenant, agent, attention_from, operation, number) INCLUDE (due_date, time_zone, branch, customer, move_count)
    WHERE attention_from IS NOT NULL;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:follow_ups}') AND name = PARSENAME(N'{index:follow_ups_attention_customer}', 1))
CREATE INDEX {index:follow_ups_attention_customer} ON {table:follow_ups}
    (tenant, customer, attention_from, operation, number) INCLUDE (due_date, time_zone, branch, agent, move_count)
    WHERE attention_from IS NOT NULL;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:follow_ups}') AND name = PARSENAME(N'{index:follow_ups_due}', 1))
CREATE INDEX {index:follow_ups_due} ON {table:follow_ups}
    (tenant, due_date, attention_from, operation, number) INCLUDE (time_zone, branch)
    WHERE attention_from IS NOT NULL AND number > 0;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:follow_ups}') AND name = PARSENAME(N'{index:follow_ups_due_branch}', 1))
CREATE INDEX {index:follow_ups_due_branch} ON {table:follow_ups}
    (tenant, branch, due_date, attention_from, operation, number) INCLUDE (time_zone)
    WHERE attention_from IS NOT NULL AND number > 0;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:follow_ups}') AND name = PARSENAME(N'{index:follow_ups_opened}', 1))
CREATE INDEX {index:follow_ups_opened} ON {table:follow_ups}
    (tenant, opened_at DESC, operation, number) INCLUDE (branch, attention_from)
    WHERE attention_from IS NOT NULL;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:follow_ups}') AND name = PARSENAME(N'{index:follow_ups_moved}', 1))
CREATE INDEX {index:follow_ups_moved} ON {table:follow_ups}
    (tenant, move_count DESC, attention_from, operation, number) INCLUDE (due_date, time_zone, branch, agent, customer)
    WHERE attention_from IS NOT NULL;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:follow_ups}') AND name = PARSENAME(N'{index:follow_ups_due_zone}', 1))
CREATE INDEX {index:follow_ups_due_zone} ON {table:follow_ups}
    (tenant, time_zone, branch, due_date, attention_from)
    WHERE attention_from IS NOT NULL AND number > 0;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:follow_ups}') AND name = PARSENAME(N'{index:follow_ups_answered}', 1))
CREATE INDEX {index:follow_ups_answered} ON {table:follow_ups}
    (tenant, answered_at DESC, operation, number) INCLUDE (result_date, branch, agent, customer, days_late, result_at, overdue_from, captured_late)
    WHERE answered_at IS NOT NULL;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:follow_ups}') AND name = PARSENAME(N'{index:follow_ups_answered_branch}', 1))
CREATE INDEX {index:follow_ups_answered_branch} ON {table:follow_ups}
    (tenant, branch, answered_at DESC, operation, number) INCLUDE (result_date, agent, kind, days_late, result_at, overdue_from, captured_late)
    WHERE answered_at IS NOT NULL;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:follow_ups}') AND name = PARSENAME(N'{index:follow_ups_answered_agent}', 1))
CREATE INDEX {index:follow_ups_answered_agent} ON {table:follow_ups}
    (tenant, agent, answered_at DESC, operation, number) INCLUDE (result_date, branch, result_outcome, days_late, result_at, overdue_from, captured_late)
    WHERE answered_at IS NOT NULL;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:follow_ups}') AND name = PARSENAME(N'{index:follow_ups_answered_due}', 1))
CREATE INDEX {index:follow_ups_answered_due} ON {table:follow_ups}
    (tenant, due_date, answered_at DESC, operation, number) INCLUDE (branch, agent)
    WHERE answered_at IS NOT NULL;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:operations}') AND name = PARSENAME(N'{index:operations_opened}', 1))
CREATE INDEX {index:operations_opened} ON {table:operations}
    (tenant, opened_at DESC, operation) INCLUDE (current_due_date, next_overdue_from, concluded_at, withdrawn_at);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:operations}') AND name = PARSENAME(N'{index:operations_opened_branch}', 1))
CREATE INDEX {index:operations_opened_branch} ON {table:operations}
    (tenant, branch, opened_at DESC, operation) INCLUDE (current_due_date, next_overdue_from, concluded_at, withdrawn_at);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:operations}') AND name = PARSENAME(N'{index:operations_opened_agent}', 1))
CREATE INDEX {index:operations_opened_agent} ON {table:operations}
    (tenant, agent, opened_at DESC, operation) INCLUDE (branch, current_due_date, next_overdue_from, concluded_at, withdrawn_at);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:operations}') AND name = PARSENAME(N'{index:operations_opened_customer}', 1))
CREATE INDEX {index:operations_opened_customer} ON {table:operations}
    (tenant, customer, opened_at DESC, operation) INCLUDE (branch);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:operations}') AND name = PARSENAME(N'{index:operations_overdue}', 1))
CREATE INDEX {index:operations_overdue} ON {table:operations}
    (tenant, next_overdue_from, operation) INCLUDE (concluded_at, withdrawn_at);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:operations}') AND name = PARSENAME(N'{index:operations_overdue_branch}', 1))
CREATE INDEX {index:operations_overdue_branch} ON {table:operations}
    (tenant, branch, next_overdue_from, operation) INCLUDE (concluded_at, withdrawn_at);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:operations}') AND name = PARSENAME(N'{index:operations_overdue_agent}', 1))
CREATE INDEX {index:operations_overdue_agent} ON {table:operations}
    (tenant, agent, next_overdue_from, operation) INCLUDE (concluded_at, withdrawn_at);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:operations}') AND name = PARSENAME(N'{index:operations_idle}', 1))
CREATE INDEX {index:operations_idle} ON {table:operations}
    (tenant, idle_since, operation) INCLUDE (time_zone, branch, agent, concluded_at, withdrawn_at);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:operations}') AND name = PARSENAME(N'{index:operations_idle_branch}', 1))
CREATE INDEX {index:operations_idle_branch} ON {table:operations}
    (tenant, branch, idle_since, operation) INCLUDE (time_zone, agent, concluded_at, withdrawn_at)
    WHERE idle_since IS NOT NULL;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:operations}') AND name = PARSENAME(N'{index:operations_idle_agent}', 1))
CREATE INDEX {index:operations_idle_agent} ON {table:operations}
    (tenant, agent, idle_since, operation) INCLUDE (time_zone, branch, concluded_at, withdrawn_at)
    WHERE idle_since IS NOT NULL;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:operations}') AND name = PARSENAME(N'{index:operations_idle_zone}', 1))
CREATE INDEX {index:operations_idle_zone} ON {table:operations}
    (tenant, time_zone)
    WHERE idle_since IS NOT NULL;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:operations}') AND name = PARSENAME(N'{index:operations_due}', 1))
CREATE INDEX {index:operations_due} ON {table:operations}
    (tenant, current_due_date, operation) INCLUDE (branch, next_overdue_from, concluded_at, withdrawn_at);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:operations}') AND name = PARSENAME(N'{index:operations_concluded}', 1))
CREATE INDEX {index:operations_concluded} ON {table:operations}
    (tenant, concluded_at DESC, operation) INCLUDE (branch, withdrawn_at);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:operations}') AND name = PARSENAME(N'{index:operations_outcome}', 1))
CREATE INDEX {index:operations_outcome} ON {table:operations}
    (tenant, conclusion_outcome, concluded_at DESC, operation) INCLUDE (branch, agent, withdrawn_at)
    WHERE concluded_at IS NOT NULL;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:operations}') AND name = PARSENAME(N'{index:operations_no_next_step}', 1))
CREATE INDEX {index:operations_no_next_step} ON {table:operations}
    (tenant, opened_at DESC, operation)
    WHERE concluded_at IS NULL AND withdrawn_at IS NULL AND pending_count <= 0;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:reminders}') AND name = PARSENAME(N'{index:reminders_send}', 1))
CREATE INDEX {index:reminders_send} ON {table:reminders}
    (tenant, claim_from, operation, number, reminder) INCLUDE (held_until)
    WHERE send_from IS NOT NULL AND ended_at IS NULL;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:reminders}') AND name = PARSENAME(N'{index:reminders_given_up}', 1))
CREATE INDEX {index:reminders_given_up} ON {table:reminders}
    (tenant, claim_from, operation, number, reminder)
    WHERE send_from IS NOT NULL AND outcome = 'given_up';

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:commands}') AND name = PARSENAME(N'{index:commands_id}', 1))
CREATE UNIQUE INDEX {index:commands_id} ON {table:commands}
    (tenant, operation, command_id)
    WHERE command_id IS NOT NULL;

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:commands}') AND name = PARSENAME(N'{index:commands_feed}', 1))
CREATE INDEX {index:commands_feed} ON {table:commands}
    (tenant, feed_position, operation, version);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:reopenings}') AND name = PARSENAME(N'{index:reopenings_newest}', 1))
CREATE INDEX {index:reopenings_newest} ON {table:reopenings}
    (tenant, reopened_at DESC, operation, version) INCLUDE (conclusion_date, reopening_date, conclusion_outcome);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{table:reopenings}') AND name = PARSENAME(N'{index:reopenings_concluded}', 1))
CREATE INDEX {index:reopenings_concluded} ON {table:reopenings}
    (tenant, conclusion_date, operation, version) INCLUDE (reopened_at, conclusion_outcome);
