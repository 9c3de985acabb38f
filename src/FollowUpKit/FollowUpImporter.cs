using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// Imports a company's history: operations and follow-ups with their results. An operation is written with all its rows in
/// one commit, or not at all; a store with <see cref="IBulkImport"/> takes some at once, while the next are read. Memory is
/// bounded by as many chains.
/// </summary>
public sealed class FollowUpImporter
{
    private readonly IOperationStore _store;
    private readonly FollowUpKitSettings _settings;
    private readonly ICallerProvider _callers;
    private readonly IClock _clock;
    private readonly ILogger<FollowUpImporter> _logger;

    /// <summary>Builds an importer without a container.</summary>
    /// <param name="store">Where operations are kept.</param>
    /// <param name="clock">The clock, such as NodaTime's SystemClock.</param>
    /// <param name="options">The options, validated and copied.</param>
    /// <param name="callers">The callers; null for a <see cref="FixedCallerProvider"/>.</param>
    /// <param name="logger">Where it logs, never what is in a row; null for nowhere.</param>
    /// <exception cref="ArgumentException">An option is not valid, or the default time zone is not set; the message names it.</exception>
    public FollowUpImporter(
        IOperationStore store,
        IClock clock,
        FollowUpKitOptions options,
        ICallerProvider? callers = null,
        ILogger<FollowUpImporter>? logger = null)
        : this(store, clock, Guard.Against.Null(options).ToSettings(), callers ?? new FixedCallerProvider(), logger)
    {
    }

    internal FollowUpImporter(
        IOperationStore store, IClock clock, FollowUpKitSettings settings, ICallerProvider callers, ILogger<FollowUpImporter>? logger)
    {
        _store = Guard.Against.Null(store);
        _clock = Guard.Against.Null(clock);
        _callers = callers;
        _logger = logger ?? NullLogger<FollowUpImporter>.Instance;

        _settings = settings with { Rules = settings.Rules.ForHistory() };
    }

    /// <summary>
    /// Imports a history. Each command is decided at its own time by the agent of its row. What the rules of the options allow from now on does
    /// not judge the past: any number may be pending, and no rule of the host is asked; what a chain cannot hold is refused, or mended as
    /// asked. One bad row refuses all rows of its operation; a row of no operation only itself. A later export of the same history brings what is
    /// new of an operation that an import made: follow-ups, results and cancellations of pending ones, the conclusion; what contradicts what
    /// was done here meanwhile is left alone, and so is all of an operation that was opened here. The same rows again change nothing. Neither
    /// the visibility scope nor the authorizer is asked: whoever may run an import may import all.
    /// </summary>
    /// <param name="chains">The rows, brought together by operation: by <see cref="ImportChain.Group"/>, or read that way.</param>
    /// <param name="onRow">Called once for each row with what came of it; null for nothing.</param>
    /// <param name="repairs">What is mended; null for nothing.</param>
    /// <param name="progress">Receives the counts after each operation and while the last ones are written, or null; operations that are not written yet are not counted.</param>
    /// <param name="cancellationToken">Stops between two commits; what is in stays in.</param>
    /// <returns>The counts at the end.</returns>
    /// <exception cref="StorageException">The store failed; what is in stays in, and the run can be repeated.</exception>
    public Task<ImportCounts> ImportAsync(
        IEnumerable<ImportChain> chains,
        Action<ImportRowResult>? onRow = null,
        ImportRepairs? repairs = null,
        IProgress<ImportCounts>? progress = null,
        CancellationToken cancellationToken = default) => RunAsync(chains, onRow, repairs, progress, isCheck: false, cancellationToken);

    /// <summary>Tells what would come of an import, without writing anything. Rows are judged by what is in the store before.</summary>
    /// <param name="chains">The rows, brought together by operation.</param>
    /// <param name="onRow">Called once for each row with what would come of it; null for nothing.</param>
    /// <param name="repairs">What would be mended; null for nothing.</param>
    /// <param name="progress">Receives the counts after each operation, or null.</param>
    /// <param name="cancellationToken">Stops between two operations.</param>
    /// <returns>The counts at the end.</returns>
    /// <exception cref="StorageException">The store failed.</exception>
    public Task<ImportCounts> CheckAsync(
        IEnumerable<ImportChain> chains,
        Action<ImportRowResult>? onRow = null,
        ImportRepairs? repairs = null,
        IProgress<ImportCounts>? progress = null,
        CancellationToken cancellationToken = default) => RunAsync(chains, onRow, repairs, progress, isCheck: true, cancellationToken);

    private async Task<ImportCounts> RunAsync(
        IEnumerable<ImportChain> chains,
        Action<ImportRowResult>? onRow,
        ImportRepairs? repairs,
        IProgress<ImportCounts>? progress,
        bool isCheck,
        CancellationToken cancellationToken)
    {
        Guard.Against.Null(chains);
        var caller = await _callers.RequireCallerAsync(cancellationToken).ConfigureAwait(false);
        var reading = new ImportReading(_settings, caller, _clock.ReadNow(), repairs?.Copy() ?? new ImportRepairs());
        var counts = new ImportCounts();
        var writer = new ImportWriter(_store, isCheck, (candidate, stored, token) => reading.UpdateAsync(_store, candidate, stored, token), Tell);
        var observation = new ImportObservation(counts, _logger);
        try
        {
            foreach (var chain in chains)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var (candidate, refused) = reading.Read(chain);
                if (candidate is not null) await writer.AddAsync(candidate, cancellationToken).ConfigureAwait(false);
                foreach (var row in refused) Tell(row);
                Advance();
            }

            while (!writer.IsDone)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await writer.AdvanceAsync(cancellationToken).ConfigureAwait(false);
                Advance();
            }

            observation.Completed();
        }
        catch (Exception error)
        {
            observation.Failed(error);
            throw;
        }
        finally
        {
            await writer.StopAsync().ConfigureAwait(false);
        }

        return counts;

        void Advance()
        {
            observation.Progressed();
            progress?.Report(counts with { });
        }

        void Tell(ImportRowResult row)
        {
            counts.Add(row);
            onRow?.Invoke(row);
        }
    }
}
