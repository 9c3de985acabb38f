using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>One operation as the in-memory store keeps it; never changed, only replaced.</summary>
internal sealed class StoredChain
{
    private readonly List<AcceptedCommand> _commands;

    private StoredChain(OperationSnapshot snapshot, List<AcceptedCommand> commands)
    {
        Snapshot = snapshot;
        _commands = commands;
    }

    public OperationSnapshot Snapshot { get; }

    public static StoredChain After(StoredChain? before, OperationCommit commit)
    {
        List<AcceptedCommand> commands = [.. before?._commands ?? [], .. commit.Commands.Select(command => command.Copy())];
        var ids = commands.Where(command => command.CommandId is not null).Select(command => command.CommandId!).ToList();
        var idsRepeat = ids.Distinct(StringComparer.Ordinal).Count() < ids.Count;
        if ((before?.Snapshot.Version ?? 0) != commit.ExpectedVersion || idsRepeat)
            throw new StorageConflictException(commit.Key, commit.ExpectedVersion);
        return new(commit.After.Copy(), commands);
    }

    public StoredOperation Find(string? commandId)
    {
        var earlier = commandId is null ? null : _commands.Find(command => command.CommandId == commandId);
        return new(Snapshot.Copy(), earlier is null ? null : (earlier with { Changes = [] }).Copy());
    }

    /// <summary>The commands that reopened it.</summary>
    public IEnumerable<AcceptedCommand> Reopenings() =>
        _commands.Where(command => command.Changes.Any(change => change is OperationChange.Reopened)).Select(command => command.Copy());

    public List<AcceptedCommand> History() => [.. _commands.Select(command => command.Copy())];
}
