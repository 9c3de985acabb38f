using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Import.Tests;

/// <summary>Imports files of a folder into a store of its own, at noon UTC on 1 June 2026.</summary>
internal sealed class Moving(WorkFolder folder)
{
    public static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 12, 0);

    private readonly FollowUpKitOptions options = new() { DefaultTimeZone = "America/Monterrey" };

    public InMemoryOperationStore Store { get; } = new();

    public FollowUpReports Reports => new(Store, new FakeClock(Now), options);

    public HistoryImporter Importer => new(new FollowUpImporter(Store, new FakeClock(Now), options));

    public FollowUpService FollowUps => new(Store, new FakeClock(Now), options);

    public Task<HistoryResult> ImportAsync(string mapping) => ImportAsync(ImportMapping.Parse(mapping));

    public Task<HistoryResult> ImportAsync(ImportMapping mapping) =>
        Importer.ImportAsync(HistoryFiles.Open(mapping, folder.Path, System.Globalization.CultureInfo.InvariantCulture));

    public async Task<string> StatusesAsync()
    {
        var counts = await Reports.SalesControl().CountByStatusAsync();
        return $"concluded {counts.Concluded}, in progress {counts.InProgress}, overdue {counts.Overdue}";
    }

    /// <summary>The counts of a file: imported, updated, unchanged, left alone and refused.</summary>
    public static string Text(HistoryFileCounts file) => $"{file.Imported} {file.Updated} {file.Unchanged} {file.LeftAlone} {file.Refused}";
}
