using NodaTime;

namespace FollowUpKit;

/// <summary>The row of an operation as values.</summary>
internal sealed record ImportedOperation(
    ImportRow Row, string? Title, string? Customer, string? Branch, string? Agent, ImportedTime? OpenedAt, string ZoneId, DateTimeZone Zone,
    ImportedTime? ConcludedAt, string? Outcome)
{
    public OperationId Id => Row.OperationId!;

    public static ImportedOperation Read(ImportRow row, FollowUpKitSettings settings, List<ImportFault> faults)
    {
        var fields = new RowFields(ImportFile.Operations, row, faults);
        fields.Require(ImportColumns.RequiredOfOperations);
        fields.Text(ImportColumns.OperationId, TextRule.Identifier);
        fields.RequireOther(ImportColumns.ConclusionOutcome, ImportColumns.ConcludedAt);
        var branch = fields.Text(ImportColumns.Branch, TextRule.Identifier);
        var zoneId = fields.Text(ImportColumns.TimeZone, TextRule.Identifier) ?? settings.ZoneOf(branch);
        var zone = settings.Calendar.FindTimeZoneId(zoneId) is { } id ? settings.Calendar.FindTimeZone(id) : null;
        if (zone is null)
            faults.Add(ImportFault.Of(ImportFile.Operations, row, ImportColumns.TimeZone, RuleViolation.Of(RuleCodes.UnknownTimeZone, Scheduling.UnknownZone(zoneId, settings.Calendar))));
        return new ImportedOperation(
            row,
            fields.Text(ImportColumns.Title, TextRule.Label),
            fields.Text(ImportColumns.Customer, TextRule.Identifier),
            branch,
            fields.Text(ImportColumns.Agent, TextRule.Identifier),
            fields.DateTime(ImportColumns.OpenedAt, zone ?? DateTimeZone.Utc),
            zoneId,
            zone ?? DateTimeZone.Utc,
            fields.DateTime(ImportColumns.ConcludedAt, zone ?? DateTimeZone.Utc),
            fields.Text(ImportColumns.ConclusionOutcome, TextRule.Identifier));
    }

    /// <summary>An operation that is there, for follow-ups that come alone.</summary>
    public static ImportedOperation Of(SalesOperation stored, ImportRow row, DateTimeZone zone) => new(
        row, stored.Title, stored.Customer, stored.Branch, stored.Agent, new ImportedTime(stored.OpenedAt.InZone(zone).LocalDateTime, stored.OpenedAt),
        stored.TimeZone, zone, ConcludedAt: null, Outcome: null);

    public OpenOperation ToCommand() =>
        new OpenOperation(Id).WithBranch(Branch).WithAgent(Agent).WithTitle(Title).WithCustomer(Customer).WithTimeZone(ZoneId);
}
