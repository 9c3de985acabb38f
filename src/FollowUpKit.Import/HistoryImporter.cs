namespace FollowUpKit.Import;

/// <summary>
/// Imports the files of a history. Each of their rows is accounted for: refused ones, ones that were left alone and repaired ones are written to files
/// beside the sources, as <see cref="AnnotatedRowsFile"/> tells.
/// </summary>
public sealed class HistoryImporter
{
    private readonly FollowUpImporter _importer;

    /// <summary>Builds it.</summary>
    /// <param name="importer">Decides and writes.</param>
    public HistoryImporter(FollowUpImporter importer) => _importer = importer ?? throw new ArgumentNullException(nameof(importer));

    /// <summary>Imports a history. Running it again changes nothing; mended refused rows can be imported alone.</summary>
    /// <param name="history">The files.</param>
    /// <param name="progress">Receives how many bytes of all files were read, from time to time; null for nothing.</param>
    /// <param name="cancellationToken">Stops between two commits; what is in stays in.</param>
    /// <returns>How many rows went in, were left alone or refused, and the files that hold the latter with their reasons.</returns>
    /// <exception cref="FollowUpKit.Storage.StorageException">The store failed; what is in stays in, and the run can be repeated.</exception>
    /// <exception cref="TableFileException">A workbook is damaged, a file cannot be read any more, or one of remarks cannot be written.</exception>
    public async Task<HistoryResult> ImportAsync(HistoryFiles history, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        if (history is null) throw new ArgumentNullException(nameof(history));
        using var remarks = new HistoryRemarks(history);
        return await RunAsync(_importer.ImportAsync, history, remarks.Take, remarks.Counts, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tells what would come of an import, without writing anything.</summary>
    /// <param name="history">The files.</param>
    /// <param name="onRow">Called for each row that would be refused, repaired or left alone; null for nothing.</param>
    /// <param name="progress">Receives how many bytes of all files were read, from time to time; null for nothing.</param>
    /// <param name="cancellationToken">Stops between two operations.</param>
    /// <returns>The counts that the import would have; no files.</returns>
    /// <exception cref="FollowUpKit.Storage.StorageException">The store failed.</exception>
    /// <exception cref="TableFileException">A workbook is damaged, or a file cannot be read any more.</exception>
    public async Task<HistoryResult> CheckAsync(
        HistoryFiles history, Action<HistoryRemark>? onRow = null, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        if (history is null) throw new ArgumentNullException(nameof(history));
        var counts = history.Files.Select(file => new HistoryFileCounts(file)).ToList();
        return await RunAsync(_importer.CheckAsync, history, Take, counts, progress, cancellationToken).ConfigureAwait(false);

        void Take(SourceRow row)
        {
            counts[row.File.Index].Add(row.Outcome);
            if (row.Reasons.Count + row.Repairs.Count > 0) onRow?.Invoke(new HistoryRemark(row));
        }
    }

    private static async Task<HistoryResult> RunAsync(
        Func<IEnumerable<ImportChain>, Action<ImportRowResult>?, ImportRepairs?, IProgress<ImportCounts>?, CancellationToken, Task<ImportCounts>> run,
        HistoryFiles history,
        Action<SourceRow> take,
        IReadOnlyList<HistoryFileCounts> files,
        IProgress<long>? progress,
        CancellationToken cancellationToken)
    {
        var counts = await run(Chains(), Tell, history.Mapping.Repairs, null, cancellationToken).ConfigureAwait(false);
        return new HistoryResult(counts, files);

        IEnumerable<ImportChain> Chains()
        {
            foreach (var operation in new HistoryReader(history, history.Culture).Read(progress))
            {
                foreach (var row in operation.LeftAlone) take(row);
                if (operation.Chain is not null) yield return operation.Chain;
            }
        }

        void Tell(ImportRowResult result)
        {
            foreach (var row in (IReadOnlyList<SourceRow>)result.Row.Source!)
            {
                if (row.Take(result.Outcome, result.Field, result.GetReasons(history.Culture), result.Repairs.Select(repair => repair.Describe(history.Culture)))) take(row);
            }
        }
    }
}
