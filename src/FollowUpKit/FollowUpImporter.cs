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
    /// Imports a history. Both files come in one order of operations. Each command is decided at its own time by the agent
    /// of its row. What the rules of the options allow from now on does not judge the past: any number may be pending, and no rule of
    /// the host is asked; what a chain cannot hold is refused, or mended as asked. One bad row refuses all rows of its operation; a
    /// row of no operation only itself. An operation that is there with the same content stays as it is, so a run can be repeated; with other content
    /// it is refused. Neither the visibility scope nor the authorizer is asked: whoever may run an import may import all.
    /// </summary>
    /// <param name="operations">The rows of operations, which may be enumerated twice at the same time.</param>
    /// <param name="followUps">The rows of follow-ups.</param>
    /// <param name="onRejected">Called for each row that is rejected.</param>
    /// <param name="repairs">What is mended; null for nothing.</param>
    /// <param name="onRepaired">Called for each repair of an operation that goes in; null for nothing.</param>
    /// <param name="progress">Receives the counts after each row of operations and while the last ones are written, or null; operations that are not written yet are not counted.</param>
    /// <param name="cancellationToken">Stops between two commits; what is in stays in.</param>
    /// <returns>The counts at the end.</returns>
    /// <exception cref="StorageException">The store failed; what is in stays in, and the run can be repeated.</exception>
    public async Task<ImportCounts> ImportAsync(
        IEnumerable<ImportRow> operations,
        IEnumerable<ImportRow> followUps,
        Action<ImportRejection> onRejected,
        ImportRepairs? repairs = null,
        Action<ImportRepair>? onRepaired = null,
        IProgress<ImportCounts>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(operations);
        Guard.Against.Null(followUps);
        Guard.Against.Null(onRejected);
        var caller = await _callers.RequireCallerAsync(cancellationToken).ConfigureAwait(false);
        var now = _clock.ReadNow();
        var counts = new ImportCounts();
        string? previousId = null;
        repairs = repairs?.Copy() ?? new ImportRepairs();
        var writer = new ImportWriter(_store, counts, Refuse, onRepaired ?? (_ => { }));
        var observation = new ImportObservation(counts, _logger);
        try
        {
            foreach (var chain in ImportReader.ReadChains(operations, followUps, RefuseStray))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var rejections = ImportVerdict.Unreadable(chain);
                if (IsRepeated(chain)) rejections = [ImportRejection.Of(ImportFile.Operations, chain.Operation, ImportColumns.OperationId, "repeated")];
                var made = new List<ImportRepair>();
                var steps = rejections.Count > 0 ? [] : ImportPlan.Read(chain, _settings, now, caller.User, repairs, made, rejections);
                if (rejections.Count > 0) Refuse(chain, rejections);
                else await writer.AddAsync(Decide(chain, steps, caller) with { Repairs = made }, cancellationToken).ConfigureAwait(false);
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

        // Where the first was refused for a bad row, the second would go in without its follow-ups.
        bool IsRepeated(ImportChain chain)
        {
            var id = chain.Operation.OperationId;
            var isRepeated = id is not null && id == previousId;
            previousId = id;
            return isRepeated;
        }

        void RefuseStray(ImportRow row)
        {
            counts.FollowUpsRefused++;
            onRejected(row.Problem is null
                ? ImportRejection.Of(ImportFile.FollowUps, row, ImportColumns.OperationId, "stray")
                : new ImportRejection(ImportFile.FollowUps, row, null, _ => row.Problem));
        }

        void Refuse(ImportChain chain, IReadOnlyList<ImportRejection> rejections)
        {
            counts.OperationsRefused++;
            counts.FollowUpsRefused += chain.FollowUps.Count;
            foreach (var rejection in ImportVerdict.ForAllRows(chain, rejections)) onRejected(rejection);
        }
    }

    private ImportCandidate Decide(ImportChain chain, IReadOnlyList<ImportStep> steps, Caller caller)
    {
        var key = new OperationKey(caller.Tenant, chain.Operation.OperationId!);
        var content = chain.ToHash();
        var commands = new List<AcceptedCommand>(steps.Count);
        SalesOperation? operation = null;
        foreach (var step in steps)
        {
            var context = new DecisionContext(_settings, step.At, step.By);
            if (Decider.Decide(operation, step.Command, context, out var decision) is { } violation)
                return new ImportCandidate(chain, key, content, Commit: null, step.Reject(violation));
            operation = decision!.After;
            commands.Add(decision.Accepted);
        }

        commands[0].CommandId = ImportWriter.CommandId;
        commands[0].Fingerprint = content;
        return new ImportCandidate(chain, key, content, new OperationCommit(key, 0, operation!.ToSnapshot(), commands), Refusal: null);
    }
}
