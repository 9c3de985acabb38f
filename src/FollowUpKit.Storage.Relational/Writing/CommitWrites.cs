namespace FollowUpKit.Storage.Relational;

/// <summary>What a commit writes: the operation first, under the guard of its version, then the rows that the changes name.</summary>
/// <param name="dialect">The dialect.</param>
/// <param name="statements">The statements.</param>
/// <param name="commit">The commit.</param>
/// <param name="queued">What the queue knows of the reminders, where they are written anew; null where it knows nothing, or they stay.</param>
/// <param name="stored">Which rows of reminders are there; null where that is not known.</param>
internal sealed class CommitWrites(SqlDialect dialect, WriteStatements statements, OperationCommit commit, QueuedStates? queued = null, StoredReminders? stored = null)
{
    private readonly OperationKey _key = commit.KeyAfter;
    private readonly OperationSnapshot _after = commit.After;
    private readonly TouchedRows _touched = new(commit);
    private readonly bool _isMoved = commit.KeyAfter != commit.Key;

    public IReadOnlyList<SqlWrite> All =>
    [
        .. commit.ExpectedVersion == 0 ? [Open()] : Advance(),
        .. _after.FollowUps.SelectMany(Save),
        .. commit.Commands.Select(Add),
        .. from command in commit.Commands
           from reopening in command.Changes.OfType<OperationChange.Reopened>()
           let row = StoredReopening.From(_after, reopening, command.Version, command.At, command.By)
           select new SqlWrite(statements.AddReopening, ReopeningTable.Values(_key, row, dialect)),
    ];

    public bool OnlyMovesInstants => _touched.OnlyMovesInstants;

    private object?[] KeyBefore => [_key.Tenant, commit.Key.OperationId];

    private SqlWrite Open() => new(statements.OpenOperation, OperationTable.Values(_key, _after, dialect));

    private IEnumerable<SqlWrite> Advance()
    {
        if (_touched.OnlyMovesInstants)
        {
            yield return new SqlWrite(
                statements.MoveOperation, [.. OperationTable.MovedValues(_after, dialect), _key.Tenant, _key.OperationId, commit.ExpectedVersion]);
            yield break;
        }

        yield return new SqlWrite(
            statements.AdvanceOperation,
            [.. OperationTable.ProgressValues(_after, dialect), _key.Tenant, commit.Key.OperationId, commit.ExpectedVersion]);
        foreach (var write in _isMoved ? Move() : _touched.RenumbersChain ? ForgetChain() : []) yield return write;
        if (_isMoved || !_touched.IsDescribed) yield break;
        yield return new SqlWrite(
            statements.DescribeOperation, [.. OperationTable.DescriptionValues(_after, dialect), _key.Tenant, _key.OperationId]);
    }

    // The rows of the chain refer to that of the operation, which can go only after them.
    private IEnumerable<SqlWrite> Move()
    {
        yield return Open();
        foreach (var write in ForgetChain()) yield return write;
        foreach (var move in statements.MoveRows) yield return new SqlWrite(move, [.. KeyBefore, _key.OperationId]);
        yield return new SqlWrite(statements.ForgetOperation, KeyBefore);
    }

    /// <summary>Before all of the chain is written anew.</summary>
    private IEnumerable<SqlWrite> ForgetChain() =>
        [new SqlWrite(statements.ForgetAllReminders, KeyBefore), new SqlWrite(statements.ForgetAllFollowUps, KeyBefore)];

    private IEnumerable<SqlWrite> Save(FollowUpSnapshot followUp)
    {
        var isNew = commit.ExpectedVersion == 0 || _isMoved || _touched.RenumbersChain || _touched.IsNew(followUp);
        if (!isNew && _touched.OnlyMovesInstants)
        {
            if (_touched.Has(followUp)) yield return new SqlWrite(statements.MoveFollowUp, FollowUpTable.MovedValues(_key, followUp, dialect));
        }
        else if (isNew || _touched.Has(followUp))
        {
            yield return new SqlWrite(
                isNew ? statements.AddFollowUp : statements.ChangeFollowUp, FollowUpTable.Values(_key, _after, followUp, dialect));
        }

        if (!isNew && _touched.GivesRemindersOf(followUp) && stored?.HaveOthers(_key.OperationId, followUp) != false) yield return ForgetOtherReminders(followUp);
        if (!isNew && !_touched.ChangesRemindersOf(followUp)) yield break;
        for (var i = 0; i < followUp.Reminders.Count; i++)
        {
            var reminder = followUp.Reminders[i];
            yield return queued?.Find(commit.FindPlaceBefore(followUp.Number), reminder) is { } state
                ? new SqlWrite(statements.AddQueuedReminder, ReminderTable.Values(_key, followUp.Number, i, reminder, state, dialect))
                : new SqlWrite(isNew ? statements.AddReminder : statements.SaveReminder, ReminderTable.Values(_key, followUp.Number, i, reminder, dialect));
        }
    }

    private SqlWrite ForgetOtherReminders(FollowUpSnapshot followUp) => followUp.Reminders.Count == 0
        ? new SqlWrite(statements.ForgetReminders, [_key.Tenant, _key.OperationId, followUp.Number])
        : new SqlWrite(
            statements.ForgetOtherReminders,
            [_key.Tenant, _key.OperationId, followUp.Number, dialect.Value([.. followUp.Reminders.Select(reminder => reminder.Text)])]);

    private SqlWrite Add(AcceptedCommand command) => new(statements.AddCommand, CommandTable.Values(_key, command, dialect));
}
