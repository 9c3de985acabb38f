using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>Takes over a company's history from two CSV files.</summary>
internal sealed class ImportCommand : Command
{
    private readonly Session session;
    private readonly Option<string> operations = new("--operations") { Description = Words.Get("Help_operations"), HelpName = "file", Required = true };
    private readonly Option<string> followUps = new("--follow-ups") { Description = Words.Get("Help_follow_ups"), HelpName = "file", Required = true };
    private readonly Option<DateTimeZone?> zone = ValueOptions.Zone("--zone", "Help_default_zone");
    private readonly FormatOption format = new();

    public ImportCommand(Session session)
        : base("import", Words.Get("Help_import"))
    {
        this.session = session;
        foreach (var option in new Option[] { operations, followUps, zone, format }) Options.Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var operationFile = HistoryFile.Open(parsed.GetRequiredValue(operations), ImportColumns.Operations);
        var followUpFile = HistoryFile.Open(parsed.GetRequiredValue(followUps), ImportColumns.FollowUps);
        using var database = await session.OpenAsync(parsed, cancellationToken, defaultZone: parsed.GetValue(zone) ?? session.Zone);
        using var rejectedOperations = new RejectedFile(operationFile.Path);
        using var rejectedFollowUps = new RejectedFile(followUpFile.Path);

        var counts = await ImportProgress.ShowAsync(session.Screen, operationFile, followUpFile, progress => database.Importer.ImportAsync(
            operationFile,
            followUpFile,
            rejection => (rejection.File == ImportFile.Operations ? rejectedOperations : rejectedFollowUps).Add(rejection),
            progress,
            cancellationToken));

        var written = new[] { rejectedOperations, rejectedFollowUps }.Where(file => file.IsWritten).Select(file => file.Path).ToArray();
        if (format.IsJson(parsed)) session.Screen.ShowJson(new ImportAnswer(counts, written));
        else session.Screen.Show(ImportTable.Of(counts, written));
        return counts.HasRefusals ? ExitCodes.RowsRefused : ExitCodes.Done;
    }
}
