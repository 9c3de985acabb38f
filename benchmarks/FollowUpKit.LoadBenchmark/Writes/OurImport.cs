using NodaTime.Text;

namespace FollowUpKit.LoadBenchmark;

/// <summary>The library's importer, from rows of text.</summary>
internal static class OurImport
{
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static async Task RunAsync(FollowUpImporter importer, IEnumerable<Sale> sales, int count)
    {
        var counts = await importer.ImportAsync(
            Chains(sales),
            row => { if (row.Outcome != ImportRowOutcome.Imported) throw new InvalidOperationException($"{row}: {string.Join("; ", row.GetReasons())}"); });
        if (counts.OperationsImported != count) throw new InvalidOperationException($"{counts.OperationsImported} went in of {count}.");
    }

    /// <summary>The rows of sales as a file of text would give them.</summary>
    public static IEnumerable<ImportChain> Chains(IEnumerable<Sale> sales) =>
        sales.Select(sale => new ImportChain([OperationRow(sale)], [.. sale.Steps.Select(step => FollowUpRow(sale, step))]));

    private static ImportRow OperationRow(Sale sale) => Row(
        ("operation_id", sale.Key),
        ("title", sale.Title),
        ("customer", sale.Customer),
        ("branch", sale.BranchKey),
        ("agent", sale.AgentKey),
        ("opened_at", Local.Format(sale.Steps[0].ScheduledLocal)),
        ("time_zone", sale.Zone),
        ("concluded_at", sale.IsConcluded ? Local.Format(sale.Last.ResultLocal!.Value) : null),
        ("conclusion_outcome", sale.IsConcluded ? "won" : null));

    private static ImportRow FollowUpRow(Sale sale, Step step) => Row(
        ("operation_id", sale.Key),
        ("number", $"{step.Number}"),
        ("kind", step.Kind),
        ("subject", step.Subject),
        ("agent", step.AgentKey),
        ("scheduled_at", Local.Format(step.ScheduledLocal)),
        ("due_date", LocalDatePattern.Iso.Format(step.DueDate)),
        ("due_time", step.DueTime is { } time ? Time.Format(time) : null),
        ("result_at", step.ResultLocal is { } result ? Local.Format(result) : null),
        ("result_details", step.ResultDetails));

    private static ImportRow Row(params (string Name, string? Value)[] fields) => new(
        1, fields.Where(field => field.Value is not null).ToDictionary(field => field.Name, field => field.Value!, StringComparer.Ordinal));
}
