namespace FollowUpKit.Storage.Relational;

/// <summary>Which rows the changes of a commit name.</summary>
internal sealed class TouchedRows
{
    private readonly HashSet<int> _followUps = [];
    private readonly HashSet<int> _reminders = [];
    private readonly HashSet<int> _endedOrRevived = [];
    private readonly HashSet<int> _new = [];
    private readonly bool _touchesPending;
    private readonly bool _touchesAll;
    private readonly bool _touchesSending;

    public TouchedRows(OperationCommit commit)
    {
        foreach (var change in commit.Commands.SelectMany(command => command.Changes))
        {
            OnlyMovesInstants &= change is OperationChange.DueTimesRecalculated;
            RenumbersChain |= change is OperationChange.Merged;
            IsDescribed |= ChangeFacts.Describes(change);
            _touchesPending |= ChangeFacts.TouchesPending(change);
            _touchesAll |= ChangeFacts.TouchesAll(change);
            _touchesSending |= ChangeFacts.TouchesSending(change);
            if (ChangeFacts.FollowUpOf(change) is not { } number) continue;
            _followUps.Add(number);
            if (ChangeFacts.GivesReminders(change)) _reminders.Add(number);
            if (ChangeFacts.EndsOrRevives(change)) _endedOrRevived.Add(number);
            if (change is OperationChange.FollowUpScheduled) _new.Add(number);
        }

        OnlyMovesInstants &= _followUps.Count > 0 && commit.Commands.All(command => command.Changes.Count > 0);
    }

    /// <summary>Whether title, customer, branch or agent of the operation may have changed.</summary>
    public bool IsDescribed { get; }

    /// <summary>Whether nothing changes but instants of pending follow-ups.</summary>
    public bool OnlyMovesInstants { get; } = true;

    /// <summary>Whether the numbers of the follow-ups that are there may have changed.</summary>
    public bool RenumbersChain { get; }

    public bool Has(FollowUpSnapshot followUp) =>
        _touchesAll
        || _followUps.Contains(followUp.Number)
        || (_touchesPending && followUp.State == FollowUpState.Pending);

    /// <summary>Whether it had no row before.</summary>
    public bool IsNew(FollowUpSnapshot followUp) => _new.Contains(followUp.Number);

    /// <summary>Whether its reminders are given anew.</summary>
    public bool GivesRemindersOf(FollowUpSnapshot followUp) => _reminders.Contains(followUp.Number);

    /// <summary>Whether its reminders are given anew, or begin or cease to be sent.</summary>
    public bool ChangesRemindersOf(FollowUpSnapshot followUp) =>
        GivesRemindersOf(followUp)
        || _endedOrRevived.Contains(followUp.Number)
        || (_touchesSending && followUp.State == FollowUpState.Pending);
}
