using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>
/// What an import mends of a history that the structure of a chain would refuse. Nothing unless it is set. Each repair is told, so that
/// a person can look it up in the file.
/// </summary>
public sealed class ImportRepairs
{
    /// <summary>
    /// Whether an opening after the first scheduled_at of its follow-ups is moved to that, and a conclusion before the last scheduled_at or
    /// result_at to that, and whether a missing scheduled_at becomes the due date and time, or the result or the time of the import where that is earlier. False by default.
    /// </summary>
    public bool RepairsDates { get; set; }

    /// <summary>The subject of follow-ups without one; null to refuse them. Up to 100 code points.</summary>
    /// <exception cref="InvalidTextException">It is no subject.</exception>
    public string? Subject { get; set => field = value is null ? null : Guard.Against.BadText(value, TextRule.Label, nameof(Subject)); }

    /// <summary>
    /// The details of results without a text, and of the result by which an operation without any is concluded; null to refuse them. An operation
    /// that was concluded without a follow-up that is done gets one with this result and with <see cref="Subject"/>. Up to 4,000 code points.
    /// </summary>
    /// <exception cref="InvalidTextException">They are no details.</exception>
    public string? ResultDetails { get; set => field = value is null ? null : Guard.Against.BadText(value, TextRule.Details, nameof(ResultDetails)); }

    /// <summary>
    /// The reason by which follow-ups that are pending in a concluded operation are cancelled; null to refuse it. Up to 500 code points.
    /// </summary>
    /// <exception cref="InvalidTextException">It is no reason.</exception>
    public string? CancelledReason { get; set => field = value is null ? null : Guard.Against.BadText(value, TextRule.Reason, nameof(CancelledReason)); }

    /// <summary>
    /// Whether <see cref="CancelledReason"/> also cancels all pending follow-ups of an open operation but the one that was scheduled last. False
    /// by default: all are kept, whatever the rules allow from now on.
    /// </summary>
    public bool CancelsSurplusPending { get; set; }

    /// <summary>Whether a follow-up may lack a column that it must have.</summary>
    internal bool Mends(string column) => column switch
    {
        ImportColumns.Subject => Subject is not null,
        ImportColumns.ScheduledAt => RepairsDates,
        _ => false,
    };

    internal ImportRepairs Copy() => (ImportRepairs)MemberwiseClone();
}
