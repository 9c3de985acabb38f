using FollowUpKit.Faults;
using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>How a verification reads: beside live traffic, and some sales at a time.</summary>
public sealed class VerificationReadingTests
{
    /// <summary>What reads the follow-ups of some sales, after their histories and before their reminders.</summary>
    private const string FollowUpRows = "followup_follow_ups\" WHERE tenant = @tenant AND operation IN";

    [Fact]
    public async Task VerifyAllAsync_CommitBetweenTheTables_NoFinding()
    {
        using var bed = await VerificationBed.OnSqliteAsync();
        var sales = new VerificationSales(bed.Store);
        await sales.TellAsync("S-1");
        var commits = 0;
        using var store = bed.StoreThrough(new Between(FollowUpRows, async () => await sales.DescribeAsync("S-1", $"Pump {++commits}"), times: 3));

        var findings = await VerificationBed.FindingsAsync(store);

        Assert.Empty(findings);
        Assert.Equal(3, commits);
    }

    [Fact]
    public async Task VerifyAllAsync_SaleThatGetsAnotherKeyMeanwhile_NoFinding()
    {
        using var bed = await VerificationBed.OnSqliteAsync();
        var sales = new VerificationSales(bed.Store);
        await sales.TellAsync("S-1");
        using var store = bed.StoreThrough(new Between(FollowUpRows, () => sales.RenumberAsync("S-1", "S-0"), times: 1));

        Assert.Empty(await VerificationBed.FindingsAsync(store));
    }

    [Fact]
    public async Task VerifyAllAsync_MoreSalesThanAPage_AllInOrderAndReadAPageAtATime()
    {
        using var bed = await VerificationBed.OnSqliteAsync();
        var sales = new VerificationSales(bed.Store);
        string[] ids = [.. Enumerable.Range(100, 120).Select(i => $"S-{i}")];
        foreach (var id in ids) await sales.OpenAsync(id);
        var counter = new Between(FollowUpRows, () => Task.CompletedTask, times: int.MaxValue);
        using var store = bed.StoreThrough(counter);
        var verified = new List<(string Id, int PagesRead)>();

        await foreach (var sale in store.VerifyAllAsync(VerificationSales.Tenant, history => history.ToSnapshot())) verified.Add((sale.Key.OperationId, counter.Count));

        Assert.Equal(ids, verified.Select(sale => sale.Id));
        Assert.Equal([50, 50, 20], verified.CountBy(sale => sale.PagesRead).Select(page => page.Value));
    }

    [Fact]
    public async Task VerifyAllAsync_AnotherTenant_IsNotRead()
    {
        using var bed = await VerificationBed.OnSqliteAsync();
        await new VerificationSales(bed.Store).OpenAsync("S-1");

        var verified = 0;
        await foreach (var sale in bed.Store.VerifyAllAsync("other", history => history.ToSnapshot())) verified++;

        Assert.Equal(0, verified);
    }

    [Fact]
    public void VerifyStatements_Each_IsOfOneTenant()
    {
        var statements = new VerifyStatements(new TableNames(SqlDialect.DefaultTablePrefix), SqlDialect.PostgreSql);

        Assert.All(
            [statements.Keys, statements.Version, statements.Histories, .. statements.Rows.Select(rows => rows.Statement)],
            statement => Assert.Null(TenantRule.Complaint(statement.Text)));
    }

    [Fact]
    public void VerificationColumns_EachThatIsNotVerified_IsDocumented()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot, "docs", "storage.md"));

        Assert.All(
            VerificationColumns.NotVerified.Concat(VerificationColumns.TablesNotVerified),
            name => Assert.Contains($"`{name.Split('.')[^1]}`", page[page.IndexOf("## Verification", StringComparison.Ordinal)..], StringComparison.Ordinal));
    }

    private static string RepositoryRoot
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "FollowUpKit.sln"))) folder = folder.Parent!;
            return folder.FullName;
        }
    }

    /// <summary>Does something before statements with a text, some times.</summary>
    private sealed class Between(string text, Func<Task> work, int times) : Interceptor
    {
        public int Count { get; private set; }

        public override async Task BeforeAsync(DriverCall call)
        {
            if (call.Step != DriverStep.Execute || !call.Text.Contains(text, StringComparison.Ordinal) || Count >= times) return;
            Count++;
            await work();
        }
    }
}
