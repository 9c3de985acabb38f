using NodaTime;

namespace FollowUpKit;

/// <summary>The row of an operation as values.</summary>
internal sealed record ImportedOperation(
    ImportRow Row, string? Title, string? Customer, string? Branch, string? Agent, LocalDateTime? OpenedAt, string? Zone,
    LocalDateTime? ConcludedAt, string? Outcome)
{
    public static ImportedOperation Read(ImportRow row, List<ImportRejection> rejections)
    {
        var fields = new RowFields(ImportFile.Operations, row, rejections);
        fields.Require(ImportColumns.RequiredOfOperations);
        fields.Text(ImportColumns.OperationId, TextRule.Identifier);
        fields.RequireOther(ImportColumns.ConclusionOutcome, ImportColumns.ConcludedAt);
        return new ImportedOperation(
            row,
            fields.Text(ImportColumns.Title, TextRule.Label),
            fields.Text(ImportColumns.Customer, TextRule.Identifier),
            fields.Text(ImportColumns.Branch, TextRule.Identifier),
            fields.Text(ImportColumns.Agent, TextRule.Identifier),
            fields.DateTime(ImportColumns.OpenedAt),
            fields.Text(ImportColumns.TimeZone, TextRule.Identifier),
            fields.DateTime(ImportColumns.ConcludedAt),
            fields.Text(ImportColumns.ConclusionOutcome, TextRule.Identifier));
    }

    public OperationId Id => Row.OperationId!;

    public OpenOperation ToCommand(string zone) =>
        new OpenOperation(Id).WithBranch(Branch).WithAgent(Agent).WithTitle(Title).WithCustomer(Customer).WithTimeZone(zone);
}
