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

    public Task<ImportCounts> RunAsync(string operations, string followUps) =>
        RunAsync(Csv.Rows(operations, ImportColumns.Operations), Csv.Rows(followUps, ImportColumns.FollowUps));

    public Task<ImportCounts> RunAsync(IEnumerable<ImportRow> operations, IEnumerable<ImportRow> followUps) =>
        new FollowUpImporter(store, _clock, options ?? new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }).ImportAsync(
            operations, followUps, rejection => Rejections.Add(Text(rejection)), Repairs, repair => Told.Add(Text(repair)), new Recorder(Progress));

    private string Text(ImportRejection rejection) =>
        $"{rejection.File} {rejection.Row.Line} {rejection.Field}: {string.Join("; ", rejection.GetReasons(Language))}";

    private string Text(ImportRepair repair) => $"{repair.File} {repair.Row.Line} {repair.Field}: {repair.Describe(Language)}";

    private sealed class Recorder(List<ImportCounts> counts) : IProgress<ImportCounts>
    {
        public void Report(ImportCounts value) => counts.Add(value);
    }
}
