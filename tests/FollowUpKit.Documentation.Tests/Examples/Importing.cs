using FollowUpKit.Import;
using NodaTime.Testing;

namespace FollowUpKit.Documentation.Tests;

/// <summary>The code of docs/import.md.</summary>
public sealed class Importing : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("followupkit-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Open_FileOfAnotherProgram_TellsRowsAndGivesRefusedOnesBack()
    {
        var path = Path.Combine(_folder, "deals.csv");
        File.WriteAllText(path, "id;name\n1;Chairs\n2;De\"sks\n");

        var file = TableFile.Open(path);
        Console.WriteLine(file.Format.Describe());
        foreach (var row in file.ReadRows()) Console.WriteLine($"{row.Line}: {row.GetProblem() ?? string.Join(" | ", row.Values)}");

        using (var refused = AnnotatedRowsFile.ForRefused(file))
        {
            foreach (var row in file.ReadRows().Where(row => row.HasProblem)) refused.Add(row, row.GetProblem()!);
        }

        Assert.Equal("CSV, separator ;, utf-8", Console.Lines[0]);
        Assert.Equal("2: 1 | Chairs", Console.Lines[1]);
        Assert.Equal("2", Assert.Single(TableFile.Open(Path.Combine(_folder, "deals.refused.csv")).ReadRows()).Values[0]);
    }

    [Fact]
    public async Task ImportAsync_FilesByAProposal_AreIn()
    {
        var (deals, activities) = (Path.Combine(_folder, "deals.csv"), Path.Combine(_folder, "activities.csv"));
        File.WriteAllText(deals, "Deal ID,Title,Created on,Stage\n7,Chairs,2026-03-02 09:00,Open\n");
        File.WriteAllText(activities, "Activity ID,Deal ID,Subject,Due date,Status\n1,7,Call,2026-03-10,Not Started\n");
        var store = new InMemoryOperationStore();
        var followUpImporter = new FollowUpImporter(store, new FakeClock(Instant.FromUtc(2026, 3, 9, 15, 0)), new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" });

        var proposal = MappingProposal.For([deals, activities]);
        foreach (var question in proposal.Questions) Console.WriteLine(question);

        var history = HistoryFiles.Open(proposal.Mapping, proposal.Folder);
        var importer = new HistoryImporter(followUpImporter);
        var check = await importer.CheckAsync(history, remark => Console.WriteLine($"{remark.Row.Line}: {string.Join("; ", remark.Reasons)}"));
        if (!check.HasRefusals) await importer.ImportAsync(history);

        Assert.NotNull(await store.FindAsync(new("default", "7"), null, CancellationToken.None));
    }

    [Fact]
    public async Task ImportAsync_WithRepairs_TellsEach()
    {
        var importer = new FollowUpImporter(
            new InMemoryOperationStore(), new FakeClock(Instant.FromUtc(2026, 3, 9, 15, 0)), new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" });
        ImportRow[] operations =
            [new(2, new Dictionary<string, string> { ["operation_id"] = "1", ["opened_at"] = "2026-03-02T09:00", ["concluded_at"] = "2026-03-03T17:00" })];
        ImportRow[] followUps = [];
        List<string> told = [];

        var repairs = new ImportRepairs { RepairsDates = true, Subject = "Seguimiento", ResultDetails = "(sin texto)", CancelledReason = "Quedó pendiente" };
        var counts = await importer.ImportAsync(ImportChain.Group(operations, followUps), Tell, repairs);

        Assert.Equal((1, 1), (counts.OperationsImported, counts.Repairs));
        Assert.Contains("(sin texto)", Assert.Single(told), StringComparison.Ordinal);

        void Tell(ImportRowResult row) => told.AddRange([.. row.GetReasons(), .. row.Repairs.Select(repair => repair.Describe())]);
    }

    /// <summary>In place of that of the process, which other tests take for themselves.</summary>
    private static class Console
    {
        public static List<string> Lines { get; } = [];

        public static void WriteLine(string line) => Lines.Add(line);
    }
}
