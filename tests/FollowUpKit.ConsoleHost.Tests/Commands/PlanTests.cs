namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>Next steps by the plans of the sample office. It is Tuesday, 10 March 2026, 15:00 UTC.</summary>
public sealed class PlanTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public PlanTests() => folder.Settings = () => new Settings { Zone = "Etc/UTC", Plans = OfficeFile };

    private static string OfficeFile => FileIn(AppContext.BaseDirectory);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Open_OnAPlan_SchedulesItsFirstStep()
    {
        var run = await OpenAsync();

        Assert.StartsWith("Sale 7 is open. Follow-up 1 is scheduled: Llamar: ¿qué le pareció la cotización?, due Thursday 2026-03-12 10:00. Version 1.", run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_BeforeADelivery_CountsBackFromIt()
    {
        var run = await folder.RunAsync("open", "7", "--plan", "entrega", "--plan-start", "2026-03-20");

        Assert.Contains("Confirmar la entrega, due Wednesday 2026-03-18.", run.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no_contesta", "Proposed: Volver a llamar, due Wednesday 2026-03-11, agent ana. Plan cotizacion, step llamada.")]
    [InlineData("muy_interesado", "Proposed: Preguntar por el pedido, due Wednesday 2026-03-25, agent ana. Plan cotizacion, step cierre.")]
    [InlineData("", "Proposed: Visitar al cliente, due Tuesday 2026-03-17, agent ana. Plan cotizacion, step visita.")]
    [InlineData("acepta", "Proposed: conclude the sale, outcome ganada.")]
    public async Task Suggest_OutcomeBeingTyped_IsWhatThePlanSays(string outcome, string expected)
    {
        await OpenAsync();

        var run = await folder.RunAsync("suggest", "7", "--outcome", outcome);

        Assert.Equal((0, expected), (run.ExitCode, run.Words.Trim()));
    }

    [Fact]
    public async Task Suggest_NothingYet_SaysWhy()
    {
        await OpenAsync();

        var run = await folder.RunAsync("suggest", "7");
        var spanish = await folder.RunAsync("suggest", "7", "--language", "es");
        var json = (await folder.RunAsync("suggest", "7", "--format", "json")).Json;

        Assert.Equal("Nothing is proposed. Warning (no_result_yet): No follow-up has a result yet, so nothing follows.", run.Words.Trim());
        Assert.StartsWith("No se propone nada.", spanish.Words, StringComparison.Ordinal);
        Assert.Equal("no_result_yet", json.GetProperty("warnings")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Suggest_PlanStepAndSchedule_SchedulesIt()
    {
        await folder.RunAsync("open", "7");

        var run = await folder.RunAsync("suggest", "7", "--plan", "cotizacion", "--step", "cierre", "--plan-start", "2026-03-09", "--schedule");
        var show = (await folder.RunAsync("show", "7", "--format", "json")).Json.GetProperty("followUps")[0];

        Assert.Contains("Follow-up 1 is scheduled: Preguntar por el pedido, due Tuesday 2026-03-24.", run.Words, StringComparison.Ordinal);
        Assert.Equal(("cotizacion", "cierre", "2026-03-09"), (show.GetProperty("plan").GetString(), show.GetProperty("planStep").GetString(), show.GetProperty("planStart").GetString()));
    }

    [Fact]
    public async Task Result_Suggested_TakesItAndWhatWasTypedStays()
    {
        await OpenAsync();

        var run = await folder.RunAsync("result", "7", "--at", "2026-03-10T14:00", "-d", "Nadie", "--outcome", "no_contesta", "--suggested", "--due", "2026-03-13T16:00");
        var show = await folder.RunAsync("show", "7");

        Assert.Contains("Follow-up 2 is scheduled: Volver a llamar, due Friday 2026-03-13 16:00.", run.Words, StringComparison.Ordinal);
        Assert.Contains("plan cotizacion, step llamada", show.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_SuggestedConclusion_OnlyWhereAllowed()
    {
        await OpenAsync();
        var warned = await folder.RunAsync("result", "7", "--at", "2026-03-10T14:00", "-d", "Sí", "--outcome", "acepta", "--suggested");
        await folder.RunAsync("suggest", "7", "--plan", "cotizacion", "--schedule");

        var concluded = await folder.RunAsync("result", "7", "--at", "2026-03-10T14:30", "-d", "Sí", "--outcome", "acepta", "--suggested-conclusion");

        Assert.Contains("Warning (conclusion_suggested)", warned.Words, StringComparison.Ordinal);
        Assert.Contains("Sale 7 is concluded.", concluded.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plans_OfTheOffice_AreListedAndReadAgain()
    {
        var run = await folder.RunAsync("plans");
        var json = await folder.RunAsync("plans", "--format", "json");

        Assert.Contains("3 plans, 7 rules.", run.Words, StringComparison.Ordinal);
        Assert.Contains("(recurs)", run.Words, StringComparison.Ordinal);
        Assert.Equal(FollowUpPlans.Parse(File.ReadAllText(OfficeFile)), FollowUpPlans.Parse(json.Output));
    }

    [Fact]
    public async Task Plans_BadFile_IsMisuseThatSaysWhere()
    {
        folder.Settings = () => new Settings { Zone = "Etc/UTC", Plans = folder.Write("bad.json", """{ "plans": [ { "code": "a" } ] }""") };

        var run = await folder.RunAsync("plans");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("at $.plans[0].steps there is nothing; expected is a list of steps.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plans_MissingFileOrNone_IsMisuseOrEmpty()
    {
        folder.Settings = () => new Settings { Zone = "Etc/UTC", Plans = folder.PathOf("none.json") };
        Assert.Equal(1, (await folder.RunAsync("plans")).ExitCode);

        folder.Settings = () => new Settings { Zone = "Etc/UTC" };
        Assert.Contains("0 plans, 0 rules.", (await folder.RunAsync("plans")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_ThatDoNotFitTogether_AreMisuse()
    {
        await OpenAsync();

        Assert.Equal(1, (await folder.RunAsync("suggest", "7", "--step", "visita")).ExitCode);
        Assert.Equal(1, (await folder.RunAsync("open", "8", "--plan-start", "2026-03-20")).ExitCode);
        Assert.Equal(1, (await folder.RunAsync("result", "7", "-d", "Sí", "--suggested", "--conclude")).ExitCode);
    }

    private static string FileIn(string folder) => Directory.Exists(Path.Combine(folder, "samples"))
        ? Path.Combine(folder, "samples", "FollowUpKit.ConsoleHost", "Plans", "planes.json")
        : FileIn(Path.GetDirectoryName(folder)!);

    private Task<Run> OpenAsync() => folder.RunAsync("open", "7", "--agent", "ana", "--plan", "cotizacion");
}
