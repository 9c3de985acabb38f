using System.Globalization;
using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Import;

/// <summary>Imports of a history that is written as lines of its two files, at noon UTC on 20 January 2012.</summary>
internal sealed class Importing(IOperationStore store, FollowUpKitOptions? options = null)
{
    public static readonly Instant Now = Instant.FromUtc(2012, 1, 20, 12, 0);

    private readonly FakeClock _clock = new(Now);

    /// <summary>What was said of rows that did not go in: file, line, field and reason.</summary>
    public List<string> Rejections { get; } = [];

    /// <summary>What was said of rows that were left alone: file, line, field and reason.</summary>
    public List<string> LeftAlone { get; } = [];

    /// <summary>The counts after each operation.</summary>
    public List<ImportCounts> Progress { get; } = [];

    /// <summary>What was said of repairs: file, line, field and what was done.</summary>
    public List<string> Told { get; } = [];

    public ImportRepairs? Repairs { get; init; }

    public FollowUpService FollowUps => new(store, _clock, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });

    private CultureInfo Language { get; set; } = CultureInfo.InvariantCulture;

    public Importing In(string language)
    {
        Language = CultureInfo.GetCultureInfo(language);
        return this;
    }

    public Task<ImportCounts> RunAsync(string operations, string followUps, Action<ImportRowResult>? onRow = null) =>
        RunAsync(Csv.Rows(operations, ImportColumns.Operations), Csv.Rows(followUps, Csv.FollowUpColumns), onRow);

    public Task<ImportCounts> RunAsync(IEnumerable<ImportRow> operations, IEnumerable<ImportRow> followUps, Action<ImportRowResult>? onRow = null) =>
        Importer.ImportAsync(ImportChain.Group(operations, followUps), Tell + onRow, Repairs, new Recorder(Progress));

    public Task<ImportCounts> CheckAsync(string operations, string followUps, Action<ImportRowResult> onRow) => Importer.CheckAsync(
        ImportChain.Group(Csv.Rows(operations, ImportColumns.Operations), Csv.Rows(followUps, Csv.FollowUpColumns)), onRow, Repairs);

    private FollowUpImporter Importer => new(store, _clock, options ?? new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });

    private void Tell(ImportRowResult row)
    {
        var text = $"{row.File} {row.Row.Line} {row.Field}: {string.Join("; ", row.GetReasons(Language))}";
        if (row.Outcome == ImportRowOutcome.Refused) Rejections.Add(text);
        if (row.Outcome == ImportRowOutcome.LeftAlone) LeftAlone.Add(text);
        Told.AddRange(row.Repairs.Select(Text));
    }

    private string Text(ImportRepair repair) => $"{repair.File} {repair.Row.Line} {repair.Field}: {repair.Describe(Language)}";

    private sealed class Recorder(List<ImportCounts> counts) : IProgress<ImportCounts>
    {
        public void Report(ImportCounts value) => counts.Add(value);
    }
}
