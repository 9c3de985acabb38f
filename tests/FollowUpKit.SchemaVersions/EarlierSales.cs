using FollowUpKit.Storage;
using FollowUpKit.Storage.Conformance;

namespace FollowUpKit.SchemaVersions;

/// <summary>The operations in the databases of earlier versions: one for each kind of change.</summary>
internal static class EarlierSales
{
    /// <summary>A tenant of their own, so that the conformance kit runs beside them.</summary>
    public const string Tenant = "earlier";

    public static IEnumerable<(Sale Sale, IReadOnlyList<OperationCommit> Commits)> All =>
        from name in EveryChange.Names
        let sale = Sale.Of("S-" + name, Tenant)
        select (sale, (IReadOnlyList<OperationCommit>)[sale.Open(), sale.DoWithId("c-" + name, EveryChange.Named(name))]);

    public static async Task WriteAsync(IOperationStore store)
    {
        foreach (var commit in All.SelectMany(each => each.Commits)) await store.CommitAsync(commit, CancellationToken.None);
    }
}
