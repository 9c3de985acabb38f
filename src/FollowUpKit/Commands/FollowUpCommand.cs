namespace FollowUpKit;

/// <summary>A command about one follow-up of an operation.</summary>
public abstract record FollowUpCommand : OperationCommand
{
    private protected FollowUpCommand(OperationId operation)
        : base(operation)
    {
    }

    /// <summary>The number of the follow-up; null for the only pending one.</summary>
    public int? FollowUp { get; internal init; }

    internal override void AddTo(ContentHash hash) => hash.Add("follow_up", FollowUp);
}
