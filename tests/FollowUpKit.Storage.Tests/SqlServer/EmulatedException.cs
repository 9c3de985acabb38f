using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

/// <summary>An error with the number that SQL Server has for it.</summary>
internal sealed class EmulatedException(SqliteException error, string text) : DbException($"{error.Message} {text}", error)
{
    public int Number { get; } = error.SqliteErrorCode switch
    {
        5 or 6 => 1222,
        19 => 2627,
        _ => 102,
    };
}
