namespace FollowUpKit.Storage.Conformance;

/// <summary>How one store did in all cases.</summary>
public sealed class ConformanceReport
{
    internal ConformanceReport(string store, IReadOnlyList<StoreCaseResult> rows)
    {
        Store = store;
        Rows = rows;
    }

    /// <summary>The name of the store.</summary>
    public string Store { get; }

    /// <summary>One row for each case, in the order of <see cref="StoreCase.Id"/> within the groups.</summary>
    public IReadOnlyList<StoreCaseResult> Rows { get; }

    /// <summary>Whether every case was run or is not promised, and none is broken.</summary>
    public bool Conforms => Count(StoreVerdict.Broken) == 0;

    /// <summary>How many cases ended so.</summary>
    /// <param name="verdict">Held, broken or not promised.</param>
    public int Count(StoreVerdict verdict) => Rows.Count(row => row.Verdict == verdict);

    /// <summary>The table of this store, as text.</summary>
    public string ToTable() => ConformanceTable.Of([this]);

    /// <summary>The table of several stores side by side, as text.</summary>
    /// <param name="reports">The reports, all of the same cases.</param>
    public static string ToTable(IReadOnlyList<ConformanceReport> reports)
    {
        if (reports is null) throw new ArgumentNullException(nameof(reports));
        return ConformanceTable.Of(reports);
    }
}
