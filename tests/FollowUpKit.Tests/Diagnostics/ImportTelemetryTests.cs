using System.Diagnostics;
using FollowUpKit.Storage;
using FollowUpKit.Tests.Import;
using FollowUpKit.Tests.Service;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Diagnostics;

/// <summary>What is told of an import: its span, its duration, its rows by what came of them, and its events.</summary>
public sealed class ImportTelemetryTests
{
    private const string Operations = "S-1,,,,ana,2011-10-28T09:00,Europe/Amsterdam,,\nS-2,,,,ana,not a date,Europe/Amsterdam,,\n";
    private const string FollowUps =
        "S-1,1,,Call,ana,2011-10-28T09:00,2011-10-30,,2011-10-29T10:00,No,,\nS-2,1,,Call,ana,2011-10-28T09:00,2011-10-30,,2011-10-29T10:00,No,,\n";

    private readonly RecordingLogger<FollowUpImporter> _logger = new();
    private readonly InMemoryOperationStore _store = new();

    [Fact]
    public async Task ImportAsync_GoodAndBadRows_AreCountedByWhatCameOfThem()
    {
        using var recorder = new TelemetryRecorder();

        await ImportAsync(_store);

        Assert.Equal(
            [
                "followupkit.import.duration",
                "followupkit.import.rows 1 followupkit.import.file=follow_ups followupkit.outcome=imported",
                "followupkit.import.rows 1 followupkit.import.file=follow_ups followupkit.outcome=refused",
                "followupkit.import.rows 1 followupkit.import.file=operations followupkit.outcome=imported",
                "followupkit.import.rows 1 followupkit.import.file=operations followupkit.outcome=refused",
            ],
            recorder.Measurements.Order(StringComparer.Ordinal));
        Assert.Equal(["import history Internal Unset"], recorder.SpanTexts);
        Assert.Equal(["Information 202 ImportCompleted: Import completed: 1 operations imported, 0 updated, 0 unchanged, 0 left alone, 1 refused."], _logger.Lines);
    }

    [Fact]
    public async Task ImportAsync_Again_IsCountedAsUnchanged()
    {
        await ImportAsync(_store);
        using var recorder = new TelemetryRecorder();

        await ImportAsync(_store);

        Assert.Contains("followupkit.import.rows 1 followupkit.import.file=operations followupkit.outcome=unchanged", recorder.Measurements);
        Assert.Contains("followupkit.import.rows 1 followupkit.import.file=follow_ups followupkit.outcome=unchanged", recorder.Measurements);
    }

    [Fact]
    public async Task ImportAsync_StoreFails_IsAnErrorByItsType()
    {
        using var recorder = new TelemetryRecorder();

        await Assert.ThrowsAsync<StorageUnavailableException>(
            () => ImportAsync(new FaultyStore((_, _) => throw new StorageUnavailableException("Near 'Acme': the disk is full."))));

        Assert.Equal(["import history Internal Error error.type=FollowUpKit.Storage.StorageUnavailableException"], recorder.SpanTexts);
        Assert.Contains("followupkit.import.duration error.type=FollowUpKit.Storage.StorageUnavailableException", recorder.Measurements);
        Assert.Equal(
            ["Error 203 ImportFailed: Import failed with FollowUpKit.Storage.StorageUnavailableException after 0 operations imported, 0 updated, 0 unchanged, 0 left alone, 0 refused."],
            _logger.Lines);
    }

    [Fact]
    public async Task ImportAsync_Cancelled_IsNoErrorAndNotLogged()
    {
        using var recorder = new TelemetryRecorder();

        await Assert.ThrowsAsync<OperationCanceledException>(() => ImportAsync(_store, new CancellationToken(canceled: true)));

        Assert.Equal(["import history Internal Unset error.type=System.OperationCanceledException"], recorder.SpanTexts);
        Assert.Empty(_logger.Lines);
    }

    [Fact]
    public async Task ImportAsync_LongHistory_TellsHowFarItIsEveryTenThousandOperations()
    {
        var operations = Enumerable.Range(0, 20_001).Select(sale => Csv.Rows($"S-{sale},,,,ana,not a date,Etc/UTC,,", ImportColumns.Operations).Single());

        await Importer(_store).ImportAsync(ImportChain.Group(operations, []));

        Assert.Equal(
            [
                "Information 201 ImportProgressed: Import so far: 0 operations imported, 0 updated, 0 unchanged, 0 left alone, 10000 refused.",
                "Information 201 ImportProgressed: Import so far: 0 operations imported, 0 updated, 0 unchanged, 0 left alone, 20000 refused.",
                "Information 202 ImportCompleted: Import completed: 0 operations imported, 0 updated, 0 unchanged, 0 left alone, 20001 refused.",
            ],
            _logger.Lines);
    }

    [Fact]
    public async Task ImportAsync_WorkOfTheStore_IsInsideTheSpan()
    {
        using var recorder = new TelemetryRecorder();
        string? inside = null;

        await ImportAsync(new FaultyStore((_, _) =>
        {
            inside = Activity.Current?.DisplayName;
            return Task.CompletedTask;
        }));

        Assert.Equal("import history", inside);
    }

    private FollowUpImporter Importer(IOperationStore store) =>
        new(store, new FakeClock(Importing.Now), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, callers: null, _logger);

    private Task<ImportCounts> ImportAsync(IOperationStore store, CancellationToken cancellationToken = default) => Importer(store).ImportAsync(
        ImportChain.Group(Csv.Rows(Operations, ImportColumns.Operations), Csv.Rows(FollowUps, Csv.FollowUpColumns)), cancellationToken: cancellationToken);
}
