using NodaTime;

namespace FollowUpKit;

/// <summary>The row of a follow-up as values.</summary>
internal sealed record ImportedFollowUp(
    ImportRow Row, int Number, string? Kind, string? Subject, string? Agent, LocalDateTime? ScheduledAt, LocalDate? DueDate,
    LocalTime? DueTime, LocalDateTime? ResultAt, string? ResultDetails, string? ResultOutcome, string? CancelledReason)
{
    /// <summary>The file of its row: that of operations where it was added for a conclusion.</summary>
    public ImportFile File { get; init; } = ImportFile.FollowUps;

    /// <summary>The column of its row that tells when its result was.</summary>
    public string ResultField => File == ImportFile.Operations ? ImportColumns.ConcludedAt : ImportColumns.ResultAt;

    public bool IsPending => ResultAt is null && CancelledReason is null;

    public static ImportedFollowUp Read(ImportRow row, int number, ImportRepairs repairs, List<ImportRejection> rejections)
    {
        var fields = new RowFields(ImportFile.FollowUps, row, rejections);
        fields.Require(ImportColumns.RequiredOfFollowUps.Except(repairs.Subject is null ? [ImportColumns.Number] : [ImportColumns.Number, ImportColumns.Subject]));
        fields.RequireNumber(ImportColumns.Number, number);
        if (repairs.ResultDetails is null) fields.RequireOther(ImportColumns.ResultAt, ImportColumns.ResultDetails);
        fields.RequireOther(ImportColumns.ResultDetails, ImportColumns.ResultAt);
        fields.RequireOther(ImportColumns.ResultOutcome, ImportColumns.ResultAt);
        fields.RefuseBoth(ImportColumns.CancelledReason, ImportColumns.ResultAt);
        return new ImportedFollowUp(
            row,
            number,
            fields.Text(ImportColumns.Kind, TextRule.Identifier),
            fields.Text(ImportColumns.Subject, TextRule.Label),
            fields.Text(ImportColumns.Agent, TextRule.Identifier),
            fields.DateTime(ImportColumns.ScheduledAt),
            fields.Date(ImportColumns.DueDate),
            fields.Time(ImportColumns.DueTime),
            fields.DateTime(ImportColumns.ResultAt),
            fields.Text(ImportColumns.ResultDetails, TextRule.Details),
            fields.Text(ImportColumns.ResultOutcome, TextRule.Identifier),
            fields.Text(ImportColumns.CancelledReason, TextRule.Reason));
    }

    public ScheduleFollowUp ToSchedule(OperationId operation) => new(
        operation,
        new FollowUpDraft(Subject!, DueTime is { } time ? Due.At(DueDate!.Value + time) : Due.On(DueDate!.Value))
            .WithKind(Kind)
            .WithAgent(Agent))
    { AllowsEqual = true };

    public CaptureResult ToResult(OperationId operation) =>
        new CaptureResult(operation, ResultAt!.Value, ResultDetails!).WithOutcome(ResultOutcome).OnFollowUp(Number);

    public CancelFollowUp ToCancellation(OperationId operation) =>
        new CancelFollowUp(operation, CancelledReason!).OnFollowUp(Number);
}
