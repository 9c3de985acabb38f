using NodaTime;

namespace FollowUpKit;

/// <summary>The row of a follow-up as values.</summary>
internal sealed record ImportedFollowUp(
    ImportRow Row, string? Id, int? Number, string? Kind, string? Subject, string? Details, string? Agent, ImportedTime? ScheduledAt, LocalDate? DueDate,
    LocalTime? DueTime, ImportedTime? ResultAt, string? ResultDetails, string? ResultOutcome, string? CancelledReason)
{
    /// <summary>The file of its row: that of operations where it was added for a conclusion.</summary>
    public ImportFile File { get; init; } = ImportFile.FollowUps;

    /// <summary>The column of its row that tells when its result was.</summary>
    public string ResultField => File == ImportFile.Operations ? ImportColumns.ConcludedAt : ImportColumns.ResultAt;

    /// <summary>Whether only its time tells which one it is: its row has neither key nor number.</summary>
    public bool IsKnownByTime => Row[ImportColumns.FollowUpId] is null && Row[ImportColumns.Number] is null && File == ImportFile.FollowUps;

    public bool IsPending => ResultAt is null && CancelledReason is null;

    public Due Due => DueTime is { } time ? Due.At(DueDate!.Value + time) : Due.On(DueDate!.Value);

    public static ImportedFollowUp Read(ImportRow row, DateTimeZone zone, ImportRepairs repairs, List<ImportFault> faults)
    {
        var fields = new RowFields(ImportFile.FollowUps, row, faults);
        fields.Require(ImportColumns.RequiredOfFollowUps, repairs);
        if (repairs.ResultDetails is null) fields.RequireOther(ImportColumns.ResultAt, ImportColumns.ResultDetails);
        fields.RequireOther(ImportColumns.ResultDetails, ImportColumns.ResultAt);
        fields.RequireOther(ImportColumns.ResultOutcome, ImportColumns.ResultAt);
        fields.RefuseBoth(ImportColumns.CancelledReason, ImportColumns.ResultAt);
        var (dueDate, timeOfDue) = fields.DateAndTime(ImportColumns.DueDate, zone);
        if (timeOfDue is not null) fields.RefuseBoth(ImportColumns.DueTime, ImportColumns.DueDate);
        return new ImportedFollowUp(
            row,
            fields.Text(ImportColumns.FollowUpId, TextRule.Identifier),
            fields.Number(ImportColumns.Number),
            fields.Text(ImportColumns.Kind, TextRule.Identifier),
            fields.Text(ImportColumns.Subject, TextRule.Label),
            fields.Text(ImportColumns.Details, TextRule.Details),
            fields.Text(ImportColumns.Agent, TextRule.Identifier),
            fields.DateTime(ImportColumns.ScheduledAt, zone),
            dueDate,
            timeOfDue ?? fields.Time(ImportColumns.DueTime),
            fields.DateTime(ImportColumns.ResultAt, zone),
            fields.Text(ImportColumns.ResultDetails, TextRule.Details),
            fields.Text(ImportColumns.ResultOutcome, TextRule.Identifier),
            fields.Text(ImportColumns.CancelledReason, TextRule.Reason));
    }

    public ScheduleFollowUp ToSchedule(OperationId operation) =>
        new(operation, new FollowUpDraft(Subject!, Due).WithKind(Kind).WithDetails(Details).WithAgent(Agent))
        {
            AllowsEqual = true,
            CommandId = Id is null ? null : ImportIds.OfFollowUp(Id),
        };

    public CaptureResult ToResult(OperationId operation) =>
        new CaptureResult(operation, ResultAt!.Value.Local, ResultDetails!).WithOutcome(ResultOutcome).OnFollowUp(Number!.Value);

    public CancelFollowUp ToCancellation(OperationId operation) =>
        new CancelFollowUp(operation, CancelledReason!).OnFollowUp(Number!.Value);
}
