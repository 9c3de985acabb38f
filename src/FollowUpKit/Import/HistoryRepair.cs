using NodaTime;

namespace FollowUpKit;

/// <summary>Mends the rows of an operation, as far as it was asked to.</summary>
internal sealed class HistoryRepair(ImportRepairs repairs, List<ImportRepair> made)
{
    /// <summary>With a time at which it was scheduled, as far as one can be told.</summary>
    public ImportedFollowUp WithSchedule(ImportedFollowUp followUp, LocalDateTime now)
    {
        if (followUp.ScheduledAt is not null || !repairs.RepairsDates || followUp.DueDate is not { } date) return followUp;
        var earliest = new[] { date + (followUp.DueTime ?? LocalTime.Midnight), followUp.ResultAt?.Local ?? now, now }.Min().With(TimeAdjusters.TruncateToMinute);
        var scheduled = new ImportedTime(earliest, null);
        Used(ImportFile.FollowUps, followUp.Row, ImportColumns.ScheduledAt, "text", "", scheduled.ToString());
        return followUp with { ScheduledAt = scheduled };
    }

    public (ImportedOperation Operation, ImportedFollowUp[] FollowUps) Of(ImportedOperation operation, ImportedFollowUp[] followUps)
    {
        if (repairs.Subject is not null || repairs.ResultDetails is not null) followUps = [.. followUps.Select(WithTexts)];
        if (operation.ConcludedAt is not null || repairs.CancelsSurplusPending) followUps = WithCancellations(operation, followUps);
        if (repairs.RepairsDates) operation = WithMovedDates(operation, followUps);
        return (operation, WithOneDone(operation, followUps));
    }

    private ImportedFollowUp WithTexts(ImportedFollowUp followUp)
    {
        if (followUp.Subject is null && repairs.Subject is { } subject)
            followUp = followUp with { Subject = Used(ImportFile.FollowUps, followUp.Row, ImportColumns.Subject, "text", "", subject) };
        return followUp is { ResultAt: not null, ResultDetails: null } && repairs.ResultDetails is { } details
            ? followUp with { ResultDetails = Used(ImportFile.FollowUps, followUp.Row, ImportColumns.ResultDetails, "text", "", details) }
            : followUp;
    }

    private ImportedFollowUp[] WithCancellations(ImportedOperation operation, ImportedFollowUp[] followUps)
    {
        if (repairs.CancelledReason is not { } reason) return followUps;
        var kept = operation.ConcludedAt is null ? Array.FindLast(followUps, followUp => followUp.IsPending) : null;
        return
        [
            .. followUps.Select(followUp => !followUp.IsPending || followUp == kept
                ? followUp
                : followUp with { CancelledReason = Used(ImportFile.FollowUps, followUp.Row, ImportColumns.CancelledReason, "cancelled", "", reason) }),
        ];
    }

    private ImportedOperation WithMovedDates(ImportedOperation operation, ImportedFollowUp[] followUps)
    {
        var scheduled = followUps.Select(followUp => followUp.ScheduledAt!.Value).ToList();
        if (scheduled.Count == 0) return operation;
        var first = scheduled.OrderBy(time => time.Local).First();
        if (first < operation.OpenedAt!.Value) operation = operation with { OpenedAt = Moved(ImportColumns.OpenedAt, operation.OpenedAt.Value, first) };
        var last = scheduled.Concat(followUps.Select(followUp => followUp.ResultAt).OfType<ImportedTime>()).OrderBy(time => time.Local).Last();
        return operation.ConcludedAt is { } concluded && last > concluded
            ? operation with { ConcludedAt = Moved(ImportColumns.ConcludedAt, concluded, last) }
            : operation;

        ImportedTime Moved(string field, ImportedTime found, ImportedTime used)
        {
            Used(ImportFile.Operations, operation.Row, field, "moved", found.ToString(), used.ToString());
            return used;
        }
    }

    /// <summary>With a follow-up through which it was concluded.</summary>
    private ImportedFollowUp[] WithOneDone(ImportedOperation operation, ImportedFollowUp[] followUps)
    {
        if (operation.ConcludedAt is not { } concluded || repairs is not { Subject: { } subject, ResultDetails: { } details }) return followUps;
        if (Array.Exists(followUps, followUp => followUp.ResultAt is not null)) return followUps;
        var scheduled = followUps.Length == 0 ? operation.OpenedAt!.Value : followUps.Select(followUp => followUp.ScheduledAt!.Value).OrderBy(time => time.Local).Last();
        Used(ImportFile.Operations, operation.Row, ImportColumns.ConcludedAt, "added", concluded.ToString(), details);
        return
        [
            .. followUps,
            new ImportedFollowUp(
                operation.Row, ImportIds.AddedForConclusion, followUps.Length + 1, Kind: null, subject, Details: null, operation.Agent, scheduled, concluded.Local.Date,
                DueTime: null, concluded, details, ResultOutcome: null, CancelledReason: null) { File = ImportFile.Operations },
        ];
    }

    private string Used(ImportFile file, ImportRow row, string field, string name, string found, string used)
    {
        made.Add(new ImportRepair(file, row, field, name, found, used));
        return used;
    }
}
