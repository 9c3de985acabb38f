namespace FollowUpKit.Storage;

/// <summary>
/// All that a store writes in one go: the operation after the commands, and the commands. A document store writes the
/// snapshot; a relational one touches the rows that the changes name and takes their values from the snapshot.
/// </summary>
public sealed class OperationCommit
{
    /// <summary>A commit of one or more accepted commands on one operation.</summary>
    /// <param name="key">Which operation, by its key before the commands.</param>
    /// <param name="expectedVersion">The version before; 0 for an operation that is not there yet.</param>
    /// <param name="after">The operation after all commands; its version is that of the last command.</param>
    /// <param name="commands">The accepted commands, oldest first, at least one, their versions without a gap.</param>
    /// <param name="timeZoneRules">The rules of time zones that instants of pending follow-ups were derived with; null where none was derived.</param>
    public OperationCommit(
        OperationKey key, long expectedVersion, OperationSnapshot after, IReadOnlyList<AcceptedCommand> commands, IReadOnlyList<TimeZoneRules>? timeZoneRules = null)
    {
        Key = key ?? throw new ArgumentNullException(nameof(key));
        After = after ?? throw new ArgumentNullException(nameof(after));
        Commands = commands ?? throw new ArgumentNullException(nameof(commands));
        TimeZoneRules = timeZoneRules ?? [];
        ExpectedVersion = expectedVersion;
        KeyAfter = after.OperationId == key.OperationId ? key : new OperationKey(key.Tenant, after.OperationId);
    }

    /// <summary>Which operation, by its key before the commands.</summary>
    public OperationKey Key { get; }

    /// <summary>
    /// Its key after the commands: <see cref="Key"/>, unless its key was changed. All that is stored of the operation, accepted commands
    /// too, then moves to this key, and the key before is free. It is a conflict where an operation has this key already.
    /// </summary>
    public OperationKey KeyAfter { get; }

    /// <summary>The version before; 0 for an operation that is not there yet.</summary>
    public long ExpectedVersion { get; }

    /// <summary>The operation after all commands.</summary>
    public OperationSnapshot After { get; }

    /// <summary>The accepted commands, oldest first.</summary>
    public IReadOnlyList<AcceptedCommand> Commands { get; }

    /// <summary>
    /// The rules of time zones that instants of pending follow-ups were derived with, each zone once. A store that is an
    /// <see cref="ITimeZoneRulesStore"/> keeps them, in the same transaction; others leave them out.
    /// </summary>
    public IReadOnlyList<TimeZoneRules> TimeZoneRules { get; }

    /// <summary>
    /// Where a follow-up of <see cref="After"/> was before the commands, so that a store can keep with it what it alone knows of it: the key of
    /// its operation then, which is another after a merge or a change of the key, and its number there. It says nothing of follow-ups that
    /// the commands scheduled.
    /// </summary>
    /// <param name="number">Its number in <see cref="After"/>.</param>
    public (string OperationId, int Number) FindPlaceBefore(int number)
    {
        foreach (var merged in Commands.Reverse().SelectMany(command => command.Changes.Reverse()).OfType<OperationChange.Merged>())
        {
            for (var i = 0; i < merged.FollowUps.Count; i++)
            {
                if (merged.FollowUps[i].Number == number) return (merged.OperationId, i + 1);
            }

            number -= merged.FollowUps.Count(followUp => followUp.Number < number);
        }

        return (Key.OperationId, number);
    }
}
