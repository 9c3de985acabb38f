namespace FollowUpKit.Storage.Relational;

/// <summary>The columns of a change, written and read in one order.</summary>
internal static class ChangeTable
{
    public static readonly string[] Read = ["version", "kind", "data"];

    public static readonly string[] All = ["tenant", "operation", "version", "ordinal", "kind", "follow_up", "data"];

    public static object?[] Values(OperationKey key, long version, int ordinal, OperationChange change) =>
    [
        key.Tenant, key.Operation, version, ordinal,
        ChangeJson.KindOf(change), ChangeFacts.FollowUpOf(change), ChangeJson.Write(change),
    ];

    public static (long Version, OperationChange Change) ReadChange(SqlRow row) =>
        (row.Long(), ChangeJson.Read(kind: row.Text(), data: row.Text()));
}
