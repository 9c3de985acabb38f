using System.Globalization;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// The commands of one operation of a history, each at its own time: scheduling at scheduled_at, results at result_at, a
/// cancellation at the next scheduled_at, else at the conclusion, else now. Of an ambiguous local time the earliest reading
/// that keeps the order.
/// </summary>
internal sealed class ImportPlan
{
    private readonly ImportedOperation _operation;
    private readonly Instant _now;
    private readonly string _defaultPerson;
    private readonly List<ImportStep> _steps = [];
    private readonly List<ImportFault> _faults;

    private ImportPlan(ImportedOperation operation, Instant now, string defaultPerson, List<ImportFault> faults)
    {
        _operation = operation;
        _now = now;
        _defaultPerson = defaultPerson;
        _faults = faults;
    }

    /// <summary>Reads the rows of an operation as commands in the order of their times.</summary>
    /// <param name="operation">The operation; that which is there, where follow-ups come alone.</param>
    /// <param name="chain">The rows.</param>
    /// <param name="context">When the import runs, and whose the commands are where the rows name no agent.</param>
    /// <param name="repairs">What is mended of the rows.</param>
    /// <param name="made">Takes the repairs.</param>
    /// <param name="faults">Takes what is wrong with the rows; the commands are of no use then.</param>
    public static IReadOnlyList<ImportStep> Read(
        ImportedOperation operation, ImportChain chain, DecisionContext context, ImportRepairs repairs, List<ImportRepair> made, List<ImportFault> faults)
    {
        var repair = new HistoryRepair(repairs, made);
        var now = context.Now.InZone(operation.Zone).LocalDateTime;
        var followUps = InOrder([.. chain.Counted.Select(row => repair.WithSchedule(ImportedFollowUp.Read(row, operation.Zone, repairs, faults), now))]);
        if (chain.Operation is not null) RequireNumbers(followUps, faults);
        if (faults.Count > 0) return [];
        (operation, followUps) = repair.Of(operation, followUps);
        var plan = new ImportPlan(operation, context.Now, context.By, faults);
        plan.AddAll(followUps);
        return plan.InTimeOrder();
    }

    private List<ImportStep> InTimeOrder()
    {
        for (var i = 1; i < _steps.Count; i++)
        {
            if (_steps[i].At < _steps[i - 1].At) return [.. _steps.OrderBy(step => step.At)];
        }

        return _steps;
    }

    /// <summary>By their numbers, else in the order of their times, with numbers and keys.</summary>
    private static ImportedFollowUp[] InOrder(ImportedFollowUp[] followUps)
    {
        if (Array.Exists(followUps, followUp => followUp.Number is not null)) return [.. followUps.OrderBy(followUp => followUp.Number ?? int.MaxValue)];
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. followUps.OrderBy(followUp => followUp.ScheduledAt?.Local).Select((followUp, index) => followUp with { Number = index + 1, Id = followUp.Id ?? KeyOf(followUp.Row) })];

        string KeyOf(ImportRow row)
        {
            var time = row[ImportColumns.ScheduledAt] ?? $"{row[ImportColumns.DueDate]} {row[ImportColumns.DueTime]}";
            keys[time] = keys.TryGetValue(time, out var before) ? before + 1 : 1;
            return ImportIds.ByTime(time, keys[time]);
        }
    }

    private static void RequireNumbers(ImportedFollowUp[] followUps, List<ImportFault> faults)
    {
        for (var i = 0; i < followUps.Length; i++)
        {
            if (followUps[i].Number == i + 1 || followUps[i].Row.Fields.ContainsKey(ImportColumns.Number) && followUps[i].Number is null) continue;
            faults.Add(ImportFault.Of(
                ImportFile.FollowUps, followUps[i].Row, ImportColumns.Number, followUps[i].Number is null ? "missing" : "other_number",
                ("found", $"{followUps[i].Number}"), ("expected", (i + 1).ToString(CultureInfo.InvariantCulture))));
        }
    }

    private void AddAll(ImportedFollowUp[] followUps)
    {
        var opened = Reached(_operation.OpenedAt!.Value, Instant.MinValue, ImportFile.Operations, _operation.Row, ImportColumns.OpenedAt)!.Value;
        AddOperationStep(_operation.ToCommand(), opened, ImportColumns.OpenedAt);
        if (_faults.Count > 0) return;
        var scheduled = new Instant[followUps.Length];
        var notBefore = (At: opened, Field: ImportColumns.OpenedAt, Time: _operation.OpenedAt.Value);
        for (var i = 0; i < followUps.Length; i++)
        {
            scheduled[i] = AddSchedule(followUps[i], notBefore.At, notBefore.Field, notBefore.Time);
            notBefore = (scheduled[i], ImportColumns.ScheduledAt, followUps[i].ScheduledAt!.Value);
            AddResult(followUps[i], scheduled[i]);
        }

        if (_faults.Count > 0) return;
        Instant? concluded = _operation.ConcludedAt is { } local ? AddConclusion(local) : null;
        for (var i = 0; i < followUps.Length; i++) AddCancellation(followUps[i], i + 1 < followUps.Length ? scheduled[i + 1] : concluded ?? _now);
    }

    private Instant AddConclusion(ImportedTime local)
    {
        var last = _steps.Where(step => step.FollowUp is not { File: ImportFile.Operations }).OrderBy(step => step.At).Last();
        var at = Reached(local, last.At, ImportFile.Operations, _operation.Row, ImportColumns.ConcludedAt);
        if (at is null) RefuseOrder(ImportFile.Operations, _operation.Row, ImportColumns.ConcludedAt, local, last.Field, last.Row[last.Field] ?? "");
        var concluded = at ?? last.At;
        AddOperationStep(new ConcludeOperation(_operation.Id, _operation.Outcome), concluded, ImportColumns.ConcludedAt);
        return concluded;
    }

    private void AddOperationStep(OperationCommand command, Instant at, string field) =>
        _steps.Add(new ImportStep(command, at, PersonOf(_operation.Agent), ImportFile.Operations, _operation.Row, field));

    private Instant AddSchedule(ImportedFollowUp followUp, Instant notBefore, string earlier, ImportedTime earlierTime)
    {
        var at = Reached(followUp.ScheduledAt!.Value, notBefore, followUp.File, followUp.Row, ImportColumns.ScheduledAt);
        if (at is null) RefuseOrder(followUp.File, followUp.Row, ImportColumns.ScheduledAt, followUp.ScheduledAt.Value, earlier, earlierTime.ToString());
        Add(followUp.ToSchedule(_operation.Id), at ?? notBefore, followUp, ImportColumns.ScheduledAt);
        return at ?? notBefore;
    }

    private void AddResult(ImportedFollowUp followUp, Instant scheduledAt)
    {
        if (followUp.ResultAt is not { } local) return;
        var at = Reached(local, scheduledAt, followUp.File, followUp.Row, followUp.ResultField) ?? scheduledAt;
        Add(followUp.ToResult(_operation.Id), at, followUp, followUp.ResultField);
    }

    private void AddCancellation(ImportedFollowUp followUp, Instant at)
    {
        if (followUp.CancelledReason is null) return;
        var step = StepOf(followUp.ToCancellation(_operation.Id), at, followUp, ImportColumns.CancelledReason);

        // Ahead of whatever else happens at that instant: the next follow-up may only be scheduled afterwards.
        var place = _steps.FindIndex(other => other.FollowUp == followUp);
        _steps.Insert(place + 1, step);
    }

    private void Add(OperationCommand command, Instant at, ImportedFollowUp followUp, string field) =>
        _steps.Add(StepOf(command, at, followUp, field));

    private ImportStep StepOf(OperationCommand command, Instant at, ImportedFollowUp followUp, string field) =>
        new(command, at, PersonOf(followUp.Agent ?? _operation.Agent), followUp.File, followUp.Row, field) { FollowUp = followUp };

    private string PersonOf(string? agent) => agent ?? _defaultPerson;

    private void RefuseOrder(ImportFile file, ImportRow row, string field, ImportedTime found, string earlier, string earlierTime) =>
        _faults.Add(ImportFault.Of(file, row, field, "out_of_order", ("found", found.ToString()), ("earlier", earlier), ("expected", earlierTime)));

    /// <summary>The instant of a time, of a local one the earliest reading, at or after an instant; null when there is none. What lies in the future is refused.</summary>
    private Instant? Reached(ImportedTime time, Instant notBefore, ImportFile file, ImportRow row, string field)
    {
        var readings = time.At is { } exact ? [exact] : LocalTimes.Readings(time.Local, _operation.Zone);
        Instant? at = null;
        for (var i = readings.Count - 1; i >= 0; i--)
        {
            if (readings[i] >= notBefore) at = readings[i];
        }

        if ((at ?? readings[0]) > _now) _faults.Add(ImportFault.Of(file, row, field, "in_future", ("found", time.ToString())));
        return at;
    }
}
