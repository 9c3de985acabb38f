using System.CommandLine;
using FollowUpKit.Import;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>Takes over a company's history from files, or shows how it would.</summary>
internal sealed class ImportCommand : Command
{
    private readonly Session session;
    private readonly Option<string?> operations = new("--operations") { Description = Words.Get("Help_operations"), HelpName = "file" };
    private readonly Option<string?> followUps = new("--follow-ups") { Description = Words.Get("Help_follow_ups"), HelpName = "file" };
    private readonly Option<string?> mapping = new("--mapping") { Description = Words.Get("Help_mapping"), HelpName = "file" };
    private readonly Option<string?> folder = new("--folder") { Description = Words.Get("Help_folder"), HelpName = "folder" };
    private readonly Option<bool> plan = new("--plan") { Description = Words.Get("Help_plan") };
    private readonly Argument<string[]> files = new("files") { Description = Words.Get("Help_files"), Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<DateTimeZone?> zone = ValueOptions.Zone("--zone", "Help_default_zone");
    private readonly RepairOption repair = new();
    private readonly FormatOption format = new();

    public ImportCommand(Session session)
        : base("import", Words.Get("Help_import"))
    {
        this.session = session;
        Arguments.Add(files);
        foreach (var option in new Option[] { operations, followUps, mapping, folder, plan, zone, repair, format }) Options.Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            return await ArchiveFiles.TellingAsync(() => parsed.GetValue(plan) ? PlanAsync(parsed, cancellationToken) : ImportAsync(parsed, cancellationToken));
        }
        catch (ImportMappingException error)
        {
            throw new MisuseException(error.GetMessage());
        }
    }

    private async Task<int> ImportAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetRequiredValue(files).Length > 0) throw new MisuseException(Words.Get("Misuse_files_without_plan"));
        var history = OpenMapped(parsed);
        using var database = await session.OpenAsync(parsed, cancellationToken, defaultZone: parsed.GetValue(zone) ?? session.Zone);
        var result = await ImportProgress.ShowAsync(
            session.Screen, history, progress => new HistoryImporter(database.Importer).ImportAsync(history, progress, cancellationToken));
        var answer = new ImportAnswer(result);
        if (format.IsJson(parsed)) session.Screen.ShowJson(answer);
        else session.Screen.Show(ImportTable.Of(answer));
        return result.HasRefusals ? ExitCodes.RowsRefused : ExitCodes.Done;
    }

    private async Task<int> PlanAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var named = parsed.GetRequiredValue(files);
        var proposal = named.Length > 0 ? MappingProposal.For(named) : null;
        var history = proposal is null ? OpenMapped(parsed) : HistoryFiles.Open(proposal.Mapping, proposal.Folder);
        if (format.IsJson(parsed))
        {
            session.Screen.Output.WriteLine(history.Mapping.ToJson());
            foreach (var question in proposal?.Questions ?? []) session.Screen.ErrorOutput.WriteLine(question);
            return ExitCodes.Done;
        }

        var faults = new PlanFaults();
        using var database = session.ConnectForCheck(parsed, parsed.GetValue(zone) ?? session.Zone);
        var result = await new HistoryImporter(database.Importer).CheckAsync(history, faults.Add, progress: null, cancellationToken);
        session.Screen.Show(PlanTable.Of(history, proposal?.Questions ?? [], new ImportAnswer(result), faults));
        return result.HasRefusals ? ExitCodes.RowsRefused : ExitCodes.Done;
    }

    /// <summary>The files of a mapping, or the two with our own columns.</summary>
    private HistoryFiles OpenMapped(ParseResult parsed)
    {
        var (operationFile, followUpFile) = (parsed.GetValue(operations), parsed.GetValue(followUps));
        var mappingFile = parsed.GetValue(mapping);
        if (mappingFile is null != (operationFile is not null && followUpFile is not null)) throw new MisuseException(Words.Get("Misuse_import_files"));
        var read = mappingFile is null ? ImportMapping.ForOwnColumns(operationFile!, followUpFile!) : ReadMapping(mappingFile);
        if (parsed.GetResult(repair) is not null) read.Repairs = repair.Of(parsed);
        return HistoryFiles.Open(read, parsed.GetValue(folder) ?? (mappingFile is null ? "" : Path.GetDirectoryName(mappingFile) ?? ""));
    }

    private static ImportMapping ReadMapping(string file)
    {
        if (!File.Exists(file)) throw new MisuseException(Words.Fill("Misuse_file", ("file", file)));
        try
        {
            return ImportMapping.Parse(File.ReadAllText(file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MisuseException(Words.Fill("Misuse_unreadable", ("file", file), ("message", error.Message)));
        }
    }
}
