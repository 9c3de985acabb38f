using System.CommandLine;
using FollowUpKit.Import;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>Takes over a company's history from two files.</summary>
internal sealed class ImportCommand : Command
{
    private readonly Session session;
    private readonly Option<string> operations = new("--operations") { Description = Words.Get("Help_operations"), HelpName = "file", Required = true };
    private readonly Option<string> followUps = new("--follow-ups") { Description = Words.Get("Help_follow_ups"), HelpName = "file", Required = true };
    private readonly Option<DateTimeZone?> zone = ValueOptions.Zone("--zone", "Help_default_zone");
    private readonly RepairOption repair = new();
    private readonly FormatOption format = new();

    public ImportCommand(Session session)
        : base("import", Words.Get("Help_import"))
    {
        this.session = session;
        foreach (var option in new Option[] { operations, followUps, zone, repair, format }) Options.Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var operationFile = HistoryFile.Open(parsed.GetRequiredValue(operations), ImportColumns.Operations, ImportColumns.RequiredOfOperations);
        var followUpFile = HistoryFile.Open(parsed.GetRequiredValue(followUps), ImportColumns.FollowUps, ImportColumns.RequiredOfFollowUps);
        using var database = await session.OpenAsync(parsed, cancellationToken, defaultZone: parsed.GetValue(zone) ?? session.Zone);
        using var refusedOperations = RemarkFile.Begin(operationFile.Table, file => AnnotatedRowsFile.OfRefused(file));
        using var refusedFollowUps = RemarkFile.Begin(followUpFile.Table, file => AnnotatedRowsFile.OfRefused(file));
        using var repairedOperations = RemarkFile.Begin(operationFile.Table, file => AnnotatedRowsFile.OfRepaired(file));
        using var repairedFollowUps = RemarkFile.Begin(followUpFile.Table, file => AnnotatedRowsFile.OfRepaired(file));

        var counts = await ImportProgress.ShowAsync(session.Screen, operationFile, followUpFile, progress => database.Importer.ImportAsync(
            operationFile,
            followUpFile,
            rejection => (rejection.File == ImportFile.Operations ? refusedOperations : refusedFollowUps).Add(rejection.Row, rejection.GetReasons()),
            repair.Of(parsed),
            repaired => (repaired.File == ImportFile.Operations ? repairedOperations : repairedFollowUps).Add(repaired.Row, repaired.Describe()),
            progress,
            cancellationToken));

        var answer = new ImportAnswer(counts, [operationFile, followUpFile], Written(refusedOperations, refusedFollowUps), Written(repairedOperations, repairedFollowUps));
        if (format.IsJson(parsed)) session.Screen.ShowJson(answer);
        else session.Screen.Show(ImportTable.Of(answer));
        return counts.HasRefusals ? ExitCodes.RowsRefused : ExitCodes.Done;
    }

    private static List<string> Written(params RemarkFile[] files) => [.. files.Where(file => file.IsWritten).Select(file => file.Path)];
}
