using System.Data.Common;
using FollowUpKit.Faults;

namespace FollowUpKit.Storage.Tests;

/// <summary>
/// Makes the tables while the driver fails at one statement of each kind, in each way in which it can fail, and complains of every
/// error that is not the documented one, of tables half made, and where the next call does not make them.
/// </summary>
internal sealed class SchemaTrial(ErrorBed bed)
{
    private const long All = 6;

    private IEnumerable<DriverFault> Faults => bed.Faults.DistinctBy(fault => (fault.Meaning, fault.LosesConnection, fault.Create() is DbException));

    public async Task<IReadOnlyList<string>> ComplaintsAsync()
    {
        var counting = new FaultyDriver();
        await MakeAsync(counting, null);
        DriverCall[] steps = [.. counting.Calls];
        var complaints = new List<string>();
        foreach (var (at, step) in steps.Index().DistinctBy(one => (one.Item.Step, KindOf(one.Item))))
        {
            foreach (var fault in Faults)
            {
                complaints.AddRange(await FailAsync(fault, at, step, isAfter: false));
                if (fault.LosesConnection && step.Text == "COMMIT") complaints.AddRange(await FailAsync(fault, at, step, isAfter: true));
            }
        }

        return complaints;
    }

    private static string KindOf(DriverCall step) => string.Join(' ', step.Text.Split([' ', '\n', '"'], StringSplitOptions.RemoveEmptyEntries).Take(2));

    private async Task<IEnumerable<string>> FailAsync(DriverFault fault, int at, DriverCall step, bool isAfter)
    {
        var raised = fault.Create();
        var driver = new FaultyDriver();
        var (error, made, again) = await MakeAsync(driver, new Strike(at, () => throw raised, isAfter, fault.LosesConnection));
        return Complaints($"{fault.Name} {(isAfter ? "after" : "before")} {step.Step} {KindOf(step)}: {error?.GetType().Name ?? "no error"} {error?.Message}");

        IEnumerable<string> Complaints(string where)
        {
            if (!driver.HasStruck) yield return $"{where}; the fault never struck";
            if (!IsDocumented(fault, step, raised, error)) yield return $"{where}; not documented";
            if (made != (error is null || isAfter ? All : 0)) yield return $"{where}; {made} tables are there";
            if (again is not null) yield return $"{where}; afterwards {again.GetType().Name} {again.Message}";
        }
    }

    private static bool IsDocumented(DriverFault fault, DriverCall step, Exception raised, Exception? error) => fault.Meaning switch
    {
        FaultMeaning.Busy when step.Step == DriverStep.Execute => error is null,
        FaultMeaning.Unavailable or FaultMeaning.Busy or FaultMeaning.Race => error is StorageUnavailableException,
        FaultMeaning.Corrupt => error is StorageDataException,
        FaultMeaning.Missing => error is StorageSchemaException,
        _ => ReferenceEquals(error, raised),
    };

    private async Task<(Exception? Error, long Made, Exception? Again)> MakeAsync(FaultyDriver driver, Strike? strike)
    {
        bed.DropNewTables();
        using var store = bed.NewStore(driver);
        driver.Arm(strike);
        var error = await Record.ExceptionAsync(() => store.CreateSchemaAsync());
        driver.Disarm();
        var made = bed.CountNewTables();
        var again = await Record.ExceptionAsync(() => store.CreateSchemaAsync());
        return (error, made, again ?? await Record.ExceptionAsync(() => store.FindAsync(Sale.Of("S-1").Key, null, CancellationToken.None)));
    }
}
