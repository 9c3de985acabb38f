using System.Data.Common;
using System.Text.RegularExpressions;

namespace FollowUpKit.Storage.Relational;

internal sealed class PostgreSqlErrors : DialectErrors
{
    private const string InvalidText = "22P02";
    private const string UniqueViolation = "23505";
    private const string SerializationFailure = "40001";
    private const string Deadlock = "40P01";
    private const string LockNotAvailable = "55P03";
    private const string ReadOnlyTransaction = "25006";
    private const string FailedTransaction = "25P02";
    private const string IdleInTransactionTimeout = "25P03";
    private const string UndefinedTable = "42P01";
    private const string UndefinedColumn = "42703";
    private const string AdminShutdown = "57P01";
    private const string IdleSessionTimeout = "57P05";
    private const string DataCorrupted = "XX001";
    private const string IndexCorrupted = "XX002";

    /// <summary>Connection exceptions, insufficient resources, operator intervention, system errors.</summary>
    private static readonly string[] UnavailableClasses = ["08", "53", "57", "58"];

    public override bool IsConflict(DbException error) =>
        SqlStates.Of(error) is SerializationFailure or Deadlock or UniqueViolation
        || (SqlStates.Of(error) == InvalidText && Regex.IsMatch(error.Message, PostgreSqlDialect.Refused));

    // Without a state of its own the error is the driver's: of the way to the server, or of what it was asked to do.
    public override bool IsUnavailable(DbException error) => SqlStates.Of(error) is { } state
        ? state is LockNotAvailable or ReadOnlyTransaction or IdleInTransactionTimeout or SerializationFailure or Deadlock
            || UnavailableClasses.Contains(state.Substring(0, 2))
        : IsOfConnection(error);

    public override bool IsOfDriver(Exception error) =>
        !IsOfConnection(error) && ((error as DbException ?? error.InnerException as DbException) is not { } told || SqlStates.Of(told) is null);

    public override bool IsMissing(DbException error) => SqlStates.Of(error) is UndefinedTable or UndefinedColumn;

    public override bool IsCorrupt(DbException error) => SqlStates.Of(error) is DataCorrupted or IndexCorrupted;

    public override bool IsAborted(DbException error) => SqlStates.Of(error) == FailedTransaction;

    public override bool IsBusy(DbException error) => SqlStates.Of(error) == LockNotAvailable;

    public override bool IsShutDown(DbException error) => SqlStates.Of(error) is AdminShutdown or IdleSessionTimeout;

    // The server may be stopped after the commit is made and before it is told.
    public override bool LeftNothingOnCommit(DbException error) =>
        SqlStates.Of(error) is { } state && !state.StartsWith("08", StringComparison.Ordinal) && !state.StartsWith("57P", StringComparison.Ordinal);
}
