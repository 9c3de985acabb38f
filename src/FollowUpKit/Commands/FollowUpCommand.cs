namespace FollowUpKit;

/// <summary>A command about one follow-up of an operation.</summary>
public abstract record FollowUpCommand : OperationCommand
{
    private protected FollowUpCommand(OperationId operationId)
        : base(operationId)
    {
    }

    /// <summary>The number of the follow-up; null for the only pending one, of a <see cref="RetractResult"/> for the last one.</summary>
    public int? FollowUpNumber { get; internal init; }

    internal override void AddTo(ContentHash hash) => hash.Add("follow_up", FollowUpNumber);
}
