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
        using var refusedOperations = AnnotatedRowsFile.OfRefused(operationFile.Table);
        using var refusedFollowUps = AnnotatedRowsFile.OfRefused(followUpFile.Table);
        using var repairedOperations = AnnotatedRowsFile.OfRepaired(operationFile.Table);
        using var repairedFollowUps = AnnotatedRowsFile.OfRepaired(followUpFile.Table);

        var counts = await ImportProgress.ShowAsync(session.Screen, operationFile, followUpFile, progress => database.Importer.ImportAsync(
            operationFile,
            followUpFile,
            rejection => (rejection.File == ImportFile.Operations ? refusedOperations : refusedFollowUps).Add((TableRow)rejection.Row.Source!, rejection.GetReasons()),
            repair.Of(parsed),
            repaired => (repaired.File == ImportFile.Operations ? repairedOperations : repairedFollowUps).Add((TableRow)repaired.Row.Source!, repaired.Describe()),
            progress,
            cancellationToken));

        var answer = new ImportAnswer(counts, [operationFile, followUpFile], Written(refusedOperations, refusedFollowUps), Written(repairedOperations, repairedFollowUps));
        if (format.IsJson(parsed)) session.Screen.ShowJson(answer);
        else session.Screen.Show(ImportTable.Of(answer));
        return counts.HasRefusals ? ExitCodes.RowsRefused : ExitCodes.Done;
    }

    private static List<string> Written(params AnnotatedRowsFile[] files) => [.. files.Where(file => file.IsWritten).Select(file => file.Path)];
}
