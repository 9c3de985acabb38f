using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FollowUpKit.Storage.Relational;

internal sealed class SqliteErrors : DialectErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int OutOfMemory = 7;
    private const int ReadOnly = 8;
    private const int Interrupted = 9;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Protocol = 15;
    private const int NotADatabase = 26;

    /// <summary>What was read in the transaction is older than what another has written since.</summary>
    private const int BusySnapshot = 517;

    // A primary key or another unique index.
    private const int SameKey = 1555;
    private const int SameValues = 2067;

    public override bool IsConflict(DbException error) => false;

    public override bool IsDuplicate(DbException error) => ExtendedCodeOf(error) is SameKey or SameValues;

    public override bool IsUnavailable(DbException error) =>
        CodeOf(error) is Busy or Locked or OutOfMemory or ReadOnly or Interrupted or InputOutput or Full or CannotOpen or Protocol;

    public override bool IsOfDriver(Exception error) => error is not DbException;

    public override bool IsMissing(DbException error) => Regex.IsMatch(error.Message, "no such (table|column|index)|has no column named");

    public override bool IsCorrupt(DbException error) => CodeOf(error) is Corrupt or NotADatabase;

    public override bool IsAborted(DbException error) => ExtendedCodeOf(error) == BusySnapshot;

    // Microsoft.Data.Sqlite sees that SQLite has rolled back, as on a full disk, and refuses every further statement.
    public override bool IsEnded(Exception error) => error is InvalidOperationException && Regex.IsMatch(error.Message, "SqliteTransaction has completed");

    public override bool IsBusy(DbException error) => CodeOf(error) is Busy or Locked && !IsAborted(error);

    // After an input or output error the log may hold the commit, and a later start may find it there.
    public override bool LeftNothingOnCommit(DbException error) => CodeOf(error) is Busy or Locked or ReadOnly or Full;

    // Microsoft.Data.Sqlite tells the extended code in a property of its own type only, System.Data.SQLite in ErrorCode.
#if NET
    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Without the property the code is taken for a plain one.")]
#endif
    private static int ExtendedCodeOf(DbException error) =>
        error.GetType().GetProperty("SqliteExtendedErrorCode")?.GetValue(error) as int? ?? error.ErrorCode;

    // Microsoft.Data.Sqlite tells the code in a property of its own type and in its message, System.Data.SQLite in ErrorCode.
    private static int CodeOf(DbException error)
    {
        var told = Regex.Match(error.Message, @"^SQLite Error (\d{1,6})");
        var code = told.Success ? int.Parse(told.Groups[1].Value, CultureInfo.InvariantCulture) : error.ErrorCode;
        return code > 0 ? code & 0xFF : 0;
    }
}
