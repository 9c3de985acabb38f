using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>The operation of a history.</summary>
public static class StoredHistoryExtensions
{
    /// <summary>Replays a history. Checks its structure only, never the rules.</summary>
    /// <param name="history">All accepted commands of an operation.</param>
    /// <returns>The operation as it is after the last command, as a store keeps it.</returns>
    /// <exception cref="InvalidSnapshotException">The commands or their changes do not fit together, or make no operation of that key.</exception>
    public static OperationSnapshot ToSnapshot(this StoredHistory history)
    {
        Guard.Against.Null(history);
        CheckCommands(history);
        var snapshot = Replay(history);
        SnapshotRules.Check(snapshot);
        return snapshot.OperationId == history.OperationId ? snapshot : throw Broken(history, $"its commands lead to the key '{snapshot.OperationId}'");
    }

    private static void CheckCommands(StoredHistory history)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (history.Commands.Count == 0) throw Broken(history, "it has no command");
        for (var i = 0; i < history.Commands.Count; i++)
        {
            var command = history.Commands[i];
            if (command.Version != i + 1) throw Broken(history, FormattableString.Invariant($"its command {i + 1} has version {command.Version}"));
            if (command.CommandId is { } id && !ids.Add(id)) throw Broken(history, $"two of its commands have the id '{id}'");
            for (var j = 0; j < command.Changes.Count; j++)
            {
                var isFirst = i == 0 && j == 0;
                if (command.Changes[j] is OperationChange.Opened != isFirst) throw Broken(history, "it is not opened once, by its first change");
            }
        }

        if (history.Commands[0].Changes.Count == 0) throw Broken(history, "it is not opened by its first command");
    }

    private static OperationSnapshot Replay(StoredHistory history)
    {
        try
        {
            return SalesOperation.Replay(history.OperationId, history.Commands, Instant.MaxValue)!.ToSnapshot();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or FormatException or IndexOutOfRangeException or NullReferenceException)
        {
            // A change of a follow-up that is not there, or with a part that is missing.
            throw Broken(history, "a change does not fit to those before it", error);
        }
    }

    private static InvalidSnapshotException Broken(StoredHistory history, string problem, Exception? innerException = null) =>
        new(history.OperationId, followUpNumber: null, problem, innerException);
}
