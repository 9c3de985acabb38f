using System.Text.Json;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>What every imported history must show.</summary>
public abstract class HistoryTests(ImportedHistory history)
{
    [Fact]
    public void Import_OfAllRows_ExitsWithZero() => Assert.Equal((0, ""), (history.FirstImport.ExitCode, history.FirstImport.Error));

    [Fact]
    public void Import_OfAllRows_CountsThem()
    {
        Assert.Equal(Rows("operations"), Imported(history.FirstImport, "operations"));
        Assert.Equal(Rows("followUps"), Imported(history.FirstImport, "followUps"));
    }

    [Fact]
    public async Task Import_Again_ChangesNothing()
    {
        var run = await history.ImportAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal((0, 0), (Imported(run, "operations"), Imported(run, "followUps")));
        Assert.Equal(Rows("followUps"), run.Json.GetProperty("followUps").GetProperty("unchanged").GetInt64());
    }

    [Fact]
    public void Import_OfAllRows_WritesNoRefusedFile() =>
        Assert.DoesNotContain(history.Files, file => file.Contains("refused", StringComparison.Ordinal));

    [Fact]
    public async Task List_OfAllSales_GivesExpectedCounts()
    {
        var list = (await history.AskAsync("list", "--limit", "1")).Json;

        Assert.Equal(Counts(history.Expected.GetProperty("byStatus")), Counts(list.GetProperty("byStatus")));
        Assert.Equal(Rows("noNextStep"), list.GetProperty("noNextStep").GetInt64());
        Assert.Equal(Rows("operations"), list.GetProperty("total").GetInt64());
        Assert.Equal(1, list.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task List_OfOneStatus_NarrowsTotalButNotCountsByStatus()
    {
        var list = (await history.AskAsync("list", "--status", "overdue", "--limit", "500")).Json;

        Assert.Equal(Counts(history.Expected.GetProperty("byStatus")), Counts(list.GetProperty("byStatus")));
        Assert.Equal(list.GetProperty("byStatus").GetProperty("Overdue").GetInt64(), list.GetProperty("total").GetInt64());
        Assert.All(list.GetProperty("rows").EnumerateArray(), row => Assert.Equal("Overdue", row.GetProperty("status").GetString()));
    }

    [Theory]
    [InlineData("branch", "overdueByBranch")]
    [InlineData("agent", "overdueByAgent")]
    [InlineData("days-overdue", "agingDays")]
    public async Task Report_Grouped_GivesExpectedCounts(string groupBy, string expected)
    {
        var report = (await history.AskAsync("report", "without-attention", "--group-by", groupBy, "--limit", "1")).Json;

        Assert.Equal(
            Counts(history.Expected.GetProperty(expected)),
            report.GetProperty("groups").EnumerateArray().ToDictionary(
                group => group.GetProperty("key").GetString()!, group => group.GetProperty("count").GetInt64()));
        Assert.Equal(history.Expected.GetProperty("byStatus").GetProperty("Overdue").GetInt64(), report.GetProperty("total").GetInt64());
    }

    private static long Imported(Run run, string rows) => run.Json.GetProperty(rows).GetProperty("imported").GetInt64();

    private static Dictionary<string, long> Counts(JsonElement counts) =>
        counts.EnumerateObject().ToDictionary(count => count.Name, count => count.Value.GetInt64());

    private long Rows(string name) => history.Expected.GetProperty(name).GetInt64();
}
