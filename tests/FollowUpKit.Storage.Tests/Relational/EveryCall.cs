using FollowUpKit.Storage.Relational;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>
/// Each call of a relational store that needs the tables, on the sale "S-1", by the name of its method and what is special of it;
/// and the reports over it.
/// </summary>
internal static class EveryCall
{
    private static readonly Dictionary<string, Func<RelationalOperationStore, CancellationToken, Task>> Writing = new(StringComparer.Ordinal)
    {
        ["CommitAsync"] = (store, token) => store.CommitAsync(Changed("S-1"), token),
        ["CommitAsync of a new operation"] = (store, token) => store.CommitAsync(Sale.Of("S-2").Open(), token),
        ["TryImportAsync"] = ImportAsync,
    };

    private static readonly Dictionary<string, Func<RelationalOperationStore, CancellationToken, Task>> Reading = new(StringComparer.Ordinal)
    {
        ["FindAsync"] = (store, token) => store.FindAsync(Sale.Of("S-1").Key, null, token),
        ["FindAsync with a command"] = (store, token) => store.FindAsync(Sale.Of("S-1").Key, "command", token),
        ["ReadHistoryAsync"] = (store, token) => store.ReadHistoryAsync(Sale.Of("S-1").Key, token),
        ["StreamHistoriesAsync"] = (store, token) => store.StreamHistoriesAsync("", token).ToListAsync(CancellationToken.None).AsTask(),
        ["StreamHistoriesAsync left early"] = (store, token) => store.StreamHistoriesAsync("", token).FirstOrDefaultAsync(CancellationToken.None).AsTask(),
        ["VerifyAsync"] = (store, token) => store.VerifyAsync(Sale.Of("S-1").Key, history => history.ToSnapshot(), token),
        ["VerifyAllAsync"] = (store, token) => store.VerifyAllAsync("", history => history.ToSnapshot(), token).ToListAsync(CancellationToken.None).AsTask(),
        ["LookUpAsync"] = (store, token) => store.LookUpAsync("", ["S-1"], VisibilityScope.All, ReadOptions.Latest, token),
        ["ReadOperationsAsync"] = (store, token) => store.ReadOperationsAsync(new(""), OperationOrder.Newest, null, 1, ReadOptions.Latest, token),
        ["ReadFollowUpsAsync"] = (store, token) => store.ReadFollowUpsAsync(new(""), FollowUpOrder.OverdueFrom, null, 1, ReadOptions.Latest, token),
        ["StreamOperationsAsync"] = (store, token) => store.StreamOperationsAsync(new(""), OperationOrder.Newest, ReadOptions.Latest, token).ToListAsync(CancellationToken.None).AsTask(),
        ["StreamFollowUpsAsync"] = (store, token) => store.StreamFollowUpsAsync(new(""), FollowUpOrder.OverdueFrom, ReadOptions.Latest, token).ToListAsync(CancellationToken.None).AsTask(),
        ["StreamFollowUpsAsync left early"] = (store, token) => store.StreamFollowUpsAsync(new(""), FollowUpOrder.OverdueFrom, ReadOptions.Latest, token).FirstOrDefaultAsync(CancellationToken.None).AsTask(),
        ["CountOperationsAsync"] = (store, token) => store.CountOperationsAsync(new(""), ReadOptions.Latest, token),
        ["CountFollowUpsAsync"] = (store, token) => store.CountFollowUpsAsync(new(""), ReadOptions.Latest, token),
        ["GroupOperationsAsync"] = (store, token) => store.GroupOperationsAsync(new(""), [OperationColumn.Branch], ReadOptions.Latest, token),
        ["GroupFollowUpsAsync"] = (store, token) => store.GroupFollowUpsAsync(new(""), new(FollowUpColumn.Branch), ReadOptions.Latest, token),
        ["ReadReopeningsAsync"] = (store, token) => store.ReadReopeningsAsync(new(""), null, 1, ReadOptions.Latest, token),
        ["StreamReopeningsAsync"] = (store, token) => store.StreamReopeningsAsync(new(""), ReadOptions.Latest, token).ToListAsync(CancellationToken.None).AsTask(),
        ["CountReopeningsAsync"] = (store, token) => store.CountReopeningsAsync(new(""), ReadOptions.Latest, token),
        ["GroupReopeningsAsync"] = (store, token) => store.GroupReopeningsAsync(new(""), [OperationColumn.Outcome], ReadOptions.Latest, token),
        ["ReadOperationTimeZonesAsync"] = (store, token) => store.ReadOperationTimeZonesAsync("", ReadOptions.Latest, token),
        ["ReadFollowUpTimeZonesAsync"] = (store, token) => store.ReadFollowUpTimeZonesAsync("", ReadOptions.Latest, token),
        ["Report: without attention"] = (store, token) => Reports(store).WithoutAttention().ToPageAsync(1, cancellationToken: token),
        ["Report: without attention, by days"] = (store, token) => Reports(store).WithoutAttention().CountByAsync(FollowUpGroupKey.Branch, FollowUpGroupKey.DaysOverdue, cancellationToken: token),
        ["Report: agenda"] = (store, token) => Reports(store).Agenda().ToPageAsync(1, cancellationToken: token),
        ["Report: no next step"] = (store, token) => Reports(store).NoNextStep().CountAsync(token),
        ["Report: stale"] = (store, token) => Reports(store).Stale(30).ToPageAsync(1, cancellationToken: token),
        ["Report: results"] = (store, token) => Reports(store).Results().ToPageAsync(1, cancellationToken: token),
        ["Report: conclusions"] = (store, token) => Reports(store).Conclusions().CountByAsync(OperationColumn.Branch, cancellationToken: token),
        ["Report: workload"] = (store, token) => Reports(store).Workload().CountByAsync(FollowUpGroupKey.Branch, token),
        ["Report: work of agents"] = (store, token) => Reports(store).AgentWork().ToListAsync(token),
        ["Report: sales control, by status"] = (store, token) => Reports(store).SalesControl().CountByStatusAsync(token),
        ["Report: indicators"] = (store, token) => Reports(store).GetIndicatorsAsync(["S-1"], cancellationToken: token),
    };

    public static IEnumerable<string> Names => Reading.Keys.Concat(Writing.Keys);

    public static bool Writes(string name) => Writing.ContainsKey(name);

    /// <summary>Makes a call. One that writes goes on from "S-1" as it was opened, or adds another sale.</summary>
    public static Task RunAsync(string name, RelationalOperationStore store, CancellationToken cancellationToken = default) =>
        (Writes(name) ? Writing : Reading)[name](store, cancellationToken);

    private static FollowUpReports Reports(RelationalOperationStore store) => new(store, new SetClock(Instant.FromUtc(2026, 3, 10, 12, 0)), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });

    private static OperationCommit Changed(string operation)
    {
        var sale = Sale.Of(operation);
        sale.Open();
        return sale.Do(new OperationChange.Described { Title = "changed" }, new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(3, "ana") });
    }

    // An import that meets another is not made, and says so without an error.
    private static async Task ImportAsync(RelationalOperationStore store, CancellationToken cancellationToken)
    {
        var commit = Sale.Of("S-3").Open();
        if (!await store.TryImportAsync([commit], cancellationToken)) throw new StorageConflictException(commit.Key, 0);
    }
}
