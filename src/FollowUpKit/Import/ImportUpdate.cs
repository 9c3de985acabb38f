using System.Globalization;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// What a later export of the other program brings to an operation that is there: new follow-ups, results and cancellations of pending
/// ones, the conclusion. Whatever contradicts the operation is left alone.
/// </summary>
internal sealed class ImportUpdate
{
    private readonly FollowUpKitSettings _settings;
    private readonly ImportedNumbers _known;
    private readonly List<AcceptedCommand> _commands = [];
    private readonly List<ImportFault> _differences = [];
    private readonly HashSet<ImportRow> _imported = [];
    private readonly HashSet<ImportRow> _updated = [];
    private SalesOperation _operation;
    private int _lastDone;

    private ImportUpdate(SalesOperation operation, FollowUpKitSettings settings, ImportedNumbers known)
    {
        _operation = operation;
        _settings = settings;
        _known = known;
    }

    /// <summary>Decides what is new.</summary>
    /// <param name="operation">The operation as it is.</param>
    /// <param name="settings">The rules of a history.</param>
    /// <param name="steps">The commands of the rows.</param>
    /// <param name="known">The numbers that follow-ups of the rows have here; takes those of new ones.</param>
    public static ImportUpdate Decide(
        SalesOperation operation, FollowUpKitSettings settings, IReadOnlyList<ImportStep> steps, ImportedNumbers known)
    {
        var update = new ImportUpdate(operation, settings, known);
        foreach (var step in steps) update.Take(step);
        return update;
    }

    /// <summary>What to write; null for nothing.</summary>
    /// <param name="key">The operation.</param>
    /// <param name="expectedVersion">The version that this was decided on.</param>
    public OperationCommit? ToCommit(OperationKey key, long expectedVersion) =>
        _commands.Count == 0 ? null : new OperationCommit(key, expectedVersion, _operation.ToSnapshot(), _commands, UsedTimeZoneRules.Of(_operation, _commands, _settings.Calendar));

    /// <summary>What came of each row.</summary>
    public IEnumerable<ImportRowResult> Results(ImportChain chain, IReadOnlyList<ImportRepair> repairs) =>
        ImportResults.WithoutRepetitions(chain, (file, row) =>
        {
            var differences = _differences.Where(difference => difference.Row == row).ToList();
            var outcome = differences.Count > 0 ? ImportRowOutcome.LeftAlone
                : _imported.Contains(row) ? ImportRowOutcome.Imported
                : _updated.Contains(row) ? ImportRowOutcome.Updated
                : ImportRowOutcome.Unchanged;
            var isNew = outcome is ImportRowOutcome.Imported or ImportRowOutcome.Updated;
            return new ImportRowResult(file, row, outcome, differences, isNew ? [.. repairs.Where(repair => repair.Row == row)] : []);
        });

    private void Take(ImportStep step)
    {
        switch (step.Command)
        {
            case OpenOperation open: CompareOperation(step, open); break;
            case ScheduleFollowUp schedule: TakeFollowUp(step, schedule); break;
            case CaptureResult capture: TakeResult(step, capture); break;
            case CancelFollowUp cancel: TakeCancellation(step, cancel); break;
            case ConcludeOperation conclude: TakeConclusion(step, conclude); break;
            default: throw new InvalidOperationException($"A history has no command {step.Command.Kind}.");
        }
    }

    private void CompareOperation(ImportStep step, OpenOperation open)
    {
        Compare(step, ImportColumns.Title, open.Title, _operation.Title);
        Compare(step, ImportColumns.Customer, open.Customer, _operation.Customer);
        Compare(step, ImportColumns.Branch, open.Branch, _operation.Branch);
        Compare(step, ImportColumns.Agent, open.Agent, _operation.Agent);
    }

    private void TakeFollowUp(ImportStep step, ScheduleFollowUp schedule)
    {
        if (Here(step) is not { } here)
        {
            if (_known.IsDoubtful(step.Row))
            {
                LeaveAlone(step, "without_key");
                return;
            }

            var key = step.FollowUp!.Id ?? step.FollowUp.Number!.Value.ToString(CultureInfo.InvariantCulture);
            if (!Execute(step, new ScheduleFollowUp(schedule.OperationId, BasedOnTheFile(schedule.Draft)) { CommandId = ImportIds.OfFollowUp(key) })) return;
            _known.Add(step.Row, _operation.Chain.Count);
            (step.File == ImportFile.FollowUps ? _imported : _updated).Add(step.Row);
            return;
        }

        Compare(step, ImportColumns.Kind, schedule.Draft.Kind, here.Kind);
        Compare(step, ImportColumns.Subject, schedule.Draft.Subject, here.Subject);
        Compare(step, ImportColumns.Details, schedule.Draft.Details, here.Details);
        Compare(step, ImportColumns.Agent, schedule.Draft.Agent, here.Agent);
        Compare(step, ImportColumns.DueDate, schedule.Draft.Due.ToString(), here.Due.ToString());
    }

    private void TakeResult(ImportStep step, CaptureResult capture)
    {
        if (Here(step) is not { } here) return;
        _lastDone = Math.Max(_lastDone, here.Number);
        if (here.State == FollowUpState.Pending)
        {
            Update(step, capture with { FollowUpNumber = here.Number });
        }
        else if (here.Result is { } result)
        {
            Compare(step, ImportColumns.ResultAt, TextOf(capture.Result.At), TextOf(result.Local));
            Compare(step, ImportColumns.ResultDetails, capture.Result.Details, result.Details);
            Compare(step, ImportColumns.ResultOutcome, capture.Result.Outcome, result.Outcome);
        }
        else
        {
            LeaveAlone(step, "here_cancelled");
        }
    }

    private void TakeCancellation(ImportStep step, CancelFollowUp cancel)
    {
        if (Here(step) is not { } here) return;
        if (here.State == FollowUpState.Pending) Update(step, cancel with { FollowUpNumber = here.Number });
        else if (here.State == FollowUpState.Done) LeaveAlone(step, "here_done");
    }

    private void TakeConclusion(ImportStep step, ConcludeOperation conclude)
    {
        if (_operation.Conclusion is { } conclusion) Compare(step, ImportColumns.ConclusionOutcome, conclude.Conclusion.Outcome, conclusion.Outcome);
        else Update(step, conclude);
    }

    /// <summary>The draft, based on the result that led to it in the file, whatever was done here meanwhile.</summary>
    private FollowUpDraft BasedOnTheFile(FollowUpDraft draft) => _operation.Find(_lastDone)?.State == FollowUpState.Done ? draft.BasedOn(_lastDone) : draft;

    private FollowUp? Here(ImportStep step) => _known.Of(step.Row) is { } number ? _operation.Find(number) : null;

    private void Update(ImportStep step, OperationCommand command)
    {
        if (Execute(step, command)) _updated.Add(step.Row);
    }

    /// <summary>Decides a command at its own time, or at that of the newest change where that is later, so that the history stays in order.</summary>
    private bool Execute(ImportStep step, OperationCommand command)
    {
        var context = new DecisionContext(_settings, Instant.Max(step.At, _operation.ChangedAt), step.By);
        if (Decider.Decide(_operation, command, context, out var decision) is { } violation)
        {
            _differences.Add(step.Reject(violation));
            return false;
        }

        if (decision!.IsRecorded) _commands.Add(decision.Accepted);
        _operation = decision.After;
        return true;
    }

    /// <summary>A field of the row, which may be empty, with what is here.</summary>
    private void Compare(ImportStep step, string field, string? found, string? here)
    {
        if (found is null || found == here) return;
        _differences.Add(ImportFault.Of(step.File, step.Row, field, "differs", ("found", found), ("here", here ?? "")));
    }

    private void LeaveAlone(ImportStep step, string name) => _differences.Add(ImportFault.Of(step.File, step.Row, step.Field, name));

    private static string TextOf(LocalDateTime local) => new ImportedTime(local, null).ToString();
}
