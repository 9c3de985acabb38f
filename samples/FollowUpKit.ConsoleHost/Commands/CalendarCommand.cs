using System.CommandLine;
using FollowUpKit.ICalendar;
using FollowUpKit.Storage;
using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>The follow-ups of an agent as a calendar file.</summary>
internal sealed class CalendarCommand : Command
{
    private readonly Session session;
    private readonly Argument<string> agent = new("agent") { Description = Words.Get("Help_calendar_agent") };
    private readonly Option<string?> output = new("--output") { Description = Words.Get("Help_calendar_output"), HelpName = "file" };
    private readonly Option<string?> name = TextOptions.Text("--name", "Help_calendar_name");
    private readonly Option<bool> toDos = new("--to-dos") { Description = Words.Get("Help_calendar_to_dos") };
    private readonly Option<bool> done = new("--done") { Description = Words.Get("Help_calendar_done") };
    private readonly Option<bool> hidden = new("--hide-texts") { Description = Words.Get("Help_calendar_hide_texts") };

    public CalendarCommand(Session session)
        : base("calendar", Words.Get("Help_calendar"))
    {
        this.session = session;
        Arguments.Add(agent);
        foreach (var option in new Option[] { output, name, toDos, done, hidden }) Options.Add(option);
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(output);
        if (file is not null && (string.IsNullOrWhiteSpace(file) || Directory.Exists(file)))
            throw new MisuseException(Words.Fill("Misuse_db", ("option", output.Name), ("value", file)));
        var options = new CalendarFeedOptions
        {
            Name = parsed.GetValue(name),
            WritesToDos = parsed.GetValue(toDos),
            IncludesDone = parsed.GetValue(done),
            HidesTexts = parsed.GetValue(hidden),
        };
        var feed = TextOptions.Named(name.Name, () => new CalendarFeed(new StandingClock(session.Now), options));
        using var database = await session.OpenAsync(parsed, cancellationToken);
        var entries = await EntriesAsync(database, parsed.GetRequiredValue(agent), cancellationToken);
        var wanted = entries.Where(entry => options.IncludesDone || entry.State != FollowUpState.Done).ToList();
        if (file is null)
        {
            await feed.WriteAsync(wanted, new TextStream(session.Screen.Output), cancellationToken);
            return;
        }

        await ExportFile.WriteAsync(file, stream => feed.WriteAsync(wanted, stream, cancellationToken));
        session.Screen.Show(new Text(Words.Fill("Calendar_Done", ("count", wanted.Count), ("file", file))));
    }

    /// <summary>What is the agent's in sales that the agent has, and in those where something of the agent is pending.</summary>
    private static async Task<List<CalendarEntry>> EntriesAsync(SalesDatabase database, string agent, CancellationToken cancellationToken)
    {
        var (agenda, sales) = TextOptions.Named("<agent>", () => (database.Reports.Agenda().Agents(agent), database.Reports.SalesControl().Agents(agent)));
        var ids = new HashSet<OperationId>();
        await foreach (var row in agenda.StreamAsync(cancellationToken)) ids.Add(row.OperationId);
        await foreach (var row in sales.StreamAsync(cancellationToken)) ids.Add(row.OperationId);
        var entries = new List<CalendarEntry>();
        foreach (var id in ids)
        {
            if (await database.FollowUps.FindAsync(id, cancellationToken) is { } sale)
                entries.AddRange(CalendarEntry.FromOperation(sale).Where(entry => entry.Agent == agent));
        }

        return entries;
    }
}
