namespace FollowUpKit;

/// <summary>
/// Recalculates the instants of the pending follow-ups of a sale after the rules of time zones changed. Local values and zones stay:
/// a follow-up at ten o'clock stays at ten o'clock. Where no instant moves nothing is written, not even a version. Nobody who
/// saw the operation before is refused because of it: <see cref="SalesOperation.VisibleVersion"/> stays.
/// </summary>
public sealed record RecalculateDueTimes : OperationCommand
{
    /// <summary>Recalculates the instants of an operation.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    public RecalculateDueTimes(OperationId operationId)
        : base(operationId)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "RecalculateDueTimes";

    internal override bool IsRecordedWithoutChanges => false;

    internal override bool IsForConcluded => true;

    internal override RuleViolation? Decide(Deliberation deliberation) => deliberation.Recalculate();

    internal override void AddTo(ContentHash hash)
    {
    }
}
