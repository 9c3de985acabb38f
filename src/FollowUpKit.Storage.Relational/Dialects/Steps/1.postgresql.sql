CREATE TABLE IF NOT EXISTS {table:operations} (
    tenant text COLLATE "C" NOT NULL,
    operation text COLLATE "C" NOT NULL,
    time_zone text COLLATE "C" NOT NULL,
    opened_at timestamptz NOT NULL,
    opened_by text COLLATE "C" NOT NULL,
    title text COLLATE "C",
    customer text COLLATE "C",
    branch text COLLATE "C",
    agent text COLLATE "C",
    version bigint NOT NULL,
    visible_version bigint NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text COLLATE "C" NOT NULL,
    reopened_at timestamptz,
    current_follow_up integer,
    current_due_date date,
    current_due_time time,
    current_time_zone text COLLATE "C",
    next_overdue_from timestamptz,
    idle_since timestamptz,
    first_contact_at timestamptz,
    pending_count integer NOT NULL,
    done_count integer NOT NULL,
    search_text text COLLATE "C" NOT NULL,
    concluded_at timestamptz,
    conclusion_date date,
    concluded_by text COLLATE "C",
    conclusion_outcome text COLLATE "C",
    conclusion_follow_up integer,
    withdrawn_at timestamptz,
    withdrawn_by text COLLATE "C",
    withdrawal_reason text COLLATE "C",
    merged_into text COLLATE "C",
    PRIMARY KEY (tenant, operation)
);

CREATE TABLE IF NOT EXISTS {table:follow_ups} (
    tenant text COLLATE "C" NOT NULL,
    operation text COLLATE "C" NOT NULL,
    number integer NOT NULL,
    previous_number integer,
    kind text COLLATE "C",
    subject text COLLATE "C",
    details text COLLATE "C",
    agent text COLLATE "C",
    due_date date NOT NULL,
    due_time time,
    time_zone text COLLATE "C" NOT NULL,
    overdue_from timestamptz NOT NULL,
    attention_from timestamptz,
    answered_at timestamptz,
    search_text text COLLATE "C" NOT NULL,
    scheduled_at timestamptz NOT NULL,
    scheduled_by text COLLATE "C" NOT NULL,
    move_count integer NOT NULL,
    first_due_date date,
    first_due_time time,
    first_time_zone text COLLATE "C",
    last_move_reason text COLLATE "C",
    plan_code text COLLATE "C",
    plan_step text COLLATE "C",
    plan_start date,
    result_date date,
    result_time time,
    result_zone text COLLATE "C",
    result_at timestamptz,
    days_late integer,
    result_details text COLLATE "C",
    result_outcome text COLLATE "C",
    captured_at timestamptz,
    captured_late boolean,
    captured_by text COLLATE "C",
    cancelled_at timestamptz,
    cancelled_by text COLLATE "C",
    cancel_reason text COLLATE "C",
    state text COLLATE "C" NOT NULL,
    branch text COLLATE "C",
    customer text COLLATE "C",
    opened_at timestamptz NOT NULL,
    PRIMARY KEY (tenant, operation, number),
    FOREIGN KEY (tenant, operation) REFERENCES {table:operations} (tenant, operation)
);

CREATE TABLE IF NOT EXISTS {table:reminders} (
    tenant text COLLATE "C" NOT NULL,
    operation text COLLATE "C" NOT NULL,
    number integer NOT NULL,
    reminder text COLLATE "C" NOT NULL,
    remind_at timestamptz NOT NULL,
    occurrence text COLLATE "C" NOT NULL,
    send_from timestamptz,
    ordinal integer NOT NULL,
    claim_from timestamptz NOT NULL,
    step integer NOT NULL,
    attempts integer NOT NULL,
    held_until timestamptz,
    lease text COLLATE "C",
    ended_at timestamptz,
    outcome text COLLATE "C",
    failure text COLLATE "C",
    PRIMARY KEY (tenant, operation, number, reminder),
    FOREIGN KEY (tenant, operation, number) REFERENCES {table:follow_ups} (tenant, operation, number)
);

CREATE TABLE IF NOT EXISTS {table:commands} (
    tenant text COLLATE "C" NOT NULL,
    operation text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    accepted_at timestamptz NOT NULL,
    accepted_by text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    command_id text COLLATE "C",
    fingerprint bytea,
    follow_up integer,
    next_follow_up integer,
    changes text COLLATE "C" NOT NULL,
    feed_position bigint NOT NULL,
    PRIMARY KEY (tenant, operation, version),
    FOREIGN KEY (tenant, operation) REFERENCES {table:operations} (tenant, operation)
);

CREATE TABLE IF NOT EXISTS {table:reopenings} (
    tenant text COLLATE "C" NOT NULL,
    operation text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    reopened_at timestamptz NOT NULL,
    reopening_date date NOT NULL,
    reopened_by text COLLATE "C" NOT NULL,
    reopening_reason text COLLATE "C" NOT NULL,
    concluded_at timestamptz NOT NULL,
    conclusion_date date NOT NULL,
    concluded_by text COLLATE "C" NOT NULL,
    conclusion_outcome text COLLATE "C",
    conclusion_follow_up integer NOT NULL,
    PRIMARY KEY (tenant, operation, version),
    FOREIGN KEY (tenant, operation) REFERENCES {table:operations} (tenant, operation)
);

CREATE TABLE IF NOT EXISTS {table:time_zone_rules} (
    tenant text COLLATE "C" NOT NULL,
    time_zone text COLLATE "C" NOT NULL,
    fingerprint text COLLATE "C" NOT NULL,
    entry text COLLATE "C" NOT NULL,
    rules_version text COLLATE "C" NOT NULL,
    sweep text COLLATE "C",
    PRIMARY KEY (tenant, time_zone, fingerprint, entry)
);

CREATE TABLE IF NOT EXISTS {table:digests} (
    tenant text COLLATE "C" NOT NULL,
    digest_date date NOT NULL,
    recipient text COLLATE "C" NOT NULL,
    attempts integer NOT NULL,
    held_until timestamptz,
    ended_at timestamptz,
    outcome text COLLATE "C",
    failure text COLLATE "C",
    lease text COLLATE "C",
    PRIMARY KEY (tenant, digest_date, recipient)
);

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
