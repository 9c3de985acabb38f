namespace FollowUpKit.Storage.Relational;

/// <summary>The columns of a digest: its key, what became of it, and the lease that holds it.</summary>
internal static class DigestTable
{
    private static readonly ColumnSet<DigestSettlement> Facts = new ColumnSet<DigestSettlement>()
        .Text("recipient", DigestLimits.MaxRecipientLength, settlement => settlement.Recipient)
        .Integer("attempts", settlement => settlement.Attempts)
        .InstantOrNull("held_until", settlement => settlement.HeldUntil)
        .InstantOrNull("ended_at", settlement => settlement.EndedAt)
        .TextOrNull("outcome", ColumnLengths.State, settlement => settlement.Outcome is { } outcome ? ReminderState.TextOf(outcome) : null)
        .TextOrNull("failure", ColumnLengths.Reason, settlement => settlement.Failure);

    /// <summary>The columns of a settlement, of which the first is the recipient.</summary>
    public static readonly IReadOnlyList<Column> Settled = Facts.Columns;

    public static readonly Table Definition = new(
        "digests",
        3,
        null,
        [
            new Column("tenant", ColumnType.Text, ColumnLengths.Identifier, isNullable: false),
            new Column("digest_date", ColumnType.Date, null, isNullable: false),
            .. Settled,
            new Column("lease", ColumnType.Text, ReminderLease.MaxIdLength, isNullable: true),
        ]);

    public static List<object?> Values(DigestSettlement settlement, SqlDialect dialect)
    {
        var values = new List<object?>(Settled.Count);
        Facts.Write(settlement, values, dialect);
        return values;
    }
}
