using FollowUpKit.Storage.Relational;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>Operations that go into one transaction when all are new, and one by one when they are not.</summary>
public sealed class ImportBatchTests : IDisposable
{
    private readonly SqliteFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task ImportAsync_OnSqliteSomeThereAndOneRefused_EachIsToldApart() => await AssertToldApartAsync(await file.CreateAsync());

    [PostgreSqlFact]
    public async Task ImportAsync_OnPostgreSqlSomeThereAndOneRefused_EachIsToldApart()
    {
        using var database = new PostgreSqlDatabase();
        using var store = await database.CreateAsync();
        await AssertToldApartAsync(store);
    }

    private static async Task AssertToldApartAsync(RelationalOperationStore store)
    {
        await ImportAsync(store, Row(2, "changed", "Before"), Row(3, "same", "Sale"));

        var (counts, reasons) = await ImportAsync(
            store, Row(2, "changed", "After"), Row(3, "new 1", "Sale"), Row(4, "refused", "Sale", concludedAt: "2011-11-02T17:00"), Row(5, "same", "Sale"), Row(6, "new 2", "Sale"));

        Assert.Equal((2, 1, 1, 1), (counts.OperationsImported, counts.OperationsUnchanged, counts.OperationsLeftAlone, counts.OperationsRefused));
        Assert.Equal(
            ["2: title is 'After' in the file but 'Before' here", "4: Sale refused has no follow-up through which it could be concluded."],
            reasons.Order(StringComparer.Ordinal));
        Assert.Equal(["Before v1", "Sale v1", "Sale v1", "none", "Sale v1"], await TitlesAsync(store, "changed", "same", "new 1", "refused", "new 2"));
    }

    private static async Task<(ImportCounts Counts, List<string> Reasons)> ImportAsync(RelationalOperationStore store, params ImportRow[] rows)
    {
        var reasons = new List<string>();
        var importer = new FollowUpImporter(store, new SetClock(Instant.FromUtc(2012, 1, 20, 12, 0)), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
        var counts = await importer.ImportAsync(rows.Select(row => new ImportChain([row], [])), row =>
        {
            if (row.GetReasons() is { Count: > 0 } reason) reasons.Add($"{row.Row.Line}: {string.Join("; ", reason)}");
        });
        return (counts, reasons);
    }

    private static async Task<List<string>> TitlesAsync(RelationalOperationStore store, params string[] operations)
    {
        var titles = new List<string>();
        foreach (var operation in operations)
        {
            var found = await store.FindAsync(new OperationKey("default", operation), null, CancellationToken.None);
            titles.Add(found is null ? "none" : $"{found.Snapshot.Title} v{found.Snapshot.Version}");
        }

        return titles;
    }

    private static ImportRow Row(long line, string operation, string title, string? concludedAt = null)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["operation_id"] = operation,
            ["title"] = title,
            ["opened_at"] = "2011-10-28T09:00",
            ["time_zone"] = "Europe/Amsterdam",
        };
        if (concludedAt is not null) fields["concluded_at"] = concludedAt;
        return new ImportRow(line, fields);
    }
}
