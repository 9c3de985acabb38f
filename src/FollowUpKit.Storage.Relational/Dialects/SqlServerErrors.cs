using System.Data.Common;
using System.Text.RegularExpressions;

namespace FollowUpKit.Storage.Relational;

/// <summary>The numbers of errors of SQL Server, by its documentation.</summary>
internal sealed class SqlServerErrors : DialectErrors
{
    private const int NoNumber = int.MinValue;
    private const int Cancelled = 0;
    private const int TimeOut = -2;
    private const int LockTimeOut = 1222;
    private const int Deadlock = 1205;
    private const int VersionChanged = 3960;

    private static readonly int[] Duplicate = [2601, 2627];

    /// <summary>A column, table or index that is not there.</summary>
    private static readonly int[] Missing = [207, 208, 308];

    /// <summary>A page that cannot be read.</summary>
    private static readonly int[] Corrupt = [605, 823, 824, 5242, 5243];

    /// <summary>A transaction that can only be rolled back, or is not there any more.</summary>
    private static readonly int[] Aborted = [3902, 3903, 3930, 3931, 3998];

    /// <summary>The way to the server: not reached, refused, lost, or ended by the other side.</summary>
    private static readonly int[] Lost = [-1, 2, 20, 40, 53, 64, 121, 233, 258, 10053, 10054, 10060, 10061, 11001, 6005, 596];

    /// <summary>No lock, memory, disk or connection is left, or the database does not serve: read-only, restoring, offline, starting, a secondary, throttled.</summary>
    private static readonly int[] Refused =
    [
        701, 802, 1204, 8645, 8651, 1101, 1105, 9002, 3906, 924, 926, 927, 942, 945, 976, 978, 983, 4060, 4221, 17142, 17187, 17189, 17809, 18401,
        10928, 10929, 10936, 40143, 40197, 40501, 40540, 40613, 49918, 49919, 49920,
    ];

    public override bool IsConflict(DbException error) => IsDuplicate(error) || NumberOf(error) is Deadlock or VersionChanged;

    public override bool IsDuplicate(DbException error) => Duplicate.Contains(NumberOf(error));

    public override bool IsMissing(DbException error) => Missing.Contains(NumberOf(error));

    public override bool IsCorrupt(DbException error) => Corrupt.Contains(NumberOf(error));

    public override bool IsAborted(DbException error) => Aborted.Contains(NumberOf(error));

    // The message is in the language of the program, with the name of the type in it.
    public override bool IsEnded(Exception error) => error is InvalidOperationException && Regex.IsMatch(error.Message, @"\bSqlTransaction\b");

    public override bool IsBusy(DbException error) => NumberOf(error) == LockTimeOut;

    // The driver tells a cancellation as an error of the server without a number, or as a mistake of the caller.
    public override bool IsCancelled(Exception error) => error is InvalidOperationException || (error is DbException told && NumberOf(told) == Cancelled && !IsOfConnection(told));

    public override bool IsOfDriver(Exception error) => error is not DbException && !IsOfConnection(error);

    // Outside of Windows a server that is not reached has no number, and the error of the socket within.
    public override bool IsUnavailable(DbException error) => IsOfConnection(error)
        || (NumberOf(error) is var number && (number is TimeOut or LockTimeOut or Deadlock or VersionChanged || Lost.Contains(number) || Refused.Contains(number)));

    public override bool IsShutDown(DbException error) => NumberOf(error) is 6005 or 596;

    // A time-out at the commit, or a lost way, leaves open whether it was made.
    public override bool LeftNothingOnCommit(DbException error) => IsConflict(error) || IsAborted(error) || IsBusy(error) || Refused.Contains(NumberOf(error));

    // Microsoft.Data.SqlClient tells the number in a property of its own type, and as a text here.
#if NET
    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Without the property the number comes from the data of the error.")]
#endif
    private static int NumberOf(DbException error) =>
        error.GetType().GetProperty("Number")?.GetValue(error) as int?
        ?? (int.TryParse(error.Data["HelpLink.EvtID"] as string, out var number) ? number : NoNumber);
}
