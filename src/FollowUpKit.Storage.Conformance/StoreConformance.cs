namespace FollowUpKit.Storage.Conformance;

/// <summary>Runs the cases against a store.</summary>
/// <example>
/// <code>
/// using var fixture = new LegacyStoreFixture();
/// var report = await StoreConformance.RunAsync(fixture);
/// </code>
/// </example>
public static class StoreConformance
{
    /// <summary>Runs all cases, one after the other.</summary>
    /// <param name="fixture">The store.</param>
    /// <param name="cancellationToken">Cancels between two cases.</param>
    /// <returns>What came of each case, and whether the store conforms.</returns>
    public static Task<ConformanceReport> RunAsync(StoreFixture fixture, CancellationToken cancellationToken = default) =>
        RunAsync(fixture, StoreCases.All, cancellationToken);

    /// <summary>Runs some cases, one after the other.</summary>
    /// <param name="fixture">The store.</param>
    /// <param name="cases">Which cases.</param>
    /// <param name="cancellationToken">Cancels between two cases.</param>
    /// <returns>What came of each case, and whether the store conforms.</returns>
    public static async Task<ConformanceReport> RunAsync(
        StoreFixture fixture, IEnumerable<StoreCase> cases, CancellationToken cancellationToken = default)
    {
        if (fixture is null) throw new ArgumentNullException(nameof(fixture));
        if (cases is null) throw new ArgumentNullException(nameof(cases));
        var rows = new List<StoreCaseResult>();
        foreach (var each in cases)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Add(await each.RunAsync(fixture));
        }

        return new ConformanceReport(fixture.Name, rows);
    }
}
