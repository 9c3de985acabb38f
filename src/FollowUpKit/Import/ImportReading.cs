using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>Reads the rows of operations as commands, and decides them: on a new operation, or on one that is there.</summary>
internal sealed class ImportReading(FollowUpKitSettings settings, Caller caller, Instant now, ImportRepairs repairs)
{
    private readonly DecisionContext _context = new(settings, now, caller.User);

    /// <summary>What to write for the rows of an operation, or what is wrong with them.</summary>
    public (ImportCandidate? Candidate, IEnumerable<ImportRowResult> Refused) Read(ImportChain chain)
    {
        var faults = chain.CountedRows.Where(item => item.Row.Problem is not null).Select(item => ImportFault.Unreadable(item.File, item.Row)).ToList();
        if (chain.Operation is not { } row) return ReadAlone(chain, faults);
        if (faults.Count > 0) return (null, ImportResults.Refused(chain, faults));

        var operation = ImportedOperation.Read(row, settings, faults);
        var made = new List<ImportRepair>();
        var steps = ImportPlan.Read(operation, chain, _context, repairs, made, faults);
        return faults.Count > 0
            ? (null, ImportResults.Refused(chain, faults))
            : (Decide(new ImportCandidate(chain, KeyOf(chain), chain.ToHash()) { Steps = steps, Repairs = made }), []);
    }

    /// <summary>Rows of follow-ups alone, whose operation may be there; nothing can be said of their values before it is found.</summary>
    private (ImportCandidate? Candidate, IEnumerable<ImportRowResult> Refused) ReadAlone(ImportChain chain, List<ImportFault> faults)
    {
        var mayBeThere = chain.OperationId is { } id && TextRule.Identifier.Problem(id) is null && faults.Count < chain.Counted.Count;
        if (!mayBeThere) return (null, ImportResults.Stray(chain));
        return faults.Count > 0
            ? (null, ImportResults.Refused(chain, faults))
            : (new ImportCandidate(chain, KeyOf(chain), chain.ToHash()), []);
    }

    /// <summary>What the rows bring to an operation that is there.</summary>
    public async Task<ImportDecision> UpdateAsync(IOperationStore store, ImportCandidate candidate, StoredOperation stored, CancellationToken cancellationToken)
    {
        var chain = candidate.Chain;
        if (stored.Earlier is not { } import) return new ImportDecision(null, ImportResults.LeftAlone(chain, "opened_here"));
        if (import.Fingerprint?.SequenceEqual(candidate.Content) == true) return new ImportDecision(null, ImportResults.Unchanged(chain));
        if (candidate.Refusal is { } refusal) return new ImportDecision(null, ImportResults.Refused(chain, [refusal]));
        if (stored.Snapshot.Withdrawal is not null) return new ImportDecision(null, ImportResults.LeftAlone(chain, "withdrawn_here"));

        var operation = SalesOperation.Restore(stored.Snapshot);
        var (steps, made) = (candidate.Steps, candidate.Repairs);
        if (chain.Operation is null)
        {
            var faults = new List<ImportFault>();
            var repaired = new List<ImportRepair>();
            var zone = settings.Calendar.ZoneOrUtc(operation.TimeZone);
            var read = ImportPlan.Read(ImportedOperation.Of(operation, chain.FollowUps[0], zone), chain, _context, repairs, repaired, faults);
            if (faults.Count > 0) return new ImportDecision(null, ImportResults.Refused(chain, faults));
            (steps, made) = ([.. read.Where(step => step.Command is not OpenOperation)], repaired);
        }

        var known = await ImportedNumbers.FindAsync(store, candidate.Key, operation, steps, import, cancellationToken).ConfigureAwait(false);
        var update = ImportUpdate.Decide(operation, settings, steps, known);
        return new ImportDecision(update.ToCommit(candidate.Key, stored.Snapshot.Version), update.Results(chain, made));
    }

    private OperationKey KeyOf(ImportChain chain) => new(caller.Tenant, chain.OperationId!);

    private ImportCandidate Decide(ImportCandidate candidate)
    {
        var commands = new List<AcceptedCommand>(candidate.Steps.Count);
        SalesOperation? operation = null;
        foreach (var step in candidate.Steps)
        {
            if (Decider.Decide(operation, step.Command, new DecisionContext(settings, step.At, step.By), out var decision) is { } violation)
                return candidate with { Refusal = step.Reject(violation) };
            operation = decision!.After;
            commands.Add(decision.Accepted);
        }

        commands[0].CommandId = ImportIds.Operation;
        commands[0].Fingerprint = candidate.Content;
        commands[0].NextFollowUpNumber = operation!.Chain.Count > 0 ? operation.Chain.Count : null;
        return candidate with { Commit = new OperationCommit(candidate.Key, 0, operation.ToSnapshot(), commands, UsedTimeZoneRules.Of(operation, commands, settings.Calendar)) };
    }
}
