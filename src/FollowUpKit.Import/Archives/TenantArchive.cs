using FollowUpKit.Storage;

namespace FollowUpKit.Import;

/// <summary>
/// Everything of a tenant in a folder of files, to leave with it or to bring it to another store: <see cref="OperationsFile"/> and
/// <see cref="FollowUpsFile"/> with the columns that an import reads, for spreadsheets and other programs, and <see cref="HistoryFile"/>, by which
/// each operation comes back exactly, with all that was accepted on it. The files hold neither tenant nor settings.
/// </summary>
/// <example><code>
/// var exported = await new TenantArchive(store, callers).ExportAsync(folder);
/// </code></example>
public sealed class TenantArchive
{
    /// <summary>The name of the file of operations, without withdrawn ones: operations.csv.</summary>
    public const string OperationsFile = "operations.csv";

    /// <summary>The name of the file of their follow-ups and results: follow-ups.csv.</summary>
    public const string FollowUpsFile = "follow-ups.csv";

    /// <summary>The name of the file of histories, with an operation on each line as JSON: history.jsonl.</summary>
    public const string HistoryFile = "history.jsonl";

    private const int OperationsBetweenReports = 1_000;

    private readonly IOperationStore _store;
    private readonly IOperationHistory _history;
    private readonly ICallerProvider _callers;

    /// <summary>For everything of a tenant in a store.</summary>
    /// <param name="store">Where operations are kept. It must read its history back.</param>
    /// <param name="callers">Whose tenant it is; null for a <see cref="FixedCallerProvider"/>. Neither the visibility scope nor the authorizer is asked: whoever may make an archive may read and write all.</param>
    /// <exception cref="ArgumentException">The store is no <see cref="IOperationHistory"/>.</exception>
    public TenantArchive(IOperationStore store, ICallerProvider? callers = null)
    {
        _store = store ?? throw new ArgumentNullException(nameof(store));
        _history = store as IOperationHistory ?? throw new ArgumentException($"{store.GetType().Name} cannot read its history back.", nameof(store));
        _callers = callers ?? new FixedCallerProvider();
    }

    /// <summary>Whether a folder holds an export that can be restored.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="ArgumentException">The folder is no path.</exception>
    public static bool Exists(string folder) => File.Exists(PathsOf(folder).History);

    /// <summary>
    /// Exports everything, as of one moment. Files of an earlier export in the folder are replaced when all new ones are whole. In memory is one
    /// operation at a time.
    /// </summary>
    /// <param name="folder">The folder, which is made where it is missing.</param>
    /// <param name="progress">Receives how many operations were written, from time to time; null for nothing.</param>
    /// <param name="cancellationToken">Stops it; the folder is then as it was before.</param>
    /// <returns>What was exported.</returns>
    /// <exception cref="ArgumentException">The folder is no path.</exception>
    /// <exception cref="InvalidSnapshotException">The history of an operation does not fit together.</exception>
    /// <exception cref="StorageException">The store failed.</exception>
    /// <exception cref="TableFileException">A file cannot be written.</exception>
    public async Task<ExportCounts> ExportAsync(string folder, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        var paths = PathsOf(folder);
        var tenant = await GetTenantAsync(cancellationToken).ConfigureAwait(false);
        TableFileException.OrUnwritable(folder, () => Directory.CreateDirectory(folder));
        var counts = new ExportCounts();
        try
        {
            using (var writer = new ArchiveWriter(paths))
            {
                await foreach (var history in _history.StreamHistoriesAsync(tenant, cancellationToken).ConfigureAwait(false))
                {
                    var operation = history.ToSnapshot();
                    writer.Add(history, operation);
                    counts.Operations++;
                    counts.Withdrawn += operation.IsWithdrawn ? 1 : 0;
                    counts.FollowUps += operation.FollowUps.Count;
                    counts.Commands += history.Commands.Count;
                    if (counts.Operations % OperationsBetweenReports == 0) progress?.Report(counts.Operations);
                }
            }

            paths.TakeOver();
        }
        finally
        {
            paths.DeleteParts();
        }

        return counts;
    }

    /// <summary>
    /// Brings the operations of an export into the store, each exactly as it was, or not at all: versions, who did what and when, and the command ids by which repeats
    /// are recognised. No rule is asked. Only <see cref="HistoryFile"/> is read. An operation that is here with the same
    /// commands, and perhaps later ones, is left as it is, so that running it again changes nothing; one that is here with the first of them gets the others; one that is here with others is refused.
    /// </summary>
    /// <param name="folder">The folder of the export.</param>
    /// <param name="onOperation">Called once for each operation with what came of it; null for nothing.</param>
    /// <param name="progress">Receives how many bytes of the file were read, from time to time; null for nothing.</param>
    /// <param name="cancellationToken">Stops between two commits; what is in stays in.</param>
    /// <returns>The counts at the end.</returns>
    /// <exception cref="ArgumentException">The folder is no path.</exception>
    /// <exception cref="StorageException">The store failed; what is in stays in, and the run can be repeated.</exception>
    /// <exception cref="TableFileException">The file is missing or cannot be read.</exception>
    public async Task<RestoreCounts> RestoreAsync(
        string folder, Action<RestoredOperation>? onOperation = null, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        var path = PathsOf(folder).History;
        var tenant = await GetTenantAsync(cancellationToken).ConfigureAwait(false);
        using var stream = TableFileException.OrUnreadable(path, () => SharedFile.OpenRead(path));
        using var lines = ByteLines.Read(stream).GetEnumerator();
        var counts = new RestoreCounts();
        var restorer = new ArchiveRestorer(_store, Tell);
        while (TableFileException.OrUnreadable(path, lines.MoveNext))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await restorer.AddAsync(ArchivedOperation.Read(lines.Current.Number, lines.Current.Bytes, tenant), cancellationToken).ConfigureAwait(false);
        }

        await restorer.WriteAsync(cancellationToken).ConfigureAwait(false);
        progress?.Report(stream.Length);
        return counts;

        void Tell(RestoredOperation operation)
        {
            counts.Add(operation);
            if (counts.Operations % OperationsBetweenReports == 0) progress?.Report(stream.Position);
            onOperation?.Invoke(operation);
        }
    }

    private static ArchivePaths PathsOf(string folder)
    {
        if (folder is null) throw new ArgumentNullException(nameof(folder));
        if (string.IsNullOrWhiteSpace(folder) || folder.IndexOfAny(Path.GetInvalidPathChars()) >= 0) throw new ArgumentException("The folder is no path.", nameof(folder));
        return new ArchivePaths(folder);
    }

    private async Task<string> GetTenantAsync(CancellationToken cancellationToken) =>
        (await _callers.GetCallerAsync(cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("The provider of callers gave none.")).Tenant;
}
