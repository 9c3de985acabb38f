using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>The five characters by which a server says what went wrong.</summary>
internal static class SqlStates
{
    /// <summary>The state of an error; null when it is the driver's own.</summary>
    public static string? Of(DbException error)
    {
#if NET
        return error.SqlState;
#else
        return error.GetType().GetProperty("SqlState")?.GetValue(error) as string;
#endif
    }
}
