namespace FollowUpKit.Storage.Relational;

/// <summary>The columns of an accepted command.</summary>
internal static class CommandTable
{
    private static readonly ColumnSet<AcceptedCommand> Facts = new ColumnSet<AcceptedCommand>()
        .Long("version", command => command.Version, (command, value) => command.Version = value)
        .Instant("accepted_at", command => command.At, (command, value) => command.At = value)
        .Text("accepted_by", ColumnLengths.Identifier, command => command.By, (command, value) => command.By = value)
        .Text("kind", ColumnLengths.Identifier, command => command.Kind, (command, value) => command.Kind = value)
        .TextOrNull("command_id", ColumnLengths.Identifier, command => command.CommandId, (command, value) => command.CommandId = value)
        .BytesOrNull("fingerprint", ColumnLengths.Hash, command => command.Fingerprint, (command, value) => command.Fingerprint = value)
        .IntegerOrNull("follow_up", command => command.FollowUpNumber, (command, value) => command.FollowUpNumber = value)
        .IntegerOrNull("next_follow_up", command => command.NextFollowUpNumber, (command, value) => command.NextFollowUpNumber = value);

    private static readonly ColumnSet<AcceptedCommand> Changes = new ColumnSet<AcceptedCommand>()
        .Text("changes", null, command => ChangesJson.Write(command.Changes), (command, value) => command.Changes = ReadChanges(value));

    /// <summary>The columns that a commit gives values for.</summary>
    public static readonly IReadOnlyList<Column> Given = [.. OperationTable.Key.Columns, .. Facts.Columns, .. Changes.Columns];

    /// <summary>The place of the command among all of its tenant, which the database gives.</summary>
    public static readonly Column FeedPosition = new("feed_position", ColumnType.Long, null, isNullable: false);

    /// <summary>The id that the caller gave a command, unique in its operation.</summary>
    public static readonly Column CommandId = Given.Single(column => column.Name == "command_id");

    public static readonly Table Definition = new("commands", 3, OperationTable.Definition, [.. Given, FeedPosition]);

    public static readonly string[] Read = [.. Facts.Columns.Select(column => column.Name)];

    public static readonly string[] ReadWithChanges = [.. Read, .. Changes.Columns.Select(column => column.Name)];

    public static List<object?> Values(OperationKey key, AcceptedCommand command, SqlDialect dialect)
    {
        var values = new List<object?>(Definition.Columns.Count);
        OperationTable.Key.Write(key, values, dialect);
        Facts.Write(command, values, dialect);
        Changes.Write(command, values, dialect);
        return values;
    }

    public static AcceptedCommand ReadCommand(SqlRow row)
    {
        var command = new AcceptedCommand();
        Facts.Read(command, row);
        return command;
    }

    public static AcceptedCommand ReadCommandWithChanges(SqlRow row)
    {
        var command = ReadCommand(row);
        Changes.Read(command, row);
        return command;
    }

    private static IReadOnlyList<OperationChange> ReadChanges(string text)
    {
        try
        {
            return ChangesJson.Read(text);
        }
        catch (UnknownChangeException unknown)
        {
            throw UnknownWords.Error("kind of change", unknown.Kind);
        }
    }
}
