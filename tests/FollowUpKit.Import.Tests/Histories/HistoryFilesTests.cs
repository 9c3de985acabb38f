using System.Globalization;

namespace FollowUpKit.Import.Tests;

public sealed class HistoryFilesTests : IDisposable
{
    private const string Mapping = """
        { "files": [
          { "file": "deals.csv", "operation": { "operation_id": "id", "title": "name", "opened_at": "opened", "state": { "column": "state", "values": { "on": "open", "gone": "ignore" } } } },
          { "file": "steps.csv", "followUp": { "operation_id": "deal", "subject": "what", "scheduled_at": "when", "due_date": "when" } } ] }
        """;

    private readonly WorkFolder folder = new();
    private readonly Moving moving;

    public HistoryFilesTests() => moving = new Moving(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ImportAsync_IgnoredDeal_IsLeftAloneWithItsSteps()
    {
        Write("1,A,2026-03-01T09:00,on\n2,B,2026-03-01T09:00,gone\n", "2,Call,2026-03-02T09:00\n1,Call,2026-03-02T09:00\n");

        var result = await moving.ImportAsync(Mapping);

        Assert.Equal(["1 0 0 1 0", "1 0 0 1 0"], result.Files.Select(Moving.Text));
        Assert.Equal("its sale is left alone by the mapping", Assert.Single(TableFile.Open(result.Files[1].LeftAlonePath!).ReadRows()).Values[^1]);
    }

    [Fact]
    public async Task ImportAsync_RowWithSeveralFaults_TellsAllAtOnce()
    {
        Write("1,A,03/04/2026,sleeping\n", "");

        var result = await moving.ImportAsync(Mapping);

        Assert.Equal(
            "opened_at is '03/04/2026', which is not a date such as 2026-03-05; state its format in dateFormats of the mapping, such as dd/MM/yyyy or MM/dd/yyyy; "
            + "state is 'sleeping', which the mapping does not name; it names on, gone",
            Assert.Single(TableFile.Open(result.Files[0].RefusedPath!).ReadRows()).Values[^1]);
    }

    [Fact]
    public async Task ImportAsync_RefusedRowsMendedAlone_CompleteTheImport()
    {
        Write("1,A,2026-03-01T09:00,on\n2,B,2026-13-01T09:00,on\n", "2,Call,2026-03-02T09:00\n1,Call,2026-03-02T09:00\n");
        var first = await moving.ImportAsync(Mapping);
        foreach (var file in first.Files) File.Copy(file.RefusedPath!, file.File.Table.Path, overwrite: true);
        File.WriteAllText(folder.PathOf("deals.csv"), File.ReadAllText(folder.PathOf("deals.csv")).Replace("2026-13", "2026-03", StringComparison.Ordinal));

        var second = await moving.ImportAsync(Mapping);

        Assert.Equal(["1 0 0 0 0", "1 0 0 0 0"], second.Files.Select(Moving.Text));
        Assert.Equal(2, await moving.Reports.SalesControl().CountAsync());
    }

    [Fact]
    public async Task CheckAsync_Files_TellsWhatAnImportThenDoes()
    {
        Write("1,A,2026-03-01T09:00,on\n2,B,soon,on\n", "2,Call,2026-03-02T09:00\n1,Call,2026-03-02T09:00\n3,Call,2026-03-02T09:00\n");
        var remarks = new List<string>();

        var check = await moving.Importer.CheckAsync(
            HistoryFiles.Open(ImportMapping.Parse(Mapping), folder.Path, CultureInfo.InvariantCulture), remark => remarks.Add($"{Path.GetFileName(remark.File.Table.Path)} {remark.Row.Line} {remark.Field} {remark.Outcome}"));

        Assert.False(File.Exists(folder.PathOf("deals.refused.csv")));
        Assert.Equal(0, await moving.Reports.SalesControl().CountAsync());
        Assert.Equal((await moving.ImportAsync(Mapping)).Files.Select(Moving.Text), check.Files.Select(Moving.Text));
        Assert.Equal(["deals.csv 3 opened_at Refused", "steps.csv 2  Refused", "steps.csv 4 operation_id Refused"], remarks.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ImportAsync_KeyThatWasRenumbered_IsTheNewOneInAllFiles()
    {
        Write("Q-1,A,2026-03-01T09:00,on\n", "P-77,Call,2026-03-02T09:00\nQ-1,Visit,2026-03-03T09:00\n");

        var result = await moving.ImportAsync(Mapping
            .Replace("\"operation_id\": \"id\"", """ "operation_id": { "column": "id", "values": { "Q-1": "P-77" } } """, StringComparison.Ordinal)
            .Replace("\"operation_id\": \"deal\"", """ "operation_id": { "column": "deal", "values": { "Q-1": "P-77" } } """, StringComparison.Ordinal));

        Assert.Equal(["1 0 0 0 0", "2 0 0 0 0"], result.Files.Select(Moving.Text));
        Assert.Equal(2, (await moving.FollowUps.FindAsync("P-77"))!.FollowUps.Count);
    }

    [Theory]
    [InlineData("en", "There is no file steps.csv.")]
    [InlineData("es", "No existe el archivo steps.csv.")]
    public void Open_MissingFile_NamesIt(string language, string message)
    {
        folder.Write("deals.csv", "id,name,opened,state\n");

        var error = Assert.Throws<TableFileException>(() => HistoryFiles.Open(ImportMapping.Parse(Mapping), folder.Path));

        Assert.Equal((TableFileProblem.Missing, message), (error.Problem, error.GetMessage(CultureInfo.GetCultureInfo(language))));
    }

    [Fact]
    public void Open_OtherColumns_ToldAndLeftAlone()
    {
        folder.Write("deals.csv", "id,name,opened,state,Amount,Currency\n");
        folder.Write("steps.csv", "deal,what,when\n");

        var files = HistoryFiles.Open(ImportMapping.Parse(Mapping), folder.Path).Files;

        Assert.Equal(["Amount", "Currency"], files[0].OtherColumns);
        Assert.Empty(files[1].OtherColumns);
    }

    private void Write(string deals, string steps)
    {
        folder.Write("deals.csv", "id,name,opened,state\n" + deals);
        folder.Write("steps.csv", "deal,what,when\n" + steps);
    }
}
