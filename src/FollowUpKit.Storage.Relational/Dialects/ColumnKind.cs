using System.Data;

namespace FollowUpKit.Storage.Relational;

/// <summary>The type of a column, which tells a null from nulls of other types where a statement is prepared.</summary>
internal static class ColumnKind
{
    public static DbType Of(string column) => column switch
    {
        "version" or "expected_version" => DbType.Int64,
        "number" or "previous_number" or "ordinal" or "days_late" or "pending_count" or "done_count" => DbType.Int32,
        "fingerprint" => DbType.Binary,
        "local_at" => DbType.String,
        "at" => DbType.DateTime,
        _ when Ends(column, "_date") => DbType.Date,
        _ when Ends(column, "_time") => DbType.Time,
        _ when Ends(column, "_at") || Ends(column, "_from") => DbType.DateTime,
        _ when Ends(column, "follow_up") => DbType.Int32,
        _ => DbType.String,
    };

    private static bool Ends(string column, string end) => column.EndsWith(end, StringComparison.Ordinal);
}
