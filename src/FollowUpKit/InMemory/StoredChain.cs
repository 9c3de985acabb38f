using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>One operation as the in-memory store keeps it; never changed, only replaced.</summary>
internal sealed class StoredChain
{
    private readonly List<AcceptedCommand> _commands;
    private readonly Dictionary<(int Number, string Reminder), QueuedState> _states;

    private StoredChain(OperationSnapshot snapshot, List<AcceptedCommand> commands, Dictionary<(int Number, string Reminder), QueuedState> states)
    {
        Snapshot = snapshot;
        _commands = commands;
        _states = states;
    }

    public OperationSnapshot Snapshot { get; }

    /// <summary>The chain after a commit.</summary>
    /// <param name="before">The chain before, or null.</param>
    /// <param name="commit">The commit.</param>
    /// <param name="find">Finds another operation by its key, for what is known of reminders that come from there.</param>
    public static StoredChain After(StoredChain? before, OperationCommit commit, Func<string, StoredChain?> find)
    {
        List<AcceptedCommand> commands = [.. before?._commands ?? [], .. commit.Commands.Select(command => command.Copy())];
        var ids = commands.Where(command => command.CommandId is not null).Select(command => command.CommandId!).ToList();
        var idsRepeat = ids.Distinct(StringComparer.Ordinal).Count() < ids.Count;
        if ((before?.Snapshot.Version ?? 0) != commit.ExpectedVersion || idsRepeat)
            throw new StorageConflictException(commit.Key, commit.ExpectedVersion);
        return new(commit.After.Copy(), commands, StatesAfter(before, commit, find));
    }

    /// <summary>The reminders of pending follow-ups, with what the queue knows of them.</summary>
    public IEnumerable<(FollowUpSnapshot FollowUp, string Reminder, QueuedState State)> Reminders() =>
        from followUp in Snapshot.FollowUps
        where followUp.AttentionFrom is not null
        from reminder in followUp.Reminders
        select (followUp, reminder.Text, _states[(followUp.Number, reminder.Text)]);

    /// <summary>The same chain with another state of a reminder.</summary>
    public StoredChain WithState(ReminderKey key, QueuedState state) => new(Snapshot, _commands, new(_states) { [(key.FollowUpNumber, key.Reminder)] = state });

    public QueuedState? StateOf(ReminderKey key) => _states.TryGetValue((key.FollowUpNumber, key.Reminder), out var state) ? state : null;

    public StoredOperation Find(string? commandId)
    {
        var earlier = commandId is null ? null : _commands.Find(command => command.CommandId == commandId);
        return new(Snapshot.Copy(), earlier is null ? null : (earlier with { Changes = [] }).Copy());
    }

    /// <summary>The commands that reopened it.</summary>
    public IEnumerable<AcceptedCommand> Reopenings() =>
        _commands.Where(command => command.Changes.Any(change => change is OperationChange.Reopened)).Select(command => command.Copy());

    private static Dictionary<(int Number, string Reminder), QueuedState> StatesAfter(StoredChain? before, OperationCommit commit, Func<string, StoredChain?> find)
    {
        var states = new Dictionary<(int Number, string Reminder), QueuedState>();
        foreach (var followUp in commit.After.FollowUps)
        {
            var place = commit.FindPlaceBefore(followUp.Number);
            var chain = place.OperationId == commit.Key.OperationId ? before : find(place.OperationId);
            foreach (var reminder in followUp.Reminders)
                states[(followUp.Number, reminder.Text)] = QueuedState.After(chain?.StateOf(new ReminderKey(place.OperationId, place.Number, reminder.Text)), reminder);
        }

        return states;
    }

    public List<AcceptedCommand> History() => [.. _commands.Select(command => command.Copy())];
}
