namespace FollowUpKit.Storage.Relational;

/// <summary>Writes a commit: the operation first, under the guard of its version, then the rows that the changes name.</summary>
internal sealed class CommitWriter(SqlSession session, WriteStatements statements, OperationCommit commit)
{
    private readonly SqlDialect _dialect = session.Dialect;
    private readonly OperationKey _key = commit.Key;
    private readonly OperationSnapshot _after = commit.After;
    private readonly TouchedRows _touched = new(commit);

    public async Task WriteAsync()
    {
        await (commit.ExpectedVersion == 0 ? OpenAsync() : AdvanceAsync()).ConfigureAwait(false);
        foreach (var followUp in _after.FollowUps) await SaveAsync(followUp).ConfigureAwait(false);
        foreach (var command in commit.Commands) await AddAsync(command).ConfigureAwait(false);
    }

    private async Task OpenAsync() => RefuseUnlessOne(await session.ExecuteAsync(
        statements.OpenOperation,
        [
            _key.Tenant, _key.Operation, .. OperationTable.OpeningValues(_after, _dialect),
            .. OperationTable.DescriptionValues(_after), .. OperationTable.ProgressValues(_after, _dialect),
        ]).ConfigureAwait(false));

    private async Task AdvanceAsync()
    {
        RefuseUnlessOne(await session.ExecuteAsync(
            statements.AdvanceOperation,
            [.. OperationTable.ProgressValues(_after, _dialect), _key.Tenant, _key.Operation, commit.ExpectedVersion]).ConfigureAwait(false));
        if (!_touched.IsDescribed) return;
        await session.ExecuteAsync(
            statements.DescribeOperation,
            [.. OperationTable.DescriptionValues(_after), _key.Tenant, _key.Operation]).ConfigureAwait(false);
        await session.ExecuteAsync(
            statements.DescribeFollowUps,
            [.. FollowUpTable.CopyValues(_after), _key.Tenant, _key.Operation]).ConfigureAwait(false);
    }

    private async Task SaveAsync(FollowUpSnapshot followUp)
    {
        if (_touched.Has(followUp))
        {
            await session.ExecuteAsync(
                statements.SaveFollowUp, FollowUpTable.Values(_key, _after, followUp, _dialect)).ConfigureAwait(false);
        }

        if (!_touched.HasRemindersOf(followUp)) return;
        await session.ExecuteAsync(statements.ForgetReminders, _key.Tenant, _key.Operation, followUp.Number).ConfigureAwait(false);
        for (var i = 0; i < followUp.Reminders.Count; i++)
        {
            await session.ExecuteAsync(
                statements.AddReminder,
                ReminderTable.Values(_key, followUp.Number, i, followUp.Reminders[i], _dialect)).ConfigureAwait(false);
        }
    }

    private async Task AddAsync(AcceptedCommand command)
    {
        RefuseUnlessOne(await session.ExecuteAsync(
            statements.AddCommand, CommandTable.Values(_key, command, _dialect)).ConfigureAwait(false));
        for (var i = 0; i < command.Changes.Count; i++)
        {
            await session.ExecuteAsync(
                statements.AddChange, ChangeTable.Values(_key, command.Version, i, command.Changes[i])).ConfigureAwait(false);
        }
    }

    private void RefuseUnlessOne(int rows)
    {
        if (rows != 1) throw new StorageConflictException(_key, commit.ExpectedVersion);
    }
}
