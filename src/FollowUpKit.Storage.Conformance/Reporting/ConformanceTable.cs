using System.Text;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Reports as text: a line for each case, a column for each store; then what was broken, what was not promised, and totals.</summary>
internal static class ConformanceTable
{
    private static readonly int Width = "not promised".Length;

    public static string Of(IReadOnlyList<ConformanceReport> reports)
    {
        var table = new StringBuilder();
        Line(table, "case", reports.Select(report => report.Store), "promise");
        var cases = reports.Count == 0 ? 0 : reports[0].Rows.Count;
        for (var i = 0; i < cases; i++)
        {
            var row = reports[0].Rows[i].Case;
            Line(table, row.Id, reports.Select(report => Word(report.Rows[i].Verdict)), row.Promise);
        }

        foreach (var report in reports) Explain(table, report);
        return table.ToString();
    }

    private static void Line(StringBuilder table, string first, IEnumerable<string> columns, string last) => table
        .Append(first).Append(' ', Math.Max(0, 7 - first.Length)).Append("  ")
        .Append(string.Concat(columns.Select(column => column.PadRight(Width) + "  ")))
        .Append(last).Append('\n');

    private static void Explain(StringBuilder table, ConformanceReport report)
    {
        table.Append('\n').Append(report.Store).Append(": ")
            .Append(report.Count(StoreVerdict.Held)).Append(" held, ")
            .Append(report.Count(StoreVerdict.Broken)).Append(" broken, ")
            .Append(report.Count(StoreVerdict.NotPromised)).Append(" not promised\n");
        foreach (var row in report.Rows.Where(row => row.Verdict == StoreVerdict.Broken))
            table.Append("  ").Append(row).Append('\n');
        foreach (var rows in report.Rows.Where(row => row.Verdict == StoreVerdict.NotPromised).GroupBy(row => row.Missing))
            table.Append("  not promised, lacks ").Append(rows.Key).Append(": ").Append(string.Join(", ", rows.Select(row => row.Case))).Append('\n');
    }

    private static string Word(StoreVerdict verdict) => verdict switch
    {
        StoreVerdict.Held => "held",
        StoreVerdict.Broken => "BROKEN",
        _ => "not promised",
    };
}
