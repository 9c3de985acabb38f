using FollowUpKit.Storage;

namespace FollowUpKit;

/// <content>Commands of a bulk run, whose refusals are no errors.</content>
public sealed partial class FollowUpService
{
    internal async Task<BulkResult> ExecuteInBulkAsync(OperationCommand command, CancellationToken cancellationToken)
    {
        try
        {
            var receipt = await ExecuteAsync(command, cancellationToken).ConfigureAwait(false);
            var outcome = receipt.WasRepeated ? BulkOutcome.Repeated : receipt.HasChanges ? BulkOutcome.Changed : BulkOutcome.Unchanged;
            return new BulkResult(command, outcome, warnings: receipt.Warnings);
        }
        catch (Exception error) when (OutcomeOf(error) is { } outcome)
        {
            return Failed(command, outcome, error);
        }
    }

    internal async Task<BulkResult> CheckInBulkAsync(OperationCommand command, CancellationToken cancellationToken)
    {
        try
        {
            var found = await TryDecideAsync(command, cancellationToken).ConfigureAwait(false);
            if (found.Violation is not null) return new BulkResult(command, BulkOutcome.Refused, found.Violation);
            if (found.Decision is not { } decision) return new BulkResult(command, BulkOutcome.Repeated);
            var outcome = decision.Accepted.Changes.Count > 0 ? BulkOutcome.Changed : BulkOutcome.Unchanged;
            return new BulkResult(command, outcome, warnings: Warnings.Of(found.Before, decision, found.Context));
        }
        catch (Exception error) when (OutcomeOf(error) is { } outcome)
        {
            return Failed(command, outcome, error);
        }
    }

    private static BulkResult Failed(OperationCommand command, BulkOutcome outcome, Exception error) =>
        error is FollowUpRuleException refusal ? new(command, outcome, refusal.Violation) : new(command, outcome, violation: null, error);

    /// <summary>What an error means for this command alone; null where the run cannot go on.</summary>
    private BulkOutcome? OutcomeOf(Exception error) => error switch
    {
        FollowUpRuleException => BulkOutcome.Refused,
        VersionConflictException => BulkOutcome.Conflict,
        StorageConflictException when _store.OwnsTransaction => BulkOutcome.Conflict,
        InvalidSnapshotException => BulkOutcome.Unreadable,
        _ => null,
    };
}
