namespace FollowUpKit.Storage.Relational;

/// <summary>Which rows the changes of a commit name.</summary>
internal sealed class TouchedRows
{
    private readonly HashSet<int> _followUps = [];
    private readonly HashSet<int> _reminders = [];
    private readonly HashSet<int> _new = [];
    private readonly bool _touchesPending;
    private readonly bool _touchesAll;

    public TouchedRows(OperationCommit commit)
    {
        foreach (var change in commit.Commands.SelectMany(command => command.Changes))
        {
            IsDescribed |= ChangeFacts.Describes(change);
            _touchesPending |= ChangeFacts.TouchesPending(change);
            _touchesAll |= ChangeFacts.TouchesAll(change);
            if (ChangeFacts.FollowUpOf(change) is not { } number) continue;
            _followUps.Add(number);
            if (ChangeFacts.GivesReminders(change)) _reminders.Add(number);
            if (change is OperationChange.FollowUpScheduled) _new.Add(number);
        }
    }

    /// <summary>Whether title, customer, branch or agent of the operation may have changed.</summary>
    public bool IsDescribed { get; }

    public bool Has(FollowUpSnapshot followUp) =>
        _touchesAll
        || _followUps.Contains(followUp.Number)
        || (_touchesPending && followUp.State == FollowUpState.Pending);

    /// <summary>Whether it had no row before.</summary>
    public bool IsNew(FollowUpSnapshot followUp) => _new.Contains(followUp.Number);

    public bool HasRemindersOf(FollowUpSnapshot followUp) => _reminders.Contains(followUp.Number);
}
