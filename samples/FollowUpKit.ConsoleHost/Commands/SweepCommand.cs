using System.CommandLine;
using System.Globalization;
using NodaTime.Text;
using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>Derives the instants of pending follow-ups again where the rules of time zones have changed.</summary>
internal sealed class SweepCommand : Command
{
    private static readonly DurationPattern HoursAndMinutes = DurationPattern.CreateWithInvariantCulture("+H:mm");

    private readonly Session session;
    private readonly FormatOption format = new();
    private readonly Option<bool> check = new("--check") { Description = Words.Get("Help_sweep_check") };

    public SweepCommand(Session session)
        : base("sweep", Words.Get("Help_sweep"))
    {
        this.session = session;
        foreach (var option in new Option[] { check, format }) Options.Add(option);
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var database = await session.OpenAsync(parsed, cancellationToken);
        if (parsed.GetValue(check)) Show(await database.TimeZones.CheckAsync(cancellationToken), format.IsJson(parsed));
        else Show(await database.TimeZones.SweepAsync(cancellationToken: cancellationToken), format.IsJson(parsed));
    }

    private void Show(TimeZoneRulesCheck found, bool asJson)
    {
        if (asJson)
        {
            session.Screen.ShowJson(new { found.RulesVersion, found.IsSweepDue, found.DueTimeZones, Newer = found.Newer.Select(rules => new { rules.TimeZone, rules.Version }), found.UnknownTimeZones });
            return;
        }

        session.Screen.Show(new Text(Words.Fill(
            found.IsSweepDue ? "Sweep_Due" : "Sweep_NotDue", ("version", found.RulesVersion), ("zones", string.Join(", ", found.DueTimeZones)))));
        if (found.Newer.Count > 0) session.Screen.Show(new Text(Words.Fill("Sweep_Newer", ("version", found.Newer[0].Version), ("zones", string.Join(", ", found.Newer.Select(rules => rules.TimeZone))))));
        if (found.UnknownTimeZones.Count > 0) session.Screen.Show(new Text(Words.Fill("Sweep_Unknown", ("zones", string.Join(", ", found.UnknownTimeZones)))));
    }

    private void Show(TimeZoneSweepResult result, bool asJson)
    {
        if (asJson)
        {
            session.Screen.ShowJson(new { result.RulesVersion, result.FollowUpCount, result.MovedCount, result.OperationCount, result.UnmovedCount, result.IsComplete, result.TimeZones });
            return;
        }

        if (result.TimeZones.Count > 0) session.Screen.Show(TableOf(result.TimeZones));
        session.Screen.Show(new Text(Words.Fill("Sweep_Done", ("version", result.RulesVersion), ("count", result.FollowUpCount), ("moved", result.MovedCount))));
        foreach (var operation in result.Unmoved) session.Screen.ErrorOutput.WriteLine(Words.Fill("Sweep_Unmoved", ("operation", operation.OperationId), ("reason", BulkText.Why(operation))));
    }

    private static Table TableOf(IEnumerable<SweptTimeZone> zones)
    {
        var table = Tables.Plain().Words("Zone").Numbers("FollowUps").Numbers("Moved").Words("MovedBy");
        foreach (var zone in zones)
        {
            table.AddRow(
                new Text(zone.TimeZone), new Text(Number(zone.FollowUpCount)), new Text(Number(zone.MovedCount)),
                new Text(string.Join('\n', zone.Shifts.Select(shift => $"{Number(shift.FollowUpCount)}: {HoursAndMinutes.Format(shift.By)}"))));
        }

        return table;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
