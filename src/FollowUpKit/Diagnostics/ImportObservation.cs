using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace FollowUpKit;

/// <summary>An import while it runs: its span, its duration, its rows and its log.</summary>
internal sealed class ImportObservation(ImportCounts counts, ILogger logger)
{
    private const int OperationsBetweenLogs = 10_000;

    private readonly Observation _work = new("import", "history", Instruments.ImportDuration);
    private ImportCounts _counted = counts with { };
    private long _nextLog = OperationsBetweenLogs;

    public void Progressed()
    {
        CountRows();
        if (counts.Operations < _nextLog) return;
        _nextLog += OperationsBetweenLogs;
        logger.ImportProgressed(counts.OperationsImported, counts.OperationsUpdated, counts.OperationsUnchanged, counts.OperationsLeftAlone, counts.OperationsRefused);
    }

    public void Completed()
    {
        CountRows();
        _work.End([], error: null);
        logger.ImportCompleted(counts.OperationsImported, counts.OperationsUpdated, counts.OperationsUnchanged, counts.OperationsLeftAlone, counts.OperationsRefused);
    }

    public void Failed(Exception error)
    {
        CountRows();
        _work.End([], error);
        if (error is OperationCanceledException) return;
        logger.ImportFailed(Attributes.TypeOf(error), counts.OperationsImported, counts.OperationsUpdated, counts.OperationsUnchanged, counts.OperationsLeftAlone, counts.OperationsRefused);
    }

    private static void Count(string file, string outcome, long rows)
    {
        if (rows > 0) Instruments.ImportRows.Add(rows, new TagList { { Attributes.File, file }, { Attributes.Outcome, outcome } });
    }

    private void CountRows()
    {
        if (!Instruments.ImportRows.Enabled) return;
        Count(Attributes.Operations, Attributes.Imported, counts.OperationsImported - _counted.OperationsImported);
        Count(Attributes.Operations, Attributes.Updated, counts.OperationsUpdated - _counted.OperationsUpdated);
        Count(Attributes.Operations, Attributes.Unchanged, counts.OperationsUnchanged - _counted.OperationsUnchanged);
        Count(Attributes.Operations, Attributes.LeftAlone, counts.OperationsLeftAlone - _counted.OperationsLeftAlone);
        Count(Attributes.Operations, Attributes.Refused, counts.OperationsRefused - _counted.OperationsRefused);
        Count(Attributes.FollowUps, Attributes.Imported, counts.FollowUpsImported - _counted.FollowUpsImported);
        Count(Attributes.FollowUps, Attributes.Updated, counts.FollowUpsUpdated - _counted.FollowUpsUpdated);
        Count(Attributes.FollowUps, Attributes.Unchanged, counts.FollowUpsUnchanged - _counted.FollowUpsUnchanged);
        Count(Attributes.FollowUps, Attributes.LeftAlone, counts.FollowUpsLeftAlone - _counted.FollowUpsLeftAlone);
        Count(Attributes.FollowUps, Attributes.Refused, counts.FollowUpsRefused - _counted.FollowUpsRefused);
        _counted = counts with { };
    }
}
