namespace FollowUpKit.Storage.Relational;

/// <summary>The rows that follow from the history of a sale, by the definitions of the columns with which a commit writes them.</summary>
internal static class ExpectedRows
{
    /// <summary>The rows of each table of <see cref="VerifyStatements.Tables"/>, each with the facts of its first columns; the others do not follow from a history.</summary>
    /// <param name="key">The sale.</param>
    /// <param name="operation">The sale after its history.</param>
    /// <param name="commands">The history.</param>
    public static IEnumerable<(Table Table, IReadOnlyList<IReadOnlyList<object?>> Rows)> Of(
        OperationKey key, OperationSnapshot operation, IReadOnlyList<AcceptedCommand> commands)
    {
        yield return (OperationTable.Definition, [OperationTable.Facts(key, operation)]);
        yield return (FollowUpTable.Definition, [.. operation.FollowUps.Select(followUp => FollowUpTable.Facts(key, operation, followUp))]);
        yield return (ReminderTable.Definition,
        [
            .. from followUp in operation.FollowUps
               from place in Enumerable.Range(0, followUp.Reminders.Count)
               select ReminderTable.Facts(key, followUp.Number, place, followUp.Reminders[place]),
        ]);
        yield return (ReopeningTable.Definition,
        [
            .. from command in commands
               from reopening in command.Changes.OfType<OperationChange.Reopened>()
               select ReopeningTable.Facts(key, StoredReopening.From(operation, reopening, command.Version, command.At, command.By)),
        ]);
    }
}
