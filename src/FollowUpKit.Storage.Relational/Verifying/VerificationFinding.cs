namespace FollowUpKit.Storage.Relational;

/// <summary>A difference between a stored row of a sale and the history of the sale.</summary>
/// <remarks>
/// <see cref="Found"/> and <see cref="Expected"/> can be what people typed, such as a title or the details of a result: do not log them.
/// <see cref="ToString"/> leaves them out.
/// </remarks>
public sealed class VerificationFinding
{
    internal VerificationFinding(VerificationFindingKind kind, OperationKey key, string table)
    {
        Kind = kind;
        Tenant = key.Tenant;
        OperationId = key.OperationId;
        Table = table;
    }

    /// <summary>How they differ.</summary>
    public VerificationFindingKind Kind { get; }

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    /// <summary>The key of the sale.</summary>
    public string OperationId { get; }

    /// <summary>The table without the prefix of the names, such as <c>follow_ups</c>.</summary>
    public string Table { get; }

    /// <summary>The follow-up of the row, in <c>follow_ups</c> and <c>reminders</c>; else null.</summary>
    public int? FollowUpNumber { get; internal set; }

    /// <summary>The reminder of the row as its key says it, such as <c>P1D</c>, in <c>reminders</c>; else null.</summary>
    public string? Reminder { get; internal set; }

    /// <summary>The version of the row, in <c>commands</c> and <c>reopenings</c>; else null.</summary>
    public long? Version { get; internal set; }

    /// <summary>The column that differs; null unless it is <see cref="VerificationFindingKind.ValueDiffers"/>.</summary>
    public string? Column { get; internal set; }

    /// <summary>
    /// What is stored in the column, as a string, int, long, bool, Instant, LocalDate or LocalTime, or as the driver gives it where it is none of
    /// the values that the library writes; null also stands for an SQL null.
    /// </summary>
    public object? Found { get; internal set; }

    /// <summary>What follows from the history, as one of these types; null also stands for an SQL null.</summary>
    public object? Expected { get; internal set; }

    /// <summary>Why the history cannot be replayed, in English; null unless it is <see cref="VerificationFindingKind.HistoryBroken"/>.</summary>
    public string? Problem { get; internal set; }

    /// <summary>Where the difference is, without the values.</summary>
    public override string ToString()
    {
        var row = FormattableString.Invariant(
            $"{(FollowUpNumber is null ? "" : $", number {FollowUpNumber}")}{(Reminder is null ? "" : $", reminder {Reminder}")}{(Version is null ? "" : $", version {Version}")}");
        return $"{Kind}: operation '{OperationId}', table {Table}{row}{(Column is null ? "" : $", column {Column}")}";
    }
}
