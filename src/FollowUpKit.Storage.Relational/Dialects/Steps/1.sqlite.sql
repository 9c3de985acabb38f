CREATE TABLE IF NOT EXISTS {table:operations} (
    tenant TEXT NOT NULL,
    operation TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    opened_by TEXT NOT NULL,
    title TEXT,
    customer TEXT,
    branch TEXT,
    agent TEXT,
    version INTEGER NOT NULL,
    visible_version INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    reopened_at INTEGER,
    current_follow_up INTEGER,
    current_due_date TEXT,
    current_due_time TEXT,
    current_time_zone TEXT,
    next_overdue_from INTEGER,
    idle_since INTEGER,
    first_contact_at INTEGER,
    pending_count INTEGER NOT NULL,
    done_count INTEGER NOT NULL,
    search_text TEXT NOT NULL,
    concluded_at INTEGER,
    conclusion_date TEXT,
    concluded_by TEXT,
    conclusion_outcome TEXT,
    conclusion_follow_up INTEGER,
    withdrawn_at INTEGER,
    withdrawn_by TEXT,
    withdrawal_reason TEXT,
    merged_into TEXT,
    PRIMARY KEY (tenant, operation)
) STRICT;

CREATE TABLE IF NOT EXISTS {table:follow_ups} (
    tenant TEXT NOT NULL,
    operation TEXT NOT NULL,
    number INTEGER NOT NULL,
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
    answered_at INTEGER,
    search_text TEXT NOT NULL,
    scheduled_at INTEGER NOT NULL,
    scheduled_by TEXT NOT NULL,
    move_count INTEGER NOT NULL,
    first_due_date TEXT,
    first_due_time TEXT,
    first_time_zone TEXT,
    last_move_reason TEXT,
    plan_code TEXT,
    plan_step TEXT,
    plan_start TEXT,
    result_date TEXT,
    result_time TEXT,
    result_zone TEXT,
    result_at INTEGER,
    days_late INTEGER,
    result_details TEXT,
    result_outcome TEXT,
    captured_at INTEGER,
    captured_late INTEGER,
    captured_by TEXT,
    cancelled_at INTEGER,
    cancelled_by TEXT,
    cancel_reason TEXT,
    state TEXT NOT NULL,
    branch TEXT,
    customer TEXT,
    opened_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, operation, number),
    FOREIGN KEY (tenant, operation) REFERENCES {table:operations} (tenant, operation)
) STRICT;

CREATE TABLE IF NOT EXISTS {table:reminders} (
    tenant TEXT NOT NULL,
    operation TEXT NOT NULL,
    number INTEGER NOT NULL,
    reminder TEXT NOT NULL,
    remind_at INTEGER NOT NULL,
    occurrence TEXT NOT NULL,
    send_from INTEGER,
    ordinal INTEGER NOT NULL,
    claim_from INTEGER NOT NULL,
    step INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    held_until INTEGER,
    lease TEXT,
    ended_at INTEGER,
    outcome TEXT,
    failure TEXT,
    PRIMARY KEY (tenant, operation, number, reminder),
    FOREIGN KEY (tenant, operation, number) REFERENCES {table:follow_ups} (tenant, operation, number)
) STRICT;

CREATE TABLE IF NOT EXISTS {table:commands} (
    tenant TEXT NOT NULL,
    operation TEXT NOT NULL,
    version INTEGER NOT NULL,
    accepted_at INTEGER NOT NULL,
    accepted_by TEXT NOT NULL,
    kind TEXT NOT NULL,
    command_id TEXT,
    fingerprint BLOB,
    follow_up INTEGER,
    next_follow_up INTEGER,
    changes TEXT NOT NULL,
    feed_position INTEGER NOT NULL,
    PRIMARY KEY (tenant, operation, version),
    FOREIGN KEY (tenant, operation) REFERENCES {table:operations} (tenant, operation)
) STRICT;

CREATE TABLE IF NOT EXISTS {table:reopenings} (
    tenant TEXT NOT NULL,
    operation TEXT NOT NULL,
    version INTEGER NOT NULL,
    reopened_at INTEGER NOT NULL,
    reopening_date TEXT NOT NULL,
    reopened_by TEXT NOT NULL,
    reopening_reason TEXT NOT NULL,
    concluded_at INTEGER NOT NULL,
    conclusion_date TEXT NOT NULL,
    concluded_by TEXT NOT NULL,
    conclusion_outcome TEXT,
    conclusion_follow_up INTEGER NOT NULL,
    PRIMARY KEY (tenant, operation, version),
    FOREIGN KEY (tenant, operation) REFERENCES {table:operations} (tenant, operation)
) STRICT;

CREATE TABLE IF NOT EXISTS {table:time_zone_rules} (
    tenant TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    entry TEXT NOT NULL,
    rules_version TEXT NOT NULL,
    sweep TEXT,
    PRIMARY KEY (tenant, time_zone, fingerprint, entry)
) STRICT;

CREATE TABLE IF NOT EXISTS {table:digests} (
    tenant TEXT NOT NULL,
    digest_date TEXT NOT NULL,
    recipient TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    held_until INTEGER,
    ended_at INTEGER,
    outcome TEXT,
    failure TEXT,
    lease TEXT,
    PRIMARY KEY (tenant, digest_date, recipient)
) STRICT;

CREATE INDEX IF NOT EXISTS {index:follow_ups_attention} ON {table:follow_ups}
    (tenant, attention_from, operation, number, due_date, time_zone, branch, agent, customer, move_count)
    WHERE attention_from IS NOT NULL;

CREATE INDEX IF NOT EXISTS {index:follow_ups_attention_branch} ON {table:follow_ups}
    (tenant, branch, attention_from, operation, number, due_date, time_zone, agent, kind, move_count)
    WHERE attention_from IS NOT NULL;

CREATE INDEX IF NOT EXISTS {index:follow_ups_attention_agent} ON {table:follow_ups}
    (tenant, agent, attention_from, operation, number, due_date, time_zone, branch, customer, move_count)
    WHERE attention_from IS NOT NULL;

CREATE INDEX IF NOT EXISTS {index:follow_ups_attention_customer} ON {table:follow_ups}
    (tenant, customer, attention_from, operation, number, due_date, time_zone, branch, agent, move_count)
    WHERE attention_from IS NOT NULL;

CREATE INDEX IF NOT EXISTS {index:follow_ups_due} ON {table:follow_ups}
    (tenant, due_date, attention_from, operation, number, time_zone, branch)
    WHERE attention_from IS NOT NULL AND number > 0;

CREATE INDEX IF NOT EXISTS {index:follow_ups_due_branch} ON {table:follow_ups}
    (tenant, branch, due_date, attention_from, operation, number, time_zone)
    WHERE attention_from IS NOT NULL AND number > 0;

CREATE INDEX IF NOT EXISTS {index:follow_ups_opened} ON {table:follow_ups}
    (tenant, opened_at DESC, operation, number, branch, attention_from)
    WHERE attention_from IS NOT NULL;

CREATE INDEX IF NOT EXISTS {index:follow_ups_moved} ON {table:follow_ups}
    (tenant, move_count DESC, attention_from, operation, number, due_date, time_zone, branch, agent, customer)
    WHERE attention_from IS NOT NULL;

CREATE INDEX IF NOT EXISTS {index:follow_ups_due_zone} ON {table:follow_ups}
    (tenant, time_zone, branch, due_date, attention_from)
    WHERE attention_from IS NOT NULL AND number > 0;

CREATE INDEX IF NOT EXISTS {index:follow_ups_answered} ON {table:follow_ups}
    (tenant, answered_at DESC, operation, number, result_date, branch, agent, customer, days_late, result_at, overdue_from, captured_late)
    WHERE answered_at IS NOT NULL;

CREATE INDEX IF NOT EXISTS {index:follow_ups_answered_branch} ON {table:follow_ups}
    (tenant, branch, answered_at DESC, operation, number, result_date, agent, kind, days_late, result_at, overdue_from, captured_late)
    WHERE answered_at IS NOT NULL;

CREATE INDEX IF NOT EXISTS {index:follow_ups_answered_agent} ON {table:follow_ups}
    (tenant, agent, answered_at DESC, operation, number, result_date, branch, result_outcome, days_late, result_at, overdue_from, captured_late)
    WHERE answered_at IS NOT NULL;

CREATE INDEX IF NOT EXISTS {index:follow_ups_answered_due} ON {table:follow_ups}
    (tenant, due_date, answered_at DESC, operation, number, branch, agent)
    WHERE answered_at IS NOT NULL;

CREATE INDEX IF NOT EXISTS {index:operations_opened} ON {table:operations}
    (tenant, opened_at DESC, operation, current_due_date, next_overdue_from, concluded_at, withdrawn_at);

CREATE INDEX IF NOT EXISTS {index:operations_opened_branch} ON {table:operations}
    (tenant, branch, opened_at DESC, operation, current_due_date, next_overdue_from, concluded_at, withdrawn_at);

CREATE INDEX IF NOT EXISTS {index:operations_opened_agent} ON {table:operations}
    (tenant, agent, opened_at DESC, operation, branch, current_due_date, next_overdue_from, concluded_at, withdrawn_at);

CREATE INDEX IF NOT EXISTS {index:operations_opened_customer} ON {table:operations}
    (tenant, customer, opened_at DESC, operation, branch);

CREATE INDEX IF NOT EXISTS {index:operations_overdue} ON {table:operations}
    (tenant, next_overdue_from, operation, concluded_at, withdrawn_at);

CREATE INDEX IF NOT EXISTS {index:operations_overdue_branch} ON {table:operations}
    (tenant, branch, next_overdue_from, operation, concluded_at, withdrawn_at);

CREATE INDEX IF NOT EXISTS {index:operations_overdue_agent} ON {table:operations}
    (tenant, agent, next_overdue_from, operation, concluded_at, withdrawn_at);

CREATE INDEX IF NOT EXISTS {index:operations_idle} ON {table:operations}
    (tenant, idle_since, operation, time_zone, branch, agent, concluded_at, withdrawn_at);

CREATE INDEX IF NOT EXISTS {index:operations_idle_branch} ON {table:operations}
    (tenant, branch, idle_since, operation, time_zone, agent, concluded_at, withdrawn_at)
    WHERE idle_since IS NOT NULL;

CREATE INDEX IF NOT EXISTS {index:operations_idle_agent} ON {table:operations}
    (tenant, agent, idle_since, operation, time_zone, branch, concluded_at, withdrawn_at)
    WHERE idle_since IS NOT NULL;

CREATE INDEX IF NOT EXISTS {index:operations_idle_zone} ON {table:operations}
    (tenant, time_zone)
    WHERE idle_since IS NOT NULL;

CREATE INDEX IF NOT EXISTS {index:operations_due} ON {table:operations}
    (tenant, current_due_date, operation, branch, next_overdue_from, concluded_at, withdrawn_at);

CREATE INDEX IF NOT EXISTS {index:operations_concluded} ON {table:operations}
    (tenant, concluded_at DESC, operation, branch, withdrawn_at);

CREATE INDEX IF NOT EXISTS {index:operations_outcome} ON {table:operations}
    (tenant, conclusion_outcome, concluded_at DESC, operation, branch, agent, withdrawn_at)
    WHERE concluded_at IS NOT NULL;

CREATE INDEX IF NOT EXISTS {index:operations_no_next_step} ON {table:operations}
    (tenant, opened_at DESC, operation)
    WHERE concluded_at IS NULL AND withdrawn_at IS NULL AND pending_count <= 0;

CREATE INDEX IF NOT EXISTS {index:reminders_send} ON {table:reminders}
    (tenant, claim_from, operation, number, reminder, held_until)
    WHERE send_from IS NOT NULL AND ended_at IS NULL;

CREATE INDEX IF NOT EXISTS {index:reminders_given_up} ON {table:reminders}
    (tenant, claim_from, operation, number, reminder)
    WHERE send_from IS NOT NULL AND outcome = 'given_up';

CREATE UNIQUE INDEX IF NOT EXISTS {index:commands_id} ON {table:commands}
    (tenant, operation, command_id)
    WHERE command_id IS NOT NULL;

CREATE INDEX IF NOT EXISTS {index:commands_feed} ON {table:commands}
    (tenant, feed_position, operation, version);

CREATE INDEX IF NOT EXISTS {index:reopenings_newest} ON {table:reopenings}
    (tenant, reopened_at DESC, operation, version, conclusion_date, reopening_date, conclusion_outcome);

CREATE INDEX IF NOT EXISTS {index:reopenings_concluded} ON {table:reopenings}
    (tenant, conclusion_date, operation, version, reopened_at, conclusion_outcome);
