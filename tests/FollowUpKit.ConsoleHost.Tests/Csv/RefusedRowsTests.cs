using System.Text;
using System.Text.Json;
using FollowUpKit.Import;

namespace FollowUpKit.ConsoleHost.Tests;

public sealed class RefusedRowsTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public RefusedRowsTests() => HistoryData.WriteSmall(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Import_OfBadDate_RefusesItsOperationWithLineFieldAndReason()
    {
        Change("follow-ups.csv", "2012-01-10,,2012-01-10T12:00", "2012-02-30,,2012-01-10T12:00");

        var run = await ImportAsync();

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith(
            "S-1,\"Presses, two\",Acme,East,Ana,2012-01-02T09:00,Europe/Amsterdam,2012-01-10T12:00,won,\"refused with its sale, because of line 4 of the",
            Refused("operations.csv")[1],
            StringComparison.Ordinal);
        Assert.StartsWith("operation_id,number,kind,subject,agent,scheduled_at,due_date,", Refused("follow-ups.csv")[0], StringComparison.Ordinal);
        Assert.Contains("due_date is '2012-02-30', which is not a date", RefusedRows("follow-ups.csv").Single(row => row.Values[1] == "2").Values[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfBadDate_CountsEveryRowOnce()
    {
        Change("follow-ups.csv", "2012-01-10,,2012-01-10T12:00", "2012-02-30,,2012-01-10T12:00");

        var counts = (await ImportAsync("--format", "json")).Json;

        Assert.Equal("""{"imported":3,"updated":0,"unchanged":0,"leftAlone":0,"refused":1}""", Compact(counts, "operations"));
        Assert.Equal("""{"imported":4,"updated":0,"unchanged":0,"leftAlone":0,"refused":2}""", Compact(counts, "followUps"));
        Assert.Equal(["S-1"], RefusedRows("operations.csv").Select(row => row.Values[0]));
        Assert.Equal(["S-1 1", "S-1 2"], RefusedRows("follow-ups.csv").Select(row => $"{row.Values[0]} {row.Values[1]}"));
    }

    /// <summary>A quote that is never closed must not swallow the rows after it, which other operations would then lack.</summary>
    [Theory]
    [InlineData("S-2,1,visit,Visit", "S-2,1,\"visit,Visit")]
    [InlineData("S-2,1,visit,Visit", "S-2,1,vi\"sit,Visit")]
    [InlineData("S-2,1,visit,Visit", "S-2,1,\"vi\"sit,Visit")]
    [InlineData("S-2,1,visit,Visit", "S-2,1,vi,sit,Visit")]
    [InlineData("S-2,1,visit,Visit", "S-2,1,Visit")]
    public async Task Import_OfBrokenRow_CostsNoOtherOperation(string good, string broken)
    {
        Change("follow-ups.csv", good, broken);

        var counts = (await ImportAsync("--format", "json")).Json;

        Assert.Equal("""{"imported":3,"updated":0,"unchanged":0,"leftAlone":0,"refused":1}""", Compact(counts, "operations"));
        Assert.Equal("""{"imported":5,"updated":0,"unchanged":0,"leftAlone":0,"refused":1}""", Compact(counts, "followUps"));
        Assert.Contains("S-2", Assert.Single(RefusedRows("follow-ups.csv")).Values[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfStrayRow_RefusesOnlyItself()
    {
        Change("follow-ups.csv", "S-4,1,call,Call,Luis,2012-01-05T09:00", "S-9,1,call,Call,Luis,2012-01-05T09:00");

        var counts = (await ImportAsync("--format", "json")).Json;

        Assert.Equal("""{"imported":4,"updated":0,"unchanged":0,"leftAlone":0,"refused":0}""", Compact(counts, "operations"));
        Assert.Equal("""{"imported":5,"updated":0,"unchanged":0,"leftAlone":0,"refused":1}""", Compact(counts, "followUps"));
        Assert.DoesNotContain("operations.refused.csv", folder.Files);
    }

    [Theory]
    [InlineData(',', "utf-8", "\r")]
    [InlineData(';', "windows-1252", "\r\n")]
    [InlineData('\t', "utf-16", "\r\n")]
    public async Task Import_OfFilesOfAnotherProgram_TakesEveryRowAndTellsWhatTheyAre(char separator, string encoding, string lineEnd)
    {
        foreach (var file in new[] { "operations.csv", "follow-ups.csv" })
        {
            var rows = TableFile.Open(folder.PathOf(file)).ReadRows().Select(row => row.Values.Select(Quoted));
            var header = TableFile.Open(folder.PathOf(file)).Columns.Select(column => column.ToUpperInvariant());
            var text = string.Concat(rows.Prepend(header).Select(row => string.Join(separator, row.Append("Ñ")) + lineEnd)).Replace("Acme", "Acmé", StringComparison.Ordinal);
            await File.WriteAllTextAsync(folder.PathOf(file), text, CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding));
        }

        var run = await ImportAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(encoding, run.Words, StringComparison.Ordinal);
        Assert.Contains("columns left alone: Ñ", run.Words, StringComparison.Ordinal);
        Assert.Contains("Acmé", (await folder.RunAsync("show", "S-1")).Words, StringComparison.Ordinal);

        string Quoted(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    [Fact]
    public async Task Import_OfRefusedRowsMendedAlone_CompletesIt()
    {
        Change("follow-ups.csv", "2012-01-10,,2012-01-10T12:00", "2012-02-30,,2012-01-10T12:00");
        await ImportAsync();
        Change("follow-ups.refused.csv", "2012-02-30", "2012-01-10");

        var run = await folder.RunAsync(
            "import", "--operations", folder.PathOf("operations.refused.csv"), "--follow-ups", folder.PathOf("follow-ups.refused.csv"), "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("""{"imported":1,"updated":0,"unchanged":0,"leftAlone":0,"refused":0}""", Compact(run.Json, "operations"));
        Assert.Equal("""{"imported":2,"updated":0,"unchanged":0,"leftAlone":0,"refused":0}""", Compact(run.Json, "followUps"));
    }

    [Fact]
    public async Task Import_RefusedRowsCannotBeWritten_NamesTheFile()
    {
        Directory.CreateDirectory(folder.PathOf("operations.refused.csv"));

        var run = await ImportAsync("--language", "es");

        Assert.Equal(5, run.ExitCode);
        Assert.Contains("operations.refused.csv", run.Error.ReplaceLineEndings(""), StringComparison.Ordinal);
        Assert.DoesNotContain("almacenamiento", run.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(null, 3, 0)]
    [InlineData("pending", 0, 1)]
    public async Task Import_OfConcludedSaleWithPendingFollowUp_MendedWhereAsked(string? repair, int exitCode, int repairs)
    {
        Change("follow-ups.csv", "S-1,2,call,Ask again,Ana,2012-01-04T10:05,2012-01-10,,2012-01-10T12:00,Agreed,,", "S-1,2,call,Ask again,Ana,2012-01-04T10:05,2012-01-10,,,,,");

        var run = await ImportAsync(repair is null ? ["--format", "json"] : ["--repair", repair, "--format", "json"]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(repairs, run.Json.GetProperty("repairs").GetInt32());
        Assert.Equal(repairs == 1, folder.Files.Contains("follow-ups.repaired.csv"));
    }

    [Fact]
    public async Task Import_OfRowWithSeveralFaults_TellsAll()
    {
        Change("follow-ups.csv", "2012-01-10,,2012-01-10T12:00", "2012-02-30,25:00,soon");

        await ImportAsync();

        var reasons = RefusedRows("follow-ups.csv")[1].Values[^1];
        Assert.All(["due_date", "due_time", "result_at"], field => Assert.Contains(field, reasons, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_AfterMending_TakesTheRestAndDeletesOldRefusedFiles()
    {
        Change("follow-ups.csv", "2012-01-10,,2012-01-10T12:00", "2012-02-30,,2012-01-10T12:00");
        await ImportAsync();
        Change("follow-ups.csv", "2012-02-30", "2012-01-10");

        var run = await ImportAsync("--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("""{"imported":1,"updated":0,"unchanged":3,"leftAlone":0,"refused":0}""", Compact(run.Json, "operations"));
        Assert.DoesNotContain(folder.Files, file => file.Contains("refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_OfOtherContent_IsLeftAloneWithBothValues()
    {
        await ImportAsync();
        Change("operations.csv", "Valves", "Other valves");

        var run = await ImportAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("title is 'Other valves' in the file but 'Valves' here", folder.Read("operations.left-alone.csv")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfLaterExport_BringsWhatIsNew()
    {
        await ImportAsync();
        Change("follow-ups.csv", "S-2,1,visit,Visit,Luis,2012-01-03T09:00,2012-01-18,,,,,", "S-2,1,visit,Visit,Luis,2012-01-03T09:00,2012-01-18,,2012-01-19T10:00,Seen,,");

        var run = await ImportAsync("--format", "json");

        Assert.Equal("""{"imported":0,"updated":1,"unchanged":5,"leftAlone":0,"refused":0}""", Compact(run.Json, "followUps"));
        Assert.Contains("Seen", (await folder.RunAsync("show", "S-2")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_InSpanish_GivesReasonsInSpanish()
    {
        Change("follow-ups.csv", "S-2,1,visit,Visit", "S-2,1,Visit");

        var run = await ImportAsync("--language", "es");

        Assert.Contains("hay 11 campos y se esperan 12", Refused("follow-ups.csv")[1], StringComparison.Ordinal);
        Assert.Contains("Renglones rechazados con sus motivos", run.Words, StringComparison.Ordinal);
    }

    private static string Compact(JsonElement counts, string name) =>
        JsonSerializer.Serialize(counts.GetProperty(name));

    private Task<Run> ImportAsync(params string[] options) => folder.RunAsync(
        ["import", "--operations", folder.PathOf("operations.csv"), "--follow-ups", folder.PathOf("follow-ups.csv"), .. options]);

    private string[] Refused(string file) => folder.Read(Path.ChangeExtension(file, "refused.csv"));

    private List<TableRow> RefusedRows(string file) => [.. TableFile.Open(folder.PathOf(Path.ChangeExtension(file, "refused.csv"))).ReadRows()];

    private void Change(string file, string from, string to) =>
        File.WriteAllText(folder.PathOf(file), File.ReadAllText(folder.PathOf(file)).Replace(from, to, StringComparison.Ordinal));
}
