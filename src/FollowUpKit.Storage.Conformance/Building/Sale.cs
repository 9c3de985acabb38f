using NodaTime;

namespace FollowUpKit.Storage.Conformance;

/// <summary>A sale as the core would keep it: folds changes over a snapshot, derives its columns, and makes the commits.</summary>
internal sealed class Sale
{
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 15, 0);

    private Sale(OperationKey key) => Key = key;

    public OperationKey Key { get; private set; }

    public OperationSnapshot Now { get; private set; } = new();

    /// <summary>All commands so far, as the history should tell them.</summary>
    public List<AcceptedCommand> History { get; } = [];

    public static Duration Microseconds(long count) => Duration.FromTicks(count * 10);

    public static Sale Of(string operation, string tenant = "") => new(new OperationKey(tenant, operation));

    /// <summary>A commit that opens the sale with two follow-ups, the first with reminders.</summary>
    public OperationCommit Open(string? branch = "MTY", string? agent = "ana", string? title = "Quotation 17") => Do(
        new OperationChange.Opened
        {
            Title = title,
            Customer = "C-1",
            Branch = branch,
            Agent = agent,
            TimeZone = "America/Mexico_City",
            At = Start,
            By = "ana",
        },
        new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(1, agent) },
        new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(2, agent) });

    /// <summary>The commit of one command with these changes.</summary>
    public OperationCommit Do(params OperationChange[] changes) => DoAll(changes);

    /// <summary>The commit of a command with an id that gives the sale another key.</summary>
    public OperationCommit MoveTo(string operation, string id = "move") =>
        DoWithId(id, new OperationChange.OperationIdChanged { Before = Key.OperationId, After = operation });

    /// <summary>The commit of a command for each list of changes.</summary>
    public OperationCommit DoAll(params OperationChange[][] commands) =>
        Commit([.. commands.Select(changes => Command(changes))]);

    /// <summary>The commit of a command with an id for each list of changes.</summary>
    public OperationCommit DoAllWithIds(params (string Id, OperationChange[] Changes)[] commands) =>
        Commit([.. commands.Select(command => Command(command.Changes, command.Id))]);

    /// <summary>The commit of one command with an id.</summary>
    public OperationCommit DoWithId(string id, params OperationChange[] changes) => Commit(Command(changes, id));

    /// <summary>Another sale at the same point, to race with this one.</summary>
    public Sale Twin()
    {
        var twin = new Sale(Key) { Now = Now.Copy() };
        twin.History.AddRange(History.Select(command => command.Copy()));
        return twin;
    }

    /// <summary>The same sale of another tenant.</summary>
    public Sale CopyFor(string tenant)
    {
        var copy = Twin();
        copy.Key = new OperationKey(tenant, Key.OperationId);
        return copy;
    }

    /// <summary>A commit of everything so far, as of a new operation.</summary>
    public OperationCommit Whole() => new(Key, 0, Now, History);

    private OperationCommit Commit(params AcceptedCommand[] commands)
    {
        var expectedVersion = Now.Version;
        foreach (var command in commands)
        {
            if (Now.Version == 0) Now.OperationId = Key.OperationId;
            Now = Folding.Fold(Now, command);
            History.Add(command);
            command.Version = Now.Version;
        }

        var before = Key;
        if (Now.OperationId != Key.OperationId) Key = new OperationKey(Key.Tenant, Now.OperationId);
        return new OperationCommit(before, expectedVersion, Now, commands);
    }

    private static AcceptedCommand Command(OperationChange[] changes, string? id = null) => new()
    {
        At = Start.Plus(Microseconds(7)),
        By = "beto",
        Kind = "Test",
        CommandId = id,
        Fingerprint = id is null ? null : [0, 1, 254, 255],
        FollowUpNumber = id is null ? null : 1,
        NextFollowUpNumber = id is null ? 2 : null,
        Changes = changes,
    };
}
