using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>A task for many sales: a command for each row of a report, each executed or only checked, and told one by one.</summary>
internal abstract class BulkCommand : Command
{
    private readonly Option<string?> run = TextOptions.Text("--run", "Help_bulk_run").Needed();
    private readonly Option<bool> dryRun = new("--dry-run") { Description = Words.Get("Help_dry_run") };
    private readonly Option<string?> user = TextOptions.Text("--user", "Help_user");
    private readonly FormatOption format = new();

    protected BulkCommand(Session session, string name)
        : base(name, Words.Get($"Help_bulk_{name.Replace('-', '_')}"))
    {
        Session = session;
        foreach (var option in new Option[] { run, dryRun, user, format }) Options.Add(option);
        SetAction(RunAsync);
    }

    protected Session Session { get; }

    /// <summary>The rows and the command for each, one report after the other.</summary>
    protected abstract IReadOnlyList<BulkPass> Read(FollowUpReports reports, ParseResult parsed, LocalDateTime now);

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var database = Session.Connect(parsed, TextOptions.Named(user.Name, () => parsed.GetValue(user)));
        var passes = Read(database.Reports, parsed, Session.Now.InZone(Session.Zone).LocalDateTime);
        await database.CreateAsync(cancellationToken);
        var answer = new BulkAnswer(parsed.GetRequiredValue(run)!, parsed.GetValue(dryRun));
        try
        {
            await BulkProgress.ShowAsync(Session.Screen, database.Bulk, passes, answer, cancellationToken);
            answer.IsComplete = true;
        }
        catch (ArgumentException misuse) when (misuse.ParamName == "runId")
        {
            throw new MisuseException(Failure.Describe(misuse, run.Name));
        }
        finally
        {
            if (answer.IsComplete || answer.Results.Count > 0) Show(answer, parsed);
        }

        return answer.IsDone ? ExitCodes.Done : ExitCodes.RowsRefused;
    }

    private void Show(BulkAnswer answer, ParseResult parsed)
    {
        if (format.IsJson(parsed)) Session.Screen.ShowJson(answer);
        else Session.Screen.Show(BulkText.Of(answer));
    }
}
