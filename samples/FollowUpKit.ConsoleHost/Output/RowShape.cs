using NodaTime;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>How the rows of a report look.</summary>
/// <typeparam name="TRow">A row.</typeparam>
/// <param name="columns">Adds the columns to a table.</param>
/// <param name="cells">The cells of a row of the table.</param>
/// <param name="json">A row for programs.</param>
internal sealed class RowShape<TRow>(Action<Table> columns, Func<TRow, IEnumerable<IRenderable>> cells, Func<TRow, object> json)
{
    public ReportAnswer Answer(ZonedDateTime asOf, long total, IReadOnlyList<TRow> rows) => new(
        new { AsOf = asOf.ToInstant(), Zone = asOf.Zone.Id, Total = total, Rows = rows.Select(json) },
        () => TableOf(asOf, total, rows));

    private Rows TableOf(ZonedDateTime asOf, long total, IReadOnlyList<TRow> rows)
    {
        var table = Tables.Plain();
        columns(table);
        foreach (var row in rows) table.AddRow(cells(row));
        return new Rows(table, new Text(Words.Fill(
            "Report_Rows",
            ("shown", rows.Count),
            ("total", total),
            ("asOf", asOf.LocalDateTime.ForPeople()),
            ("zone", asOf.Zone.Id))));
    }
}
