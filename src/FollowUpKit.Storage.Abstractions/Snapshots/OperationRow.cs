namespace FollowUpKit.Storage;

/// <summary>A sales operation as a row of a list: its facts and its current follow-up, the chain left where it is.</summary>
public sealed record OperationRow : OperationFacts
{
    /// <summary>An empty row.</summary>
    public OperationRow()
    {
    }

    private OperationRow(OperationFacts facts)
        : base(facts)
    {
    }

    /// <summary>The follow-up that <see cref="OperationFacts.CurrentFollowUpNumber"/> names, or null.</summary>
    public FollowUpSnapshot? Current { get; set; }

    /// <summary>The result of the follow-up that led to the current one, while that is pending; null where there is none.</summary>
    public ResultSnapshot? PreviousResult { get; set; }

    /// <summary>The row of an operation, sharing nothing with it that can be written to.</summary>
    /// <param name="operation">The operation with its chain.</param>
    public static OperationRow From(OperationSnapshot operation)
    {
        if (operation is null) throw new ArgumentNullException(nameof(operation));
        var current = operation.FollowUps.FirstOrDefault(followUp => followUp.Number == operation.CurrentFollowUpNumber)?.Copy();
        var previous = current?.State == FollowUpState.Pending ? operation.FollowUps.FirstOrDefault(followUp => followUp.Number == current.PreviousNumber) : null;
        return new(operation)
        {
            Conclusion = operation.Conclusion is null ? null : operation.Conclusion with { },
            Withdrawal = operation.Withdrawal is null ? null : operation.Withdrawal with { },
            Current = current,
            PreviousResult = previous?.Result is { } result ? result with { } : null,
        };
    }
}
