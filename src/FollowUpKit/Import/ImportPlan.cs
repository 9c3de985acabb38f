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
    private readonly DateTimeZone _zone;
    private readonly Instant _now;
    private readonly string _defaultPerson;
    private readonly List<ImportStep> _steps = [];
    private readonly List<ImportRejection> _rejections;

    private ImportPlan(
        ImportedOperation operation, DateTimeZone zone, Instant now, string defaultPerson, List<ImportRejection> rejections)
    {
        _operation = operation;
        _zone = zone;
        _now = now;
        _defaultPerson = defaultPerson;
        _rejections = rejections;
    }

    /// <summary>Reads the rows of an operation as commands in the order of their times.</summary>
    /// <param name="chain">The rows.</param>
    /// <param name="settings">The zones, and the default zone of an operation.</param>
    /// <param name="now">The instant of the import.</param>
    /// <param name="defaultPerson">Whose the commands are where the rows name no agent.</param>
    /// <param name="repairs">What is mended of the rows.</param>
    /// <param name="made">Takes the repairs.</param>
    /// <param name="rejections">Takes what is wrong with the rows; the commands are of no use then.</param>
    public static IReadOnlyList<ImportStep> Read(
        ImportChain chain, FollowUpKitSettings settings, Instant now, string defaultPerson, ImportRepairs repairs, List<ImportRepair> made, List<ImportRejection> rejections)
    {
        var operation = ImportedOperation.Read(chain.Operation, rejections);
        var followUps = chain.FollowUps.Select((row, index) => ImportedFollowUp.Read(row, index + 1, repairs, rejections)).ToArray();
        var zoneId = operation.Zone ?? settings.ZoneOf(operation.Branch);
        var zone = settings.Calendar.FindTimeZone(zoneId);
        if (zone is null)
        {
            rejections.Add(ImportRejection.Of(
                ImportFile.Operations, chain.Operation, ImportColumns.TimeZone, RuleViolation.Of(RuleCodes.UnknownTimeZone, ("time_zone", zoneId))));
        }

        if (rejections.Count > 0) return [];
        (operation, followUps) = new HistoryRepair(repairs, made).Of(operation, followUps);
        var plan = new ImportPlan(operation, zone!, now, defaultPerson, rejections);
        plan.AddAll(followUps, zoneId);
        return [.. plan._steps.OrderBy(step => step.At)];
    }

    private void AddAll(ImportedFollowUp[] followUps, string zoneId)
    {
        var opened = AddOperationStep(_operation.ToCommand(zoneId), _operation.OpenedAt!.Value, ImportColumns.OpenedAt, Instant.MinValue);
        var scheduled = new Instant[followUps.Length];
        var notBefore = (At: opened, Field: ImportColumns.OpenedAt);
        for (var i = 0; i < followUps.Length; i++)
        {
            scheduled[i] = AddSchedule(followUps[i], notBefore);
            notBefore = (scheduled[i], ImportColumns.ScheduledAt);
            AddResult(followUps[i], scheduled[i]);
        }

        Instant? concluded = _operation.ConcludedAt is { } local
            ? AddOperationStep(new ConcludeOperation(_operation.Id, _operation.Outcome), local, ImportColumns.ConcludedAt, _steps.Max(step => step.At))
            : null;
        for (var i = 0; i < followUps.Length; i++) AddCancellation(followUps[i], i + 1 < followUps.Length ? scheduled[i + 1] : concluded ?? _now);
    }

    private Instant AddOperationStep(OperationCommand command, LocalDateTime local, string field, Instant notBefore)
    {
        var at = Resolve(local, notBefore, ImportFile.Operations, _operation.Row, field) ?? LocalTimes.ToInstant(local, _zone, out _);
        _steps.Add(new ImportStep(command, at, PersonOf(_operation.Agent), ImportFile.Operations, _operation.Row, field));
        return at;
    }

    private Instant AddSchedule(ImportedFollowUp followUp, (Instant At, string Field) notBefore)
    {
        var at = Resolve(followUp.ScheduledAt!.Value, notBefore.At, followUp.File, followUp.Row, ImportColumns.ScheduledAt);
        if (at is null)
        {
            _rejections.Add(ImportRejection.Of(
                followUp.File, followUp.Row, ImportColumns.ScheduledAt, "out_of_order", ("earlier", notBefore.Field)));
        }

        Add(followUp.ToSchedule(_operation.Id), at ?? notBefore.At, followUp, ImportColumns.ScheduledAt);
        return at ?? notBefore.At;
    }

    private void AddResult(ImportedFollowUp followUp, Instant scheduledAt)
    {
        if (followUp.ResultAt is not { } local) return;
        var at = Resolve(local, scheduledAt, followUp.File, followUp.Row, followUp.ResultField) ?? scheduledAt;
        Add(followUp.ToResult(_operation.Id), at, followUp, followUp.ResultField);
    }

    private void AddCancellation(ImportedFollowUp followUp, Instant at)
    {
        if (followUp.CancelledReason is null) return;
        var step = StepOf(followUp.ToCancellation(_operation.Id), at, followUp, ImportColumns.CancelledReason);

        // Ahead of whatever else happens at that instant: the next follow-up may only be scheduled afterwards.
        var place = _steps.FindIndex(other => other.Row == followUp.Row);
        _steps.Insert(place + 1, step);
    }

    private void Add(OperationCommand command, Instant at, ImportedFollowUp followUp, string field) =>
        _steps.Add(StepOf(command, at, followUp, field));

    private ImportStep StepOf(OperationCommand command, Instant at, ImportedFollowUp followUp, string field) =>
        new(command, at, PersonOf(followUp.Agent ?? _operation.Agent), followUp.File, followUp.Row, field);

    private string PersonOf(string? agent) => agent ?? _defaultPerson;

    /// <summary>The earliest reading at or after an instant; null when there is none. What lies in the future is rejected.</summary>
    private Instant? Resolve(LocalDateTime local, Instant notBefore, ImportFile file, ImportRow row, string field)
    {
        var readings = LocalTimes.Readings(local, _zone).ToArray();
        var at = readings.Cast<Instant?>().FirstOrDefault(reading => reading >= notBefore);
        if ((at ?? readings[0]) > _now) _rejections.Add(ImportRejection.Of(file, row, field, "in_future"));
        return at;
    }
}
