using System.Text.Json;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>The shapes of JSON answers, which programs rely on, and what people see of the same.</summary>
public sealed class AnswerTests(SmallHistory history) : IClassFixture<SmallHistory>
{
    [Fact]
    public async Task List_AsJson_HasStableShape()
    {
        var list = (await history.AskAsync("list")).Json;

        Assert.Equal(["asOf", "zone", "total", "byStatus", "noNextStep", "groups", "rows"], Names(list));
        Assert.Equal(["InProgress", "Concluded", "Overdue"], Names(list.GetProperty("byStatus")));
        Assert.Equal(
            ["operation", "version", "title", "customer", "branch", "agent", "openedAt", "status", "daysOverdue", "noNextStep", "dueToday", "nextChange", "followUp", "subject", "dueDate", "dueTime", "zone"],
            Names(list.GetProperty("rows")[0]));
        Assert.Equal("2012-01-20T10:30:00Z", list.GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task List_OfNothing_HasAllThreeStatuses()
    {
        var list = (await history.AskAsync("list", "--branch", "North")).Json;

        Assert.Equal("""{"InProgress":0,"Concluded":0,"Overdue":0}""", JsonSerializer.Serialize(list.GetProperty("byStatus")));
        Assert.Equal(0, list.GetProperty("rows").GetArrayLength());
    }

    [Theory]
    [InlineData("--branch West --branch East", "S-4 S-3 S-2 S-1")]
    [InlineData("--branch West", "S-4 S-3")]
    [InlineData("--agent Ana --agent Nobody", "S-2 S-1")]
    [InlineData("--status in-progress --status Concluded", "S-4 S-3 S-1")]
    [InlineData("--from 2012-01-18", "S-3 S-2")]
    [InlineData("--to 2012-01-10", "S-4 S-1")]
    [InlineData("--from 2012-01-10 --to 2012-01-18", "S-2 S-1")]
    [InlineData("--limit 2", "S-4 S-3")]
    public async Task List_Narrowed_GivesTheseSales(string options, string expected)
    {
        var list = (await history.AskAsync(["list", .. options.Split(' ')])).Json;

        Assert.Equal(expected, string.Join(' ', list.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("operation").GetString())));
    }

    [Fact]
    public async Task Report_AsJson_HasStableShape()
    {
        var report = (await history.AskAsync("report", "without-attention", "--group-by", "days-overdue")).Json;

        Assert.Equal(["asOf", "zone", "total", "groups", "rows"], Names(report));
        Assert.Equal("""[{"key":"1-3","count":1}]""", JsonSerializer.Serialize(report.GetProperty("groups")));
        Assert.Equal(
            """{"operation":"S-2","followUp":1,"title":"Valves","customer":"Boreas","branch":"East","agent":"Luis","kind":"visit","subject":"Visit","dueDate":"2012-01-18","dueTime":null,"zone":"Europe/Amsterdam","overdueFrom":"2012-01-18T23:00:00Z","daysOverdue":2,"moveCount":0,"firstDueDate":"2012-01-18","lastMoveReason":null}""",
            JsonSerializer.Serialize(report.GetProperty("rows")[0]));
    }

    [Theory]
    [InlineData("--branch West", 0)]
    [InlineData("--agent Luis", 1)]
    [InlineData("--agent Ana", 0)]
    [InlineData("--from 2012-01-18", 1)]
    [InlineData("--from 2012-01-19", 0)]
    [InlineData("--to 2012-01-18", 1)]
    [InlineData("--to 2012-01-17", 0)]
    public async Task Report_Narrowed_HasThisTotal(string options, long expected)
    {
        var report = (await history.AskAsync(["report", "without-attention", .. options.Split(' ')])).Json;

        Assert.Equal(expected, report.GetProperty("total").GetInt64());
        Assert.Equal(expected, report.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task Show_AsJson_HasChainNewestOnTop()
    {
        var show = (await history.AskAsync("show", "S-1")).Json;

        Assert.Equal(
            ["asOf", "operation", "version", "title", "customer", "branch", "agent", "zone", "openedAt", "status", "daysOverdue", "noNextStep", "conclusion", "withdrawal", "tooltip", "followUps"],
            Names(show));
        Assert.Equal([2, 1], show.GetProperty("followUps").EnumerateArray().Select(followUp => followUp.GetProperty("number").GetInt32()));
        Assert.Equal("Asked for \"less\",\nand soon", show.GetProperty("followUps")[1].GetProperty("result").GetProperty("details").GetString()!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Show_OfUnknownSale_IsRefused()
    {
        var run = await history.AskAsync("show", "S-9");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("Refused (operation_not_found)", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", "4 of 4 sales as of 2012-01-20 11:30 (Europe/Amsterdam). In progress: 2 (1 with no next step), overdue: 1, concluded: 1.")]
    [InlineData("list --language es", "4 de 4 ventas al 20/01/2012 11:30 (Europe/Amsterdam). En proceso: 2 (1 sin siguiente paso), atrasadas: 1, concluidas: 1.")]
    [InlineData("report without-attention", "1 of 1 follow-up without attention as of 2012-01-20 11:30 (Europe/Amsterdam).")]
    [InlineData("show S-2", "▲ Overdue · 2 days")]
    [InlineData("show S-2 --language es", "▲ Seguimiento atrasado · 2 días")]
    [InlineData("show S-3", "cancelled: no longer there")]
    public async Task Answer_AsTable_Shows(string command, string expected)
    {
        var run = await history.AskPlainlyAsync(command.Split(' '));

        Assert.Contains(expected, run.Words, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(property => property.Name);
}
