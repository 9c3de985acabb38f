namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>The same for many sales: ana has 1 and 2 and the idle sale 4 and calls in luis's sale 3; 5 is luis's.</summary>
public sealed class BulkTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task HandOver_DryRun_SaysWhatWouldBeDoneAndWritesNothing()
    {
        await SellAsync();

        var run = await HandOverAsync("--dry-run");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            "Sale 3: would be done. Sale 2: would be done. Sale 1: would be done. Sale 4: would be done. " +
            "Dry run r1: 4 would be done, 0 with nothing to change, 0 done before, 0 refused, 0 changed by others, 0 unreadable. Nothing was written.",
            run.Words);
        Assert.Equal(("3 2 1", "4 2 1"), (await SalesAsync("report", "agenda", "--agent", "ana", "--order", "newest-sale"), await SalesAsync("list", "--agent", "ana")));
    }

    [Fact]
    public async Task HandOver_OfAnAgent_MovesFollowUpsAndSales()
    {
        await SellAsync();

        var run = await HandOverAsync("--language", "es");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Venta 3: hecho. Venta 2: hecho.", run.Words, StringComparison.Ordinal);
        Assert.EndsWith("Corrida r1: hechos: 4; sin nada que cambiar: 0; hechos antes: 0; rechazados: 0; cambiados por otros: 0; ilegibles: 0.", run.Words, StringComparison.Ordinal);
        Assert.Equal(("", "", "4 2 1"), (await SalesAsync("report", "agenda", "--agent", "ana"), await SalesAsync("list", "--agent", "ana"), await SalesAsync("list", "--agent", "eva")));
        Assert.Equal("3 2 1", await SalesAsync("report", "agenda", "--agent", "eva", "--order", "newest-sale"));
    }

    [Fact]
    public async Task HandOver_OnlyPending_LeavesTheSales()
    {
        await SellAsync();

        await HandOverAsync("--only-pending", "--branch", "MTY");

        Assert.Equal(("2", "4 2 1"), (await SalesAsync("report", "agenda", "--agent", "ana"), await SalesAsync("list", "--agent", "ana")));
    }

    [Fact]
    public async Task HandOver_FromNobody_FindsWhatHasNoAgent()
    {
        await SellAsync();
        await folder.RunAsync("bulk", "hand-over", "--run", "r1", "--from-agent", "ana", "--to-agent", "");

        var run = await folder.RunAsync("bulk", "hand-over", "--run", "r2", "--from-agent", "", "--to-agent", "eva");

        Assert.Contains("Run r2: 4 done", run.Words, StringComparison.Ordinal);
        Assert.Equal("", await SalesAsync("list", "--without-agent"));
    }

    [Fact]
    public async Task Postpone_Repeated_MovesNothingTwice()
    {
        await SellAsync();
        string[] postpone = ["bulk", "postpone", "--run", "inventory", "--branch", "MTY", "--to", "2026-03-31", "--days", "7", "--reason", "Inventory"];

        var first = await folder.RunAsync(postpone);
        var second = await folder.RunAsync(postpone);

        Assert.Contains("Sale 1, follow-up 1: done.", first.Words, StringComparison.Ordinal);
        Assert.Contains("Sale 1, follow-up 1: done by this run before.", second.Words, StringComparison.Ordinal);
        Assert.Contains("Run inventory: 0 done, 0 with nothing to change, 3 done before", second.Words, StringComparison.Ordinal);
        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal("1 3 5", await SalesAsync("report", "agenda", "--from", "2026-03-18", "--to", "2026-03-18", "--moved-at-least", "1"));
    }

    [Fact]
    public async Task Postpone_AnotherTaskUnderTheSameName_IsRefusedAndTheExitCodeSaysSo()
    {
        await SellAsync();
        await folder.RunAsync("bulk", "postpone", "--run", "r1", "--branch", "TIJ", "--days", "7", "--reason", "Inventory");

        var run = await folder.RunAsync("bulk", "postpone", "--run", "r1", "--agent", "ana", "--days", "8", "--reason", "Inventory");

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("Sale 3, follow-up 1: done. Sale 1, follow-up 1: done. Sale 2, follow-up 1: refused (command_id_reused): ", run.Words, StringComparison.Ordinal);
        Assert.Contains("Run r1: 2 done, 0 with nothing to change, 0 done before, 1 refused", run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Postpone_ByYears_Warns()
    {
        await SellAsync();

        var run = await folder.RunAsync("bulk", "postpone", "--run", "r1", "--branch", "TIJ", "--days", "1000", "--reason", "Inventory", "--dry-run", "--language", "es");

        Assert.Contains("Venta 2, seguimiento 1: se haría. Aviso (year_unlikely): ", run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_AsJson_TellsEachWithItsCode()
    {
        await SellAsync();
        await folder.RunAsync("bulk", "cancel", "--run", "r1", "--branch", "TIJ", "--reason", "Campaign ended");

        var json = (await folder.RunAsync("bulk", "cancel", "--run", "r1", "--agent", "luis", "--reason", "Campaign ended", "--format", "json")).Json;

        Assert.Equal(["run", "dryRun", "isComplete", "counts", "results"], json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(1, json.GetProperty("counts").GetProperty("Changed").GetInt32());
        Assert.Equal(
            """{"operation":"5","followUp":1,"outcome":"Changed","code":null,"message":null,"warnings":[]}""",
            System.Text.Json.JsonSerializer.Serialize(json.GetProperty("results")[0]));
        Assert.Equal("3 1", await SalesAsync("report", "agenda", "--order", "newest-sale"));
    }

    [Theory]
    [InlineData("postpone --days 7", "Say which follow-ups, by one of --branch, --agent, --without-agent,")]
    [InlineData("cancel", "Say which follow-ups, by one of --branch,")]
    [InlineData("cancel --agent ana --without-agent", "--agent and --without-agent exclude each other.")]
    [InlineData("postpone --days 0 --agent ana", "--days: '0' is not a number from 1")]
    [InlineData("hand-over --from-agent ana", "--to-agent is missing:")]
    public async Task Bulk_Misused_DoesNothing(string command, string expected)
    {
        await SellAsync();
        string[] reason = command.StartsWith('h') ? [] : ["--reason", "Inventory"];

        var run = await folder.RunAsync(["bulk", .. command.Split(' '), "--run", "r1", .. reason]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bulk_RunNameThatIsRefused_IsToldByItsOption()
    {
        await SellAsync();

        var run = await folder.RunAsync("bulk", "cancel", "--run", "two\nlines", "--agent", "ana", "--reason", "Inventory");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("--run", run.Error, StringComparison.Ordinal);
    }

    private async Task SellAsync()
    {
        foreach (var (sale, branch, agent, caller) in new[] { ("1", "MTY", "ana", "ana"), ("2", "TIJ", "ana", "ana"), ("3", "MTY", "luis", "ana"), ("4", "MTY", "ana", null), ("5", "MTY", "luis", "luis") })
        {
            folder.Now += NodaTime.Duration.FromMinutes(1);
            string[] first = caller is null ? [] : ["--first", "Call", "--due", "2026-03-11", "--first-agent", caller];
            var run = await folder.RunAsync(["open", sale, "--branch", branch, "--agent", agent, .. first]);
            Assert.True(run.ExitCode == 0, run.Error);
        }
    }

    private Task<Run> HandOverAsync(params string[] more) => folder.RunAsync(["bulk", "hand-over", "--run", "r1", "--from-agent", "ana", "--to-agent", "eva", .. more]);

    private async Task<string> SalesAsync(params string[] report) => string.Join(' ', (await folder.RunAsync([.. report, "--format", "json"])).Json
        .GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("operation").GetString()));
}
