using System.Globalization;
using FollowUpKit.Import;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>How a history would be imported: the mapping, some rows, and what would be refused and why.</summary>
internal static class PlanTable
{
    private const int Samples = 20;

    public static IRenderable Of(HistoryFiles history, IReadOnlyList<string> questions, ImportAnswer answer, PlanFaults faults) => new Rows(
        [
            .. answer.Files.Select(file => new Text(ImportTable.FormatOf(file))),
            new Text(""),
            new Text(history.Mapping.ToJson()),
            .. questions.Select(question => new Text(question, new Style(Color.Yellow))),
            new Text(""),
            new Text(Words.Get("Plan_Rows")),
            .. Rows(history).Take(Samples).Select(row => new Text(row)),
            new Text(""),
            new Text(Words.Get("Plan_Counts")),
            ImportTable.CountsOf(answer),
            .. faults.All.Select(fault => new Text(FaultOf(fault), new Style(fault.Outcome == ImportRowOutcome.Refused ? Color.Red : Color.Default))),
        ]);

    private static IEnumerable<string> Rows(HistoryFiles history) =>
        from chain in history.ReadChains()
        from item in chain.Operations.Select(row => (Name: "Plan_Operation", Row: row)).Concat(chain.FollowUps.Select(row => (Name: "Plan_FollowUp", Row: row)))
        let fields = item.Row.Fields.Select(field => $"{field.Key} = {field.Value.ReplaceLineEndings(" ")}")
        select Words.Fill(item.Name, ("line", item.Row.Line), ("fields", string.Join(", ", fields.Concat(item.Row.FieldProblems.Values.Select(problem => $"({problem})")))));

    private static string FaultOf((string File, ImportRowOutcome Outcome, int Count, long Line, string Text) fault) => Words.Fill(
        $"Plan_{fault.Outcome}", ("count", fault.Count.ToString(CultureInfo.InvariantCulture)), ("file", fault.File), ("line", fault.Line), ("text", fault.Text));
}
