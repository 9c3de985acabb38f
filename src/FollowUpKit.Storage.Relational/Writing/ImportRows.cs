namespace FollowUpKit.Storage.Relational;

/// <summary>The rows of new operations by table, parents first.</summary>
internal sealed class ImportRows
{
    private readonly List<List<object?>> _operations;
    private readonly List<List<object?>> _followUps = [];
    private readonly List<List<object?>> _reminders = [];
    private readonly List<List<object?>> _commands = [];
    private readonly List<List<object?>> _reopenings = [];
    private readonly SqlDialect _dialect;
    private readonly IReadOnlyList<OperationCommit> _commits;

    public ImportRows(SqlDialect dialect, IReadOnlyList<OperationCommit> commits)
    {
        (_dialect, _commits) = (dialect, commits);
        _operations = new(commits.Count);
        foreach (var commit in commits)
        {
            var (key, after) = (commit.KeyAfter, commit.After);
            _operations.Add(OperationTable.Values(key, after, dialect));
            foreach (var followUp in after.FollowUps)
            {
                _followUps.Add(FollowUpTable.Values(key, after, followUp, dialect));
                for (var i = 0; i < followUp.Reminders.Count; i++)
                {
                    var reminder = followUp.Reminders[i];
                    _reminders.Add(ReminderTable.Values(key, followUp.Number, i, reminder, new ReminderState { ClaimFrom = reminder.RemindAt }, dialect));
                }
            }

            foreach (var command in commit.Commands)
            {
                _commands.Add(CommandTable.Values(key, command, dialect));
                foreach (var change in command.Changes)
                {
                    if (change is OperationChange.Reopened reopened)
                        _reopenings.Add(ReopeningTable.Values(key, StoredReopening.From(after, reopened, command.Version, command.At, command.By), dialect));
                }
            }
        }
    }

    /// <summary>The rows of each table that has some, with the statement that adds one.</summary>
    public IEnumerable<(Table Table, SqlStatement Statement, List<List<object?>> Rows)> ByTable(WriteStatements statements) =>
        new[]
        {
            (OperationTable.Definition, statements.OpenOperation, _operations),
            (FollowUpTable.Definition, statements.AddFollowUp, _followUps),
            (ReminderTable.Definition, statements.AddQueuedReminder, _reminders),
            (CommandTable.Definition, statements.AddCommand, _commands),
            (ReopeningTable.Definition, statements.AddReopening, _reopenings),
        }.Where(one => one.Item3.Count > 0);

    /// <summary>What stores the rules of time zones that were used.</summary>
    public IEnumerable<SqlWrite> TimeZoneRules(WriteStatements statements) => RulesWrites.Of(_dialect, statements, _commits);
}
