namespace FollowUpKit.Storage.Relational;

/// <summary>The columns of an accepted command, written and read in one order.</summary>
internal static class CommandTable
{
    public static readonly string[] Read =
        ["version", "at", "by", "kind", "command_id", "fingerprint", "follow_up", "next_follow_up"];

    public static readonly string[] ReadWithChanges = [.. Read, "changes"];

    public static readonly string[] All = ["tenant", "operation", .. ReadWithChanges];

    public static object?[] Values(OperationKey key, AcceptedCommand command, SqlDialect dialect) =>
    [
        key.Tenant, key.Operation, command.Version, dialect.Value(command.At), command.By, command.Kind,
        command.CommandId, command.Fingerprint, command.FollowUp, command.NextFollowUp, ChangesJson.Write(command.Changes),
    ];

    public static AcceptedCommand ReadCommand(SqlRow row) => new()
    {
        Version = row.Long(),
        At = row.Instant(),
        By = row.Text(),
        Kind = row.Text(),
        CommandId = row.TextOrNull(),
        Fingerprint = row.BytesOrNull(),
        FollowUp = row.IntegerOrNull(),
        NextFollowUp = row.IntegerOrNull(),
    };

    public static AcceptedCommand ReadCommandWithChanges(SqlRow row)
    {
        var command = ReadCommand(row);
        command.Changes = ChangesJson.Read(row.Text());
        return command;
    }
}
