using System.Data.Common;
using FollowUpKit.Faults;

namespace FollowUpKit.Storage.Tests;

/// <summary>The documented error of a call whose driver fails at one of its steps.</summary>
/// <param name="fault">How the driver fails.</param>
/// <param name="steps">The steps of the call.</param>
/// <param name="at">The step at which it fails.</param>
/// <param name="ground">Where the call is made.</param>
/// <param name="writes">Whether the call writes.</param>
/// <param name="isStream">Whether rows that were given cannot be taken back.</param>
/// <param name="isLasting">Whether what comes after it fails too.</param>
internal sealed class ExpectedError(DriverFault fault, IReadOnlyList<DriverCall> steps, int at, ErrorGround ground, bool writes, bool isStream, bool isLasting)
{
    private DriverCall Step => steps[at];

    // A batch begins and ends its transaction, unless one was begun before.
    private bool Commits => writes && ground != ErrorGround.HostTransaction && Step.Commits
        && !(Step.IsBatch && steps.Any(step => !step.IsBatch && step.Text.StartsWith("BEGIN", StringComparison.Ordinal)));

    /// <summary>Whether the connection was used before, and the call can be made on another.</summary>
    private bool IsDoneOnAnother(Exception raised) => fault.LosesConnection && raised is DbException
        && (ground == ErrorGround.KeptConnection || (ground == ErrorGround.FreshConnection && !IsHandshake))
        && !(isStream && Step.Step == DriverStep.Read);

    // Where errors abort a transaction, every read in it ends with the release of its savepoint.
    private bool IsHandshake => at <= LastOfHandshake || (at == LastOfHandshake + 1 && LastOfHandshake >= 0 && Step.Text.StartsWith("RELEASE", StringComparison.Ordinal));

    private int LastOfHandshake => steps.ToList().FindLastIndex(
        step => step.Text.Contains("schema_version", StringComparison.Ordinal) || step.Text.Contains("citus_tables", StringComparison.Ordinal));

    /// <summary>Whether there is no going back to the savepoint.</summary>
    private bool CannotGoBack => isLasting && ground == ErrorGround.HostTransaction
        && !IsSavepoint(Step) && steps.Take(at).Any(IsSavepoint);

    public bool IsOf(Exception? error, Exception raised) => Type(raised) switch
    {
        null => error is null,
        var type when type == raised.GetType() => ReferenceEquals(error, raised),
        var type => error?.GetType() == type,
    };

    public string Name(Exception raised) => Type(raised)?.Name ?? "an answer";

    private Type? Type(Exception raised)
    {
        if (steps.Take(at + 1).Any(step => step.Text.StartsWith("ROLLBACK TO", StringComparison.Ordinal))) return fault.LosesConnection ? null : typeof(StorageTransactionAbortedException);
        if (CannotGoBack) return typeof(StorageTransactionAbortedException);
        if (Commits && !LeavesNothing(raised)) return typeof(StorageOutcomeUnknownException);
        if (IsDoneOnAnother(raised)) return null;
        return fault.Meaning switch
        {
            FaultMeaning.Busy when Step.Step == DriverStep.Execute => null,
            FaultMeaning.Unavailable or FaultMeaning.Busy => typeof(StorageUnavailableException),
            FaultMeaning.Race => writes && !IsHandshake ? typeof(StorageConflictException) : typeof(StorageUnavailableException),
            FaultMeaning.Duplicate when writes && !IsHandshake => typeof(StorageConflictException),
            FaultMeaning.Corrupt => typeof(StorageDataException),
            FaultMeaning.Missing => typeof(StorageSchemaException),
            _ => raised.GetType(),
        };
    }

    private static bool IsSavepoint(DriverCall step) => step.Text.StartsWith("SAVEPOINT", StringComparison.Ordinal);

    // The error of a driver that sends all at once, and keeps the connection, comes before anything was sent.
    private bool LeavesNothing(Exception raised) => fault.LeavesNothing || (Step.IsBatch && fault.IsShutDown) || (Step.IsBatch && !fault.LosesConnection && raised is not Microsoft.Data.Sqlite.SqliteException);
}
