namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>Files of another program at the console: a plan first, then the import by its mapping.</summary>
public sealed class ImportMappingTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public ImportMappingTests()
    {
        folder.Write("deals.csv", "Deal - ID;Deal - Title;Deal - Status;Deal - Deal created;Deal - Deal closed on", "7;Bombas;Won;13/02/2026 09:15;25/02/2026 17:00", "8;Prensas;Open;14/02/2026 09:15;");
        folder.Write(
            "activities.csv", "Activity - ID;Activity - Subject;Activity - Due date;Activity - Done;Activity - Deal ID;Activity - Note",
            "1;Llamar;14/02/2026;Done;7;Acordado", "2;Visitar;20/02/2026;To do;8;", "3;Suelta;20/02/2026;To do;9;");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Plan_OfFiles_ShowsMappingRowsAndFaultsAndWritesNothing()
    {
        var before = folder.Files.ToList();

        var run = await PlanAsync();

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("\"operation_id\": \"Deal - ID\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("opened_at = 2026-02-13T09:15:00", run.Words, StringComparison.Ordinal);
        Assert.Contains("1 refused of activities.csv, such as line 4: there is no sale 9", run.Words, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files);
    }

    [Fact]
    public async Task Import_ByThePlannedMapping_DoesWhatThePlanSaid()
    {
        folder.Write("moving.json", (await PlanAsync("--format", "json")).Output);

        var run = await folder.RunAsync("import", "--mapping", folder.PathOf("moving.json"), "--zone", "America/Monterrey", "--format", "json");
        var again = await folder.RunAsync("import", "--mapping", folder.PathOf("moving.json"), "--zone", "America/Monterrey", "--format", "json");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal((2, 2, 1), (Count(run, "operations", "imported"), Count(run, "followUps", "imported"), Count(run, "followUps", "refused")));
        Assert.Equal((2, 2, 1), (Count(again, "operations", "unchanged"), Count(again, "followUps", "unchanged"), Count(again, "followUps", "refused")));
        Assert.Contains("there is no sale 9", folder.Read("activities.refused.csv")[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "--mapping")]
    [InlineData("import deals.csv", "--plan")]
    [InlineData("import --plan none.csv", "There is no file none.csv.")]
    [InlineData("import --mapping none.json", "There is no file none.json.")]
    public async Task Import_WithoutNeededFiles_SaysWhatToName(string command, string expected)
    {
        var run = await folder.RunAsync(command.Split(' '));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "files": [] }""", "names no file")]
    [InlineData("""{ "file": [] }""", "line 1")]
    [InlineData("""{ "files": [ { "file": "deals.csv", "operation": { "operation_id": "No" } } ] }""", "lacks these columns: No")]
    public async Task Import_ByABadMapping_SaysWhatIsWrong(string mapping, string expected)
    {
        folder.Write("moving.json", mapping);

        var run = await folder.RunAsync("import", "--mapping", folder.PathOf("moving.json"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private Task<Run> PlanAsync(params string[] options) =>
        folder.RunAsync(["import", "--plan", folder.PathOf("deals.csv"), folder.PathOf("activities.csv"), "--zone", "America/Monterrey", .. options]);

    private static long Count(Run run, string rows, string outcome) => run.Json.GetProperty(rows).GetProperty(outcome).GetInt64();
}
