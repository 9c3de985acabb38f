namespace FollowUpKit.Storage.Relational;

/// <summary>Which rows the changes of a commit name.</summary>
internal sealed class TouchedRows
{
    private readonly HashSet<int> followUps = [];
    private readonly HashSet<int> reminders = [];
    private readonly bool turnsAttention;

    public TouchedRows(OperationCommit commit)
    {
        foreach (var change in commit.Commands.SelectMany(command => command.Changes))
        {
            IsDescribed |= ChangeFacts.Describes(change);
            turnsAttention |= ChangeFacts.TurnsAttention(change);
            if (ChangeFacts.FollowUpOf(change) is not { } number) continue;
            followUps.Add(number);
            if (ChangeFacts.GivesReminders(change)) reminders.Add(number);
        }
    }

    /// <summary>Whether title, customer, branch or agent of the operation may have changed.</summary>
    public bool IsDescribed { get; }

    public bool Has(FollowUpSnapshot followUp) =>
        followUps.Contains(followUp.Number) || (turnsAttention && followUp.State == FollowUpState.Pending);

    public bool HasRemindersOf(FollowUpSnapshot followUp) => reminders.Contains(followUp.Number);
}
