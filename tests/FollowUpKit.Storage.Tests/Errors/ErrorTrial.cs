using System.Data.Common;
using FollowUpKit.Faults;
using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>
/// Makes a call of a store while its driver fails at each of its steps in turn, before or after it has done its work, in each
/// way in which it can fail, and complains of every error that is not the documented one, and of what is left behind.
/// </summary>
/// <param name="bed">The database.</param>
/// <param name="call">The call.</param>
/// <param name="ground">Where it is made.</param>
/// <param name="make">Makes the call; a test of the trial spoils it.</param>
internal sealed class ErrorTrial(
    ErrorBed bed, string call, ErrorGround ground, Func<RelationalOperationStore, CancellationToken, Task> make)
{
    private static readonly string[] Thorough = ["FindAsync", "StreamFollowUpsAsync left early", "CommitAsync", "TryImportAsync"];

    private readonly string before = bed.Stored();
    private IReadOnlyList<DriverCall> steps = [];
    private string after = "";

    /// <summary>All faults for the calls that differ in how they run; for others, which run as FindAsync does, one of each kind.</summary>
    private IEnumerable<DriverFault> Faults => Thorough.Contains(call)
        ? bed.Faults
        : bed.Faults.DistinctBy(fault => (fault.Meaning, fault.LosesConnection, fault.Create() is DbException));

    /// <summary>Each call on each ground.</summary>
    public static TheoryData<string, ErrorGround> All
    {
        get
        {
            var all = new TheoryData<string, ErrorGround>();
            foreach (var name in EveryCall.Names)
            {
                foreach (var place in Enum.GetValues<ErrorGround>()) all.Add(name, place);
            }

            return all;
        }
    }

    public static ErrorTrial Of(ErrorBed bed, string call, ErrorGround ground) =>
        new(bed, call, ground, (store, token) => EveryCall.RunAsync(call, store, token));

    public static void AssertNone(IReadOnlyList<string> complaints) => Assert.True(complaints.Count == 0, string.Join('\n', complaints.Take(20)));

    public async Task<IReadOnlyList<string>> ComplaintsAsync()
    {
        var counting = new FaultyDriver();
        after = (await MakeAsync(counting, null, CancellationToken.None)).Stored;
        steps = [.. counting.Calls];
        var complaints = new List<string>();
        for (var at = 0; at < steps.Count; at++)
        {
            foreach (var fault in Faults)
            {
                complaints.AddRange(await FailAsync(fault, at, isAfter: false, isLasting: false));
                if (fault is { LosesConnection: true, LeavesNothing: false, IsShutDown: false }) complaints.AddRange(await FailAsync(fault, at, isAfter: true, isLasting: false));
                else if (fault.Meaning == FaultMeaning.Bug) complaints.AddRange(await FailAsync(fault, at, isAfter: false, isLasting: true));
            }

            complaints.AddRange(await CancelAsync(at));
        }

        bed.Reset();
        return complaints;
    }

    private async Task<IEnumerable<string>> FailAsync(DriverFault fault, int at, bool isAfter, bool isLasting)
    {
        var raised = fault.Create();
        var driver = new FaultyDriver();
        var end = await MakeAsync(driver, new Strike(at, () => throw raised, isAfter, fault.LosesConnection, isLasting), CancellationToken.None);
        var expected = new ExpectedError(fault, steps, at, ground, EveryCall.Writes(call), call.StartsWith("Stream", StringComparison.Ordinal), isLasting);
        var name = $"{fault.Name}{(isLasting ? ", lasting," : "")} {(isAfter ? "after" : "before")}";
        return Complaints(name, at, driver, end, expected.IsOf(end.Error, raised) ? null : $"expected {expected.Name(raised)}");
    }

    private async Task<IEnumerable<string>> CancelAsync(int at)
    {
        using var cancelling = new CancellationTokenSource();
        var driver = new FaultyDriver();
        var end = await MakeAsync(driver, new Strike(at, cancelling.Cancel), cancelling.Token);
        var isDocumented = end.Error is null or OperationCanceledException || (EveryCall.Writes(call) && end.Error is StorageOutcomeUnknownException);
        return Complaints("cancelled before", at, driver, end, isDocumented ? null : "expected a cancellation");
    }

    private IEnumerable<string> Complaints(string what, int at, FaultyDriver driver, End end, string? undocumented)
    {
        var where = $"{call}, {ground}, {what} {steps[at].Step} {steps[at].Text.Trim().Split('\n')[0]}: {end.Error?.GetType().Name ?? "no error"} {end.Error?.Message}";
        if (!driver.HasStruck) yield return $"{where}; the fault never struck";
        if (undocumented is not null) yield return $"{where}; {undocumented}";
        if (!IsTrue(end)) yield return $"{where}; stored is {end.Stored}";
        if (end.Unusable is not null) yield return $"{where}; afterwards {end.Unusable.GetType().Name} {end.Unusable.Message}";
    }

    private bool IsTrue(End end) => end.Error switch
    {
        null => end.Stored == after,
        StorageOutcomeUnknownException => end.Stored == before || end.Stored == after,
        _ => end.Stored == before,
    };

    private async Task<End> MakeAsync(FaultyDriver driver, Strike? strike, CancellationToken cancellationToken)
    {
        using var store = bed.Store(driver);
        if (EveryCall.Writes(call)) bed.Reset();
        if (ground == ErrorGround.KeptConnection) await EveryCall.RunAsync(call, store, CancellationToken.None);
        if (EveryCall.Writes(call)) bed.Reset();
        return ground == ErrorGround.HostTransaction
            ? await MakeAsGuestAsync(store, driver, strike, cancellationToken)
            : await MakeAloneAsync(store, driver, strike, cancellationToken);
    }

    private async Task<End> MakeAloneAsync(RelationalOperationStore store, FaultyDriver driver, Strike? strike, CancellationToken cancellationToken)
    {
        driver.Arm(strike);
        var error = await Record.ExceptionAsync(() => make(store, cancellationToken));
        driver.Disarm();
        var stored = Stored();
        if (EveryCall.Writes(call)) bed.Reset();
        var unusable = await Record.ExceptionAsync(() => EveryCall.RunAsync(EveryCall.Writes(call) ? "CommitAsync of a new operation" : "FindAsync", store, CancellationToken.None));
        return new(error, stored, unusable);
    }

    private async Task<End> MakeAsGuestAsync(RelationalOperationStore store, FaultyDriver driver, Strike? strike, CancellationToken cancellationToken)
    {
        using var connection = bed.Connect(driver);
        await connection.OpenAsync(CancellationToken.None);
        using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
        var guest = store.WithTransaction(transaction);
        driver.Arm(strike);
        var error = await Record.ExceptionAsync(() => make(guest, cancellationToken));
        driver.Disarm();
        if (strike is { LosesConnection: true } or { IsLasting: true })
        {
            await connection.CloseAsync();
            return new(error, Stored(), null);
        }

        var unusable = Record.Exception(() => bed.Touch(transaction));
        if (EveryCall.Writes(call)) await transaction.CommitAsync(CancellationToken.None);
        return new(error, Stored(), unusable);
    }

    private string Stored() => EveryCall.Writes(call) ? bed.Stored() : before;

    /// <summary>How a call ended.</summary>
    /// <param name="Error">Its error, if any.</param>
    /// <param name="Stored">What is stored afterwards.</param>
    /// <param name="Unusable">The error of the next use of the store, or of the transaction.</param>
    private sealed record End(Exception? Error, string Stored, Exception? Unusable);
}
