using System.Text.Json;
using CsvHelper;

namespace FollowUpKit.ConsoleHost.Tests;

public sealed class RejectedRowsTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public RejectedRowsTests() => HistoryData.WriteSmall(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Import_OfBadDate_RefusesItsOperationWithLineFieldAndReason()
    {
        Change("follow-ups.csv", "2012-01-10,,2012-01-10T12:00", "2012-02-30,,2012-01-10T12:00");

        var run = await ImportAsync();

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("2,,\"refused with its sale, because of line 4 of the", Rejected("operations.csv")[1], StringComparison.Ordinal);
        Assert.EndsWith(
            ",\"S-1,\"\"Presses, two\"\",Acme,East,Ana,2012-01-02T09:00,Europe/Amsterdam,2012-01-10T12:00,won\"", Rejected("operations.csv")[1], StringComparison.Ordinal);
        Assert.Equal("line,field,reason,row", Rejected("follow-ups.csv")[0]);
        Assert.Contains(Rejected("follow-ups.csv"), line => line.StartsWith("4,due_date,due_date is not a date", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_OfBadDate_CountsEveryRowOnce()
    {
        Change("follow-ups.csv", "2012-01-10,,2012-01-10T12:00", "2012-02-30,,2012-01-10T12:00");

        var counts = (await ImportAsync("--format", "json")).Json;

        Assert.Equal("""{"imported":3,"unchanged":0,"refused":1}""", Compact(counts, "operations"));
        Assert.Equal("""{"imported":4,"unchanged":0,"refused":2}""", Compact(counts, "followUps"));
        Assert.Equal(["2"], RejectedLines("operations.csv"));
        Assert.Equal(["2", "4"], RejectedLines("follow-ups.csv"));
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

        Assert.Equal("""{"imported":3,"unchanged":0,"refused":1}""", Compact(counts, "operations"));
        Assert.Equal("""{"imported":5,"unchanged":0,"refused":1}""", Compact(counts, "followUps"));
        Assert.Equal(2, Rejected("follow-ups.csv").Length);
        Assert.StartsWith("5,,", Rejected("follow-ups.csv")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfStrayRow_RefusesOnlyItself()
    {
        Change("follow-ups.csv", "S-4,1,call,Call,Luis,2012-01-05T09:00", "S-9,1,call,Call,Luis,2012-01-05T09:00");

        var counts = (await ImportAsync("--format", "json")).Json;

        Assert.Equal("""{"imported":4,"unchanged":0,"refused":0}""", Compact(counts, "operations"));
        Assert.Equal("""{"imported":5,"unchanged":0,"refused":1}""", Compact(counts, "followUps"));
        Assert.DoesNotContain("operations.csv.rejected.csv", folder.Files);
    }

    [Fact]
    public async Task Import_OfTextThatIsNotUtf8_RefusesItsOperation()
    {
        await File.WriteAllBytesAsync(
            folder.PathOf("operations.csv"),
            [.. (await File.ReadAllBytesAsync(folder.PathOf("operations.csv"))).Select(character => character == (byte)'V' ? (byte)0xE9 : character)]);

        var run = await ImportAsync();

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("the text is not UTF-8", Rejected("operations.csv")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_AfterMending_TakesTheRestAndDeletesOldRejectedFiles()
    {
        Change("follow-ups.csv", "2012-01-10,,2012-01-10T12:00", "2012-02-30,,2012-01-10T12:00");
        await ImportAsync();
        Change("follow-ups.csv", "2012-02-30", "2012-01-10");

        var run = await ImportAsync("--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("""{"imported":1,"unchanged":3,"refused":0}""", Compact(run.Json, "operations"));
        Assert.DoesNotContain(folder.Files, file => file.Contains("rejected", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_OfOtherContent_IsRefused()
    {
        await ImportAsync();
        Change("operations.csv", "Valves", "Other valves");

        var run = await ImportAsync();

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("the sale is already there with other content", Rejected("operations.csv")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_InSpanish_GivesReasonsInSpanish()
    {
        Change("follow-ups.csv", "S-2,1,visit,Visit", "S-2,1,Visit");

        var run = await ImportAsync("--language", "es");

        Assert.Contains("hay 11 campos donde debe haber 12", Rejected("follow-ups.csv")[1], StringComparison.Ordinal);
        Assert.Contains("Filas rechazadas con sus motivos", run.Words, StringComparison.Ordinal);
    }

    private static string Compact(JsonElement counts, string name) =>
        JsonSerializer.Serialize(counts.GetProperty(name));

    private Task<Run> ImportAsync(params string[] options) => folder.RunAsync(
        ["import", "--operations", folder.PathOf("operations.csv"), "--follow-ups", folder.PathOf("follow-ups.csv"), .. options]);

    private string[] Rejected(string file) => folder.Read($"{file}.rejected.csv");

    private List<string> RejectedLines(string file)
    {
        using var reader = CsvReader.FromFile(folder.PathOf($"{file}.rejected.csv"));
        var lines = new List<string>();
        while (reader.Read()) lines.Add(reader.GetString("line"));
        return lines;
    }

    private void Change(string file, string from, string to) =>
        File.WriteAllText(folder.PathOf(file), File.ReadAllText(folder.PathOf(file)).Replace(from, to, StringComparison.Ordinal));
}
