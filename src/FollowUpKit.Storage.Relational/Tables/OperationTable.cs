namespace FollowUpKit.Storage.Relational;

/// <summary>The columns of an operation, written and read in one order.</summary>
internal static class OperationTable
{
    /// <summary>Fixed when it is opened.</summary>
    public static readonly string[] Opening = ["time_zone", "opened_at", "opened_by"];

    /// <summary>Changed by a description or a transfer only.</summary>
    public static readonly string[] Description = ["title", "customer", "branch", "agent"];

    /// <summary>Changed by every command.</summary>
    public static readonly string[] Progress =
    [
        "version", "changed_at", "changed_by",
        "concluded_at", "conclusion_date", "concluded_by", "conclusion_outcome", "conclusion_follow_up",
        "withdrawn_at", "withdrawn_by", "withdrawal_reason",
        "current_follow_up", "current_due_date", "current_due_time", "current_time_zone", "next_overdue_from", "pending_count",
        "done_count", "search_text",
    ];

    /// <summary>All that is read of an operation, after its tenant.</summary>
    public static readonly string[] Read = ["operation", .. Opening, .. Description, .. Progress];

    public static object?[] OpeningValues(OperationFacts facts, SqlDialect dialect) =>
        [facts.TimeZone, dialect.Value(facts.OpenedAt), facts.OpenedBy];

    public static object?[] DescriptionValues(OperationFacts facts) =>
        [facts.Title, facts.Customer, facts.Branch, facts.Agent];

    public static object?[] ProgressValues(OperationFacts facts, SqlDialect dialect) =>
    [
        facts.Version, dialect.Value(facts.ChangedAt), facts.ChangedBy,
        dialect.Value(facts.Conclusion?.At), dialect.Value(facts.Conclusion?.Date), facts.Conclusion?.By, facts.Conclusion?.Outcome, facts.Conclusion?.FollowUp,
        dialect.Value(facts.Withdrawal?.At), facts.Withdrawal?.By, facts.Withdrawal?.Reason,
        facts.CurrentFollowUp, dialect.Value(facts.CurrentDueDate), dialect.Value(facts.CurrentDueTime),
        facts.CurrentTimeZone, dialect.Value(facts.NextOverdueFrom), facts.PendingCount,
        facts.DoneCount, facts.SearchText,
    ];

    public static T ReadFacts<T>(SqlRow row)
        where T : OperationFacts, new() => new()
        {
            Operation = row.Text(),
            TimeZone = row.Text(),
            OpenedAt = row.Instant(),
            OpenedBy = row.Text(),
            Title = row.TextOrNull(),
            Customer = row.TextOrNull(),
            Branch = row.TextOrNull(),
            Agent = row.TextOrNull(),
            Version = row.Long(),
            ChangedAt = row.Instant(),
            ChangedBy = row.Text(),
            Conclusion = ReadConclusion(row),
            Withdrawal = ReadWithdrawal(row),
            CurrentFollowUp = row.IntegerOrNull(),
            CurrentDueDate = row.DateOrNull(),
            CurrentDueTime = row.TimeOrNull(),
            CurrentTimeZone = row.TextOrNull(),
            NextOverdueFrom = row.InstantOrNull(),
            PendingCount = row.Integer(),
            DoneCount = row.Integer(),
            SearchText = row.Text(),
        };

    private static ConclusionSnapshot? ReadConclusion(SqlRow row)
    {
        if (row.SkipWhenNull(5)) return null;
        return new() { At = row.Instant(), Date = row.Date(), By = row.Text(), Outcome = row.TextOrNull(), FollowUp = row.Integer() };
    }

    private static WithdrawalSnapshot? ReadWithdrawal(SqlRow row)
    {
        if (row.SkipWhenNull(3)) return null;
        return new() { At = row.Instant(), By = row.Text(), Reason = row.Text() };
    }
}
