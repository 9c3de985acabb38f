using System.Text.Json;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>The reports beside "without attention", on the small history.</summary>
public sealed class ReportTests(SmallHistory history) : IClassFixture<SmallHistory>
{
    [Theory]
    [InlineData("agenda", "S-2 S-3")]
    [InlineData("agenda --branch West", "S-3")]
    [InlineData("agenda --agent Luis --customer Boreas", "S-2")]
    [InlineData("agenda --kind visit", "S-2")]
    [InlineData("agenda --without-agent", "")]
    [InlineData("agenda --scheduled-by Luis", "S-2 S-3")]
    [InlineData("agenda --scheduled-by ana", "")]
    [InlineData("agenda --from 2012-01-19", "S-3")]
    [InlineData("agenda --to 2012-01-19", "S-2")]
    [InlineData("agenda --containing VALVES", "S-2")]
    [InlineData("no-next-step", "S-4")]
    [InlineData("no-next-step --customer Acme", "")]
    [InlineData("results", "S-1 S-4 S-1")]
    [InlineData("results --from 2012-01-05 --to 2012-01-09", "S-4")]
    [InlineData("results --kind visit", "")]
    [InlineData("conclusions", "S-1")]
    [InlineData("conclusions --outcome lost", "")]
    [InlineData("conclusions --to 2012-01-09", "")]
    [InlineData("without-attention --days-overdue-from 2", "S-2")]
    [InlineData("without-attention --days-overdue-from 3", "")]
    [InlineData("without-attention --days-overdue-to 1", "")]
    [InlineData("without-attention --kind call", "")]
    public async Task Report_Narrowed_HasTheseSales(string command, string expected)
    {
        var report = (await history.AskAsync(["report", .. command.Split(' ')])).Json;

        Assert.Equal(expected, string.Join(' ', report.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("operation").GetString())));
        Assert.Equal(report.GetProperty("rows").GetArrayLength(), report.GetProperty("total").GetInt64());
    }

    [Theory]
    [InlineData("list --days-overdue-from 1", "S-2")]
    [InlineData("list --customer Cetus --customer Draco", "S-4 S-3")]
    [InlineData("list --containing motörs", "S-4")]
    public async Task List_Narrowed_GivesTheseSales(string command, string expected)
    {
        var list = (await history.AskAsync(command.Split(' '))).Json;

        Assert.Equal(expected, string.Join(' ', list.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("operation").GetString())));
    }

    [Theory]
    [InlineData("agenda", """{"operation":"S-2","followUp":1,"title":"Valves","customer":"Boreas","branch":"East","agent":"Luis","kind":"visit","subject":"Visit","dueDate":"2012-01-18","dueTime":null,"zone":"Europe/Amsterdam","overdueFrom":"2012-01-18T23:00:00Z","isOverdue":true,"daysOverdue":2,"moveCount":0,"firstDueDate":"2012-01-18","lastMoveReason":null}""")]
    [InlineData("results --to 2012-01-04", """{"operation":"S-1","followUp":1,"title":"Presses, two","customer":"Acme","branch":"East","agent":"Ana","kind":"call","subject":"Ask","dueDate":"2012-01-04","dueTime":"10:00","zone":"Europe/Amsterdam","isOnTime":false,"daysLate":0,"capturedLate":false,"result":{"at":"2012-01-04T10:05","zone":"Europe/Amsterdam","details":"Asked for \u0022less\u0022,\nand soon","outcome":"later",""")]
    [InlineData("conclusions", """{"operation":"S-1","title":"Presses, two","customer":"Acme","branch":"East","agent":"Ana","openedAt":"2012-01-02T08:00:00Z","doneFollowUpCount":2,"conclusion":{"at":"2012-01-10T11:00:00Z","date":"2012-01-10","by":""")]
    [InlineData("agent-work", """{"agent":"Ana","pendingCount":0,"overdueCount":0,"resultCount":2,"onTimeRate":0.5,"medianDaysLate":0,"capturedLateCount":0,"conclusionCount":1,"averageDoneFollowUpCount":2,"wonCount":1,"winRate":1}""")]
    public async Task Report_AsJson_HasStableRows(string command, string expected)
    {
        var report = (await history.AskAsync(["report", .. command.Split(' ')])).Json;

        Assert.Equal(["asOf", "zone", "total", "groups", "rows"], report.EnumerateObject().Select(property => property.Name));
        Assert.StartsWith(expected, JsonSerializer.Serialize(report.GetProperty("rows")[0]).Replace("\\r\\n", "\\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agenda", "S-3 Cetus Call today West Pumps 11:30 Luis")]
    [InlineData("agenda", "The clock is moved to 2012-01-20 11:30; the data is that of 2026-03-10 16:00")]
    [InlineData("without-attention --format chart", "The clock is moved to 2012-01-20 11:30; the data is that of 2026-03-10 16:00")]
    [InlineData("agenda --language es", "2 de 2 filas al 20/01/2012 11:30 (Europe/Amsterdam).")]
    [InlineData("no-next-step", "S-4 Draco ► In progress no West Motors next Luis step 1 of 1 row")]
    [InlineData("workload", "1 1 1 0 0 0")]
    [InlineData("workload --group-by agent --agent Luis", "Luis 1 1 1 0 0 0")]
    [InlineData("stale", "0 of 0 rows")]
    [InlineData("stale --idle-for-at-least 1 --language es", "Sin act.")]
    [InlineData("conclusions --language es", "Seguim.")]
    [InlineData("conclusions", "S-1 Acme 2012-01-10 won Ana 2 East Presses, two Ana")]
    [InlineData("agent-work", "Ana 0 0 2 50% 0 1 2 100%")]
    [InlineData("agent-work --agent Luis", "Luis 2 1 1 100% 0 0")]
    public async Task Report_AsTable_Shows(string command, string expected)
    {
        var run = await history.AskPlainlyAsync(["report", .. command.Split(' ')]);

        Assert.Contains(expected, run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ByBranch_HasTheHoursToTheFirstContact()
    {
        var table = await history.AskPlainlyAsync("list", "--group-by", "branch");
        var json = (await history.AskAsync("list", "--group-by", "branch", "--group-by", "agent", "--customer", "Boreas")).Json;

        Assert.Contains("East 2 1 1 49.1", table.Words, StringComparison.Ordinal);
        Assert.Equal("""{"key":"East","then":"Ana","count":1,"averageDoneFollowUpCount":0,"firstContactCount":0,"averageHoursToFirstContact":null}""", JsonSerializer.Serialize(json.GetProperty("groups")[0]));
    }
}
