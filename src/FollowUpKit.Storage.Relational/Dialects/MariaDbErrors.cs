using System.Data.Common;
using System.Text.RegularExpressions;

namespace FollowUpKit.Storage.Relational;

internal sealed class MariaDbErrors : DialectErrors
{
    private const int RecordChanged = 1020;
    private const int Shutdown = 1053;
    private const int DuplicateKey = 1062;
    private const int LockWaitTimeout = 1205;
    private const int Deadlock = 1213;
    private const int StatementInterrupted = 1317;
    private const int Signalled = 1644;
    private const int Killed = 1927;

    /// <summary>A database, column, table or index that is not there.</summary>
    private static readonly int[] Missing = [1049, 1054, 1146, 1176];

    /// <summary>A table or an index that cannot be read.</summary>
    private static readonly int[] Corrupt = [1034, 1035, 1194, 1195, 1712, 1877, 1932];

    /// <summary>The connection was refused, lost or ended: too many connections, a host that is not reached, a shutdown, a packet that did not arrive.</summary>
    private static readonly int[] Lost = [1042, 1043, 1053, 1158, 1159, 1160, 1161, 1927, 2002, 2003, 2006, 2013, 4031];

    /// <summary>No disk, memory, connection or table space is left, the server does not write, or the statement took too long.</summary>
    private static readonly int[] Refused =
        [1021, 1026, 1030, 1037, 1038, 1040, 1041, 1114, 1129, 1180, 1203, 1206, 1226, 1290, 1499, 1792, 1836, 1969, 3024];

    public override bool IsConflict(DbException error) => NumberOf(error) is DuplicateKey or Deadlock or RecordChanged
        || (NumberOf(error) == Signalled && Regex.IsMatch(error.Message, MariaDbDialect.Refused));

    public override bool IsDuplicate(DbException error) => NumberOf(error) == DuplicateKey;

    // Without a number of its own the error is the driver's: of the way to the server, or of what it was asked to do.
    public override bool IsUnavailable(DbException error) => NumberOf(error) is var number && number > 0
        ? number is LockWaitTimeout or Deadlock or RecordChanged or StatementInterrupted || Lost.Contains(number) || Refused.Contains(number)
        : number < 0 || IsOfConnection(error);

    public override bool IsOfDriver(Exception error) =>
        !IsOfConnection(error) && ((error as DbException ?? error.InnerException as DbException) is not { } told || NumberOf(told) == 0);

    public override bool IsMissing(DbException error) => Missing.Contains(NumberOf(error));

    public override bool IsCorrupt(DbException error) => Corrupt.Contains(NumberOf(error));

    // A deadlock is one of the whole transaction, which the savepoint that is gone tells.
    public override bool IsAborted(DbException error) => false;

    public override bool IsBusy(DbException error) => NumberOf(error) == LockWaitTimeout;

    public override bool IsShutDown(DbException error) => NumberOf(error) is Shutdown or Killed;

    // An error that the server answered came before the commit, or is the commit's own; after its own the outcome is known but for a lost server.
    public override bool LeftNothingOnCommit(DbException error) => NumberOf(error) is var number && number > 0
        ? !Lost.Contains(number) && number is not (1026 or 1030 or 1180)
        : error.InnerException is DbException cause && NumberOf(cause) == StatementInterrupted;

    /// <summary>The number of an error, which drivers of MariaDB and MySQL give here; 0 where there is none.</summary>
    private static int NumberOf(DbException error) => error.Data["Server Error Code"] as int? ?? 0;
}
