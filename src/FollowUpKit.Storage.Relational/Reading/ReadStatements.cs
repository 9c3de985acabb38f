namespace FollowUpKit.Storage.Relational;

/// <summary>The statements that read one operation.</summary>
internal sealed class ReadStatements(TableNames names)
{
    private const string OfOperation = "tenant = @tenant AND operation = @operation";

    private static readonly string[] Key = ["tenant", "operation"];

    public SqlStatement Operation { get; } = new(
        $"SELECT {List(OperationTable.Read)} FROM {names.Operations} WHERE {OfOperation}", Key);

    public SqlStatement FollowUps { get; } = new(
        $"SELECT {List(FollowUpTable.Read)} FROM {names.FollowUps} WHERE {OfOperation} ORDER BY number", Key);

    public SqlStatement Reminders { get; } = new(
        $"SELECT number, {List(ReminderTable.Read)} FROM {names.Reminders} WHERE {OfOperation} ORDER BY number, ordinal", Key);

    public SqlStatement Command { get; } = new(
        $"SELECT {List(CommandTable.Read)} FROM {names.Commands} WHERE {OfOperation} AND command_id = @command_id",
        "tenant", "operation", "command_id");

    public SqlStatement Commands { get; } = new(
        $"SELECT {List(CommandTable.Read)} FROM {names.Commands} WHERE {OfOperation} ORDER BY version", Key);

    public SqlStatement Changes { get; } = new(
        $"SELECT {List(ChangeTable.Read)} FROM {names.Changes} WHERE {OfOperation} ORDER BY version, ordinal", Key);

    private static string List(string[] columns) => string.Join(", ", columns);
}
