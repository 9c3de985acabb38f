using System.IO.Compression;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>Lists and reports as files, on the small history.</summary>
public sealed class ExportTests(SmallHistory history) : IClassFixture<SmallHistory>, IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("list", "\uFEFFStatus,", 4)]
    [InlineData("list --limit 2", "\uFEFFStatus,", 2)]
    [InlineData("list --limit 501 --language es", "\uFEFFEstatus,", 4)]
    [InlineData("list --branch West", "\uFEFFStatus,", 2)]
    [InlineData("report without-attention", "\uFEFFStatus,", 1)]
    [InlineData("report agenda", "\uFEFFStatus,", 2)]
    [InlineData("report no-next-step", "\uFEFFStatus,", 1)]
    [InlineData("report conclusions", "\uFEFFStatus,", 1)]
    [InlineData("report agent-work", "\uFEFFAgent,", 2)]
    public async Task Export_AsCsv_WritesHeaderAndAllRows(string command, string start, int rows)
    {
        var run = await history.AskPlainlyAsync([.. command.Split(' '), "--format", "csv"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Matches("^(The clock is moved to 2012-01-20|El reloj se movió al 20/01/2012) [^\n]*\n$", run.Error);
        Assert.StartsWith(start, run.Output, StringComparison.Ordinal);
        Assert.Equal(rows + 1, run.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Export_AsCsvToAFile_WritesTheSameAndSaysWhat()
    {
        var shown = await history.AskPlainlyAsync("report", "results", "--format", "csv");

        var run = await history.AskPlainlyAsync("report", "results", "--format", "csv", "--output", folder.PathOf("results.csv"));

        Assert.Equal((0, $"3 rows written to {folder.PathOf("results.csv")}."), (run.ExitCode, run.Words));
        Assert.Equal("\uFEFF" + await File.ReadAllTextAsync(folder.PathOf("results.csv")), shown.Output);
        Assert.Equal(["results.csv"], folder.Files);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("report without-attention")]
    [InlineData("report agenda")]
    [InlineData("report no-next-step")]
    [InlineData("report results")]
    [InlineData("report conclusions")]
    [InlineData("report agent-work")]
    public async Task Export_AsXlsx_ReplacesTheFileByAWorkbook(string command)
    {
        var file = folder.Write("report.xlsx", "old");

        var run = await history.AskPlainlyAsync([.. command.Split(' '), "--format", "xlsx", "--output", file]);

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith($" written to {file}.", run.Words, StringComparison.Ordinal);
        using var archive = ZipFile.OpenRead(file);
        Assert.NotNull(archive.GetEntry("xl/worksheets/sheet1.xml"));
        Assert.Equal(["report.xlsx"], folder.Files);
    }

    [Fact]
    public async Task Export_ThatFails_LeavesTheOldFileAndNoOther()
    {
        var file = folder.Write("old.csv", "old");

        await Assert.ThrowsAsync<FileFailedException>(() => ExportFile.WriteAsync(file, async stream =>
        {
            await stream.WriteAsync(new byte[100_000]);
            throw new IOException("full");
        }));

        Assert.Equal(["old"], folder.Read("old.csv"));
        Assert.Equal(["old.csv"], folder.Files);
    }

    [Fact]
    public async Task Export_ToFolderThatIsMissing_IsAFileThatCannotBeWritten()
    {
        var run = await history.AskPlainlyAsync("list", "--format", "csv", "--output", folder.PathOf("missing/list.csv"));

        Assert.Equal((5, ""), (run.ExitCode, run.Output));
        Assert.Equal($"The file {folder.PathOf("missing/list.csv")} cannot be written: its folder does not exist.", run.Error.Trim());
    }

    [Theory]
    [InlineData("list --format xlsx", "--format xlsx makes no sense without --output.")]
    [InlineData("report agenda --output a.csv", "--output makes no sense without --format csv|xlsx.")]
    [InlineData("report results --format json --output a.json", "--output makes no sense without --format csv|xlsx.")]
    [InlineData("list --format csv --output .", "--output: '.' is not the path of a file.")]
    [InlineData("list --format csv --limit 0", "--limit: '0' is not a number from 1 to 2147483647.")]
    [InlineData("report agenda --limit 501", "--limit: '501' is not a number from 1 to 500.")]
    [InlineData("report conclusions --from 2012-02-01 --to 2012-01-01", "--from must not be later than --to.")]
    [InlineData("list --days-overdue-from 3 --days-overdue-to 1", "--days-overdue-from must not be more than --days-overdue-to.")]
    [InlineData("list --days-overdue-from -1", "--days-overdue-from: '-1' is not a number from 0 to 2147483647.")]
    [InlineData("show 7 --format csv", "--format: 'csv' is none of table, json.")]
    public async Task Export_Misused_SaysWhatIsWrongAndCreatesNoFile(string command, string expected)
    {
        var run = await folder.RunAsync(command.Split(' '));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }
}
