using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>Each call of a relational store that needs the tables.</summary>
internal static class EveryCall
{
    private static readonly Dictionary<string, Func<RelationalOperationStore, Task>> All = new(StringComparer.Ordinal)
    {
        ["find"] = store => store.FindAsync(Sale.Of("S-1").Key, null, CancellationToken.None),
        ["commit"] = store => store.CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None),
        ["import"] = store => store.TryImportAsync([Sale.Of("S-2").Open()], CancellationToken.None),
        ["history"] = store => store.ReadHistoryAsync(Sale.Of("S-1").Key, CancellationToken.None),
        ["look up"] = store => store.LookUpAsync("", ["S-1"], VisibilityScope.All, ReadOptions.Latest, CancellationToken.None),
        ["page of operations"] = store => store.ReadOperationsAsync(new(""), OperationOrder.Newest, null, 1, ReadOptions.Latest, CancellationToken.None),
        ["page of follow-ups"] = store => store.ReadFollowUpsAsync(new(""), FollowUpOrder.OverdueFrom, null, 1, ReadOptions.Latest, CancellationToken.None),
        ["stream of operations"] = store => store.StreamOperationsAsync(new(""), OperationOrder.Newest, ReadOptions.Latest, CancellationToken.None).ToListAsync().AsTask(),
        ["stream of follow-ups"] = store => store.StreamFollowUpsAsync(new(""), FollowUpOrder.OverdueFrom, ReadOptions.Latest, CancellationToken.None).ToListAsync().AsTask(),
        ["count of operations"] = store => store.CountOperationsAsync(new(""), ReadOptions.Latest, CancellationToken.None),
        ["count of follow-ups"] = store => store.CountFollowUpsAsync(new(""), ReadOptions.Latest, CancellationToken.None),
        ["groups of operations"] = store => store.GroupOperationsAsync(new(""), [OperationColumn.Branch], ReadOptions.Latest, CancellationToken.None),
        ["groups of follow-ups"] = store => store.GroupFollowUpsAsync(new(""), new(FollowUpColumn.Branch), ReadOptions.Latest, CancellationToken.None),
        ["time zones"] = store => store.ReadTimeZonesAsync("", ReadOptions.Latest, CancellationToken.None),
    };

    public static IEnumerable<string> Names => All.Keys;

    public static Task RunAsync(string name, RelationalOperationStore store) => All[name](store);
}
