using NodaTime;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>How the rows of a report look.</summary>
/// <typeparam name="TRow">A row.</typeparam>
/// <param name="narrow">The columns where a terminal has 80 columns.</param>
/// <param name="wide">The columns where it is wide.</param>
/// <param name="json">A row for programs.</param>
internal sealed class RowShape<TRow>(Column<TRow>[] narrow, Column<TRow>[] wide, Func<TRow, object> json)
{
    public object Json(TRow row) => json(row);

    public Table TableOf(ZonedDateTime asOf, bool isWide, IEnumerable<TRow> rows)
    {
        var (reader, table, columns) = (new Reader(asOf), Tables.Plain(), isWide ? wide : narrow);
        foreach (var column in columns) column.Add(table);
        foreach (var row in rows) table.AddRow(columns.Select(column => column.Cell(row, reader)));
        return table;
    }

    public ReportAnswer Answer(ZonedDateTime asOf, bool isWide, long total, IReadOnlyList<TRow> rows, IReadOnlyList<GroupRow> groups, string summary = "Report_Rows") => new(
        new { AsOf = asOf.ToInstant(), Zone = asOf.Zone.Id, Total = total, Groups = groups.Select(group => group.ToJson()), Rows = rows.Select(json) },
        () => new Rows([
            TableOf(asOf, isWide, rows),
            new Text(Words.Fill(
                summary, ("shown", rows.Count), ("total", total), ("asOf", asOf.LocalDateTime.ForPeople()), ("zone", asOf.Zone.Id))),
            .. groups.Count == 0 ? Array.Empty<IRenderable>() : [GroupTable.Of(groups)]]));
}
