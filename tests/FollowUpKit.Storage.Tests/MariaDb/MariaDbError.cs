using System.Data.Common;

namespace FollowUpKit.Storage.Tests;

/// <summary>An error as drivers of MariaDB tell it: its number is in the data. The driver's own class cannot be made by others.</summary>
internal sealed class MariaDbError : DbException
{
    public MariaDbError(int number, string message = "", Exception? cause = null)
        : base(message, cause) => Data["Server Error Code"] = number;
}
