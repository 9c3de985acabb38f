CREATE TABLE IF NOT EXISTS {table:operations} (
    tenant varchar(128) NOT NULL,
    operation varchar(128) NOT NULL,
    time_zone varchar(128) NOT NULL,
    opened_at datetime(6) NOT NULL,
    opened_by varchar(128) NOT NULL,
    title varchar(100),
    customer varchar(128),
    branch varchar(128),
    agent varchar(128),
    version bigint NOT NULL,
    visible_version bigint NOT NULL,
    changed_at datetime(6) NOT NULL,
    changed_by varchar(128) NOT NULL,
    reopened_at datetime(6),
    current_follow_up int,
    current_due_date date,
    current_due_time time(6),
    current_time_zone varchar(128),
    next_overdue_from datetime(6),
    idle_since datetime(6),
    first_contact_at datetime(6),
    pending_count int NOT NULL,
    done_count int NOT NULL,
    search_text mediumtext NOT NULL,
    concluded_at datetime(6),
    conclusion_date date,
    concluded_by varchar(128),
    conclusion_outcome varchar(128),
    conclusion_follow_up int,
    withdrawn_at datetime(6),
    withdrawn_by varchar(128),
    withdrawal_reason mediumtext,
    merged_into varchar(128),
    is_idle boolean AS (CASE WHEN idle_since IS NOT NULL THEN 1 ELSE 0 END) STORED,
    has_no_next_step boolean AS (CASE WHEN concluded_at IS NULL AND withdrawn_at IS NULL AND pending_count <= 0 THEN 1 ELSE 0 END) STORED,
    PRIMARY KEY (tenant, operation)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS {table:follow_ups} (
    tenant varchar(128) NOT NULL,
    operation varchar(128) NOT NULL,
    number int NOT NULL,
    previous_number int,
    kind varchar(128),
    subject varchar(100),
    details mediumtext,
    agent varchar(128),
    due_date date NOT NULL,
    due_time time(6),
    time_zone varchar(128) NOT NULL,
    overdue_from datetime(6) NOT NULL,
    attention_from datetime(6),
    answered_at datetime(6),
    search_text mediumtext NOT NULL,
    scheduled_at datetime(6) NOT NULL,
    scheduled_by varchar(128) NOT NULL,
    move_count int NOT NULL,
    first_due_date date,
    first_due_time time(6),
    first_time_zone varchar(128),
    last_move_reason mediumtext,
    plan_code varchar(128),
    plan_step varchar(128),
    plan_start date,
    result_date date,
    result_time time(6),
    result_zone varchar(128),
    result_at datetime(6),
    days_late int,
    result_details mediumtext,
    result_outcome varchar(128),
    captured_at datetime(6),
    captured_late boolean,
    captured_by varchar(128),
    cancelled_at datetime(6),
    cancelled_by varchar(128),
    cancel_reason mediumtext,
    state varchar(16) NOT NULL,
    branch varchar(128),
    customer varchar(128),
    opened_at datetime(6) NOT NULL,
    is_pending boolean AS (CASE WHEN attention_from IS NOT NULL THEN 1 ELSE 0 END) STORED,
    PRIMARY KEY (tenant, operation, number),
    FOREIGN KEY (tenant, operation) REFERENCES {table:operations} (tenant, operation)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS {table:reminders} (
    tenant varchar(128) NOT NULL,
    operation varchar(128) NOT NULL,
    number int NOT NULL,
    reminder varchar(64) NOT NULL,
    remind_at datetime(6) NOT NULL,
    occurrence varchar(160) NOT NULL,
    send_from datetime(6),
    ordinal int NOT NULL,
    claim_from datetime(6) NOT NULL,
    step int NOT NULL,
    attempts int NOT NULL,
    held_until datetime(6),
    lease varchar(64),
    ended_at datetime(6),
    outcome varchar(16),
    failure mediumtext,
    is_to_be_sent boolean AS (CASE WHEN send_from IS NOT NULL AND ended_at IS NULL THEN 1 ELSE 0 END) STORED,
    is_given_up boolean AS (CASE WHEN send_from IS NOT NULL AND outcome = 'given_up' THEN 1 ELSE 0 END) STORED,
    PRIMARY KEY (tenant, operation, number, reminder),
    FOREIGN KEY (tenant, operation, number) REFERENCES {table:follow_ups} (tenant, operation, number)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS {table:commands} (
    tenant varchar(128) NOT NULL,
    operation varchar(128) NOT NULL,
    version bigint NOT NULL,
    accepted_at datetime(6) NOT NULL,
    accepted_by varchar(128) NOT NULL,
    kind varchar(128) NOT NULL,
    command_id varchar(128),
    fingerprint mediumblob,
    follow_up int,
    next_follow_up int,
    changes mediumtext NOT NULL,
    feed_position bigint NOT NULL,
    PRIMARY KEY (tenant, operation, version),
    FOREIGN KEY (tenant, operation) REFERENCES {table:operations} (tenant, operation)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS {table:reopenings} (
    tenant varchar(128) NOT NULL,
    operation varchar(128) NOT NULL,
    version bigint NOT NULL,
    reopened_at datetime(6) NOT NULL,
    reopening_date date NOT NULL,
    reopened_by varchar(128) NOT NULL,
    reopening_reason mediumtext NOT NULL,
    concluded_at datetime(6) NOT NULL,
    conclusion_date date NOT NULL,
    concluded_by varchar(128) NOT NULL,
    conclusion_outcome varchar(128),
    conclusion_follow_up int NOT NULL,
    PRIMARY KEY (tenant, operation, version),
    FOREIGN KEY (tenant, operation) REFERENCES {table:operations} (tenant, operation)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS {table:time_zone_rules} (
    tenant varchar(128) NOT NULL,
    time_zone varchar(128) NOT NULL,
    fingerprint varchar(64) NOT NULL,
    entry varchar(32) NOT NULL,
    rules_version varchar(128) NOT NULL,
    sweep varchar(64),
    PRIMARY KEY (tenant, time_zone, fingerprint, entry)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS {table:digests} (
    tenant varchar(128) NOT NULL,
    digest_date date NOT NULL,
    recipient varchar(300) NOT NULL,
    attempts int NOT NULL,
    held_until datetime(6),
    ended_at datetime(6),
    outcome varchar(16),
    failure mediumtext,
    lease varchar(64),
    PRIMARY KEY (tenant, digest_date, recipient)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE INDEX IF NOT EXISTS {index:follow_ups_attention} ON {table:follow_ups}
    (tenant, attention_from, operation, number, due_date, time_zone, branch, agent, move_count);

CREATE INDEX IF NOT EXISTS {index:follow_ups_attention_branch} ON {table:follow_ups}
    (tenant, branch, attention_from, operation, number, due_date, time_zone, agent, move_count);

CREATE INDEX IF NOT EXISTS {index:follow_ups_attention_agent} ON {table:follow_ups}
    (tenant, agent, attention_from, operation, number, due_date, time_zone, branch, move_count);

CREATE INDEX IF NOT EXISTS {index:follow_ups_attention_customer} ON {table:follow_ups}
    (tenant, customer, attention_from, operation, number, due_date, time_zone, branch, move_count);

CREATE INDEX IF NOT EXISTS {index:follow_ups_due} ON {table:follow_ups}
    (tenant, is_pending, due_date, attention_from, operation, number, time_zone, branch);

CREATE INDEX IF NOT EXISTS {index:follow_ups_due_branch} ON {table:follow_ups}
    (tenant, is_pending, branch, due_date, attention_from, operation, number, time_zone);

CREATE INDEX IF NOT EXISTS {index:follow_ups_opened} ON {table:follow_ups}
    (tenant, is_pending, opened_at DESC, operation, number, branch, attention_from);

CREATE INDEX IF NOT EXISTS {index:follow_ups_moved} ON {table:follow_ups}
    (tenant, is_pending, move_count DESC, attention_from, operation, number, due_date, time_zone, branch, agent);

CREATE INDEX IF NOT EXISTS {index:follow_ups_due_zone} ON {table:follow_ups}
    (tenant, is_pending, time_zone);

CREATE INDEX IF NOT EXISTS {index:follow_ups_answered} ON {table:follow_ups}
    (tenant, answered_at DESC, operation, number, result_date, branch, agent, customer, days_late, result_at, overdue_from, captured_late);

CREATE INDEX IF NOT EXISTS {index:follow_ups_answered_branch} ON {table:follow_ups}
    (tenant, branch, answered_at DESC, operation, number, result_date, agent, kind, days_late, result_at, overdue_from, captured_late);

CREATE INDEX IF NOT EXISTS {index:follow_ups_answered_agent} ON {table:follow_ups}
    (tenant, agent, answered_at DESC, operation, number, result_date, branch, result_outcome, days_late, result_at, overdue_from, captured_late);

CREATE INDEX IF NOT EXISTS {index:follow_ups_answered_due} ON {table:follow_ups}
    (tenant, due_date, answered_at DESC, operation, number, branch, agent);

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
    (tenant, branch, idle_since, operation, time_zone, agent, concluded_at, withdrawn_at);

CREATE INDEX IF NOT EXISTS {index:operations_idle_agent} ON {table:operations}
    (tenant, agent, idle_since, operation, time_zone, branch, concluded_at, withdrawn_at);

CREATE INDEX IF NOT EXISTS {index:operations_idle_zone} ON {table:operations}
    (tenant, is_idle, time_zone);

CREATE INDEX IF NOT EXISTS {index:operations_due} ON {table:operations}
    (tenant, current_due_date, operation, branch, next_overdue_from, concluded_at, withdrawn_at);

CREATE INDEX IF NOT EXISTS {index:operations_concluded} ON {table:operations}
    (tenant, concluded_at DESC, operation, branch, withdrawn_at);

CREATE INDEX IF NOT EXISTS {index:operations_outcome} ON {table:operations}
    (tenant, conclusion_outcome, concluded_at DESC, operation, branch, agent, withdrawn_at);

CREATE INDEX IF NOT EXISTS {index:operations_no_next_step} ON {table:operations}
    (tenant, has_no_next_step, opened_at DESC, operation);

CREATE INDEX IF NOT EXISTS {index:reminders_send} ON {table:reminders}
    (tenant, is_to_be_sent, claim_from, operation, number, reminder, held_until);

CREATE INDEX IF NOT EXISTS {index:reminders_given_up} ON {table:reminders}
    (tenant, is_given_up, claim_from, operation, number, reminder);

CREATE UNIQUE INDEX IF NOT EXISTS {index:commands_id} ON {table:commands}
    (tenant, operation, command_id);

CREATE INDEX IF NOT EXISTS {index:commands_feed} ON {table:commands}
    (tenant, feed_position, operation, version);

CREATE INDEX IF NOT EXISTS {index:reopenings_newest} ON {table:reopenings}
    (tenant, reopened_at DESC, operation, version, conclusion_date, reopening_date, conclusion_outcome);

CREATE INDEX IF NOT EXISTS {index:reopenings_concluded} ON {table:reopenings}
    (tenant, conclusion_date, operation, version, reopened_at, conclusion_outcome);
