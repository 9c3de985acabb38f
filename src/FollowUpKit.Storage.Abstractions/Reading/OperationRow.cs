using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>A sales operation as a row of a list: what status, lists and tooltips show, the chain left where it is.</summary>
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

    /// <summary>When the sale was withdrawn, or null.</summary>
    public Instant? WithdrawnAt { get; set; }

    /// <inheritdoc/>
    public override bool IsWithdrawn => WithdrawnAt is not null;

    /// <summary>What is shown of the follow-up that <see cref="OperationFacts.CurrentFollowUpNumber"/> names; null where there is none.</summary>
    public CurrentFollowUpRow? Current { get; set; }

    /// <summary>The row of an operation, sharing nothing with it that can be written to.</summary>
    /// <param name="operation">The operation with its chain.</param>
    public static OperationRow From(OperationSnapshot operation)
    {
        if (operation is null) throw new ArgumentNullException(nameof(operation));
        return new(operation)
        {
            Conclusion = operation.Conclusion is null ? null : operation.Conclusion with { },
            WithdrawnAt = operation.Withdrawal?.At,
            Current = operation.Find(operation.CurrentFollowUpNumber) is { } current ? CurrentFollowUpRow.From(operation, current) : null,
        };
    }
}
