namespace FollowUpKit.Storage.Relational;

/// <summary>Writes a commit: the operation first, under the guard of its version, then the rows that the changes name.</summary>
internal sealed class CommitWriter(SqlSession session, WriteStatements statements, OperationCommit commit)
{
    private readonly SqlDialect dialect = session.Dialect;
    private readonly OperationKey key = commit.Key;
    private readonly OperationSnapshot after = commit.After;
    private readonly TouchedRows touched = new(commit);

    public async Task WriteAsync()
    {
        await (commit.ExpectedVersion == 0 ? OpenAsync() : AdvanceAsync()).ConfigureAwait(false);
        foreach (var followUp in after.FollowUps) await SaveAsync(followUp).ConfigureAwait(false);
        foreach (var command in commit.Commands) await AddAsync(command).ConfigureAwait(false);
    }

    private async Task OpenAsync() => RefuseUnlessOne(await session.ExecuteAsync(
        statements.OpenOperation,
        [
            key.Tenant, key.Operation, .. OperationTable.OpeningValues(after, dialect),
            .. OperationTable.DescriptionValues(after), .. OperationTable.ProgressValues(after, dialect),
        ]).ConfigureAwait(false));

    private async Task AdvanceAsync()
    {
        RefuseUnlessOne(await session.ExecuteAsync(
            statements.AdvanceOperation,
            [.. OperationTable.ProgressValues(after, dialect), key.Tenant, key.Operation, commit.ExpectedVersion]).ConfigureAwait(false));
        if (!touched.IsDescribed) return;
        await session.ExecuteAsync(
            statements.DescribeOperation,
            [.. OperationTable.DescriptionValues(after), key.Tenant, key.Operation]).ConfigureAwait(false);
        await session.ExecuteAsync(
            statements.DescribeFollowUps,
            [.. FollowUpTable.CopyValues(after), key.Tenant, key.Operation]).ConfigureAwait(false);
    }

    private async Task SaveAsync(FollowUpSnapshot followUp)
    {
        if (touched.Has(followUp))
        {
            await session.ExecuteAsync(
                statements.SaveFollowUp, FollowUpTable.Values(key, after, followUp, dialect)).ConfigureAwait(false);
        }

        if (!touched.HasRemindersOf(followUp)) return;
        await session.ExecuteAsync(statements.ForgetReminders, key.Tenant, key.Operation, followUp.Number).ConfigureAwait(false);
        for (var i = 0; i < followUp.Reminders.Count; i++)
        {
            await session.ExecuteAsync(
                statements.AddReminder,
                ReminderTable.Values(key, followUp.Number, i, followUp.Reminders[i], dialect)).ConfigureAwait(false);
        }
    }

    private async Task AddAsync(AcceptedCommand command)
    {
        RefuseUnlessOne(await session.ExecuteAsync(
            statements.AddCommand, CommandTable.Values(key, command, dialect)).ConfigureAwait(false));
        for (var i = 0; i < command.Changes.Count; i++)
        {
            await session.ExecuteAsync(
                statements.AddChange, ChangeTable.Values(key, command.Version, i, command.Changes[i])).ConfigureAwait(false);
        }
    }

    private void RefuseUnlessOne(int rows)
    {
        if (rows != 1) throw new StorageConflictException(key, commit.ExpectedVersion);
    }
}
