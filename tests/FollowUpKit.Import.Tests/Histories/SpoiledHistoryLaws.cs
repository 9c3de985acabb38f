using System.Globalization;
using FollowUpKit.Laws;
using FsCheck.Xunit;

namespace FollowUpKit.Import.Tests;

/// <summary>However the files of a history are spoiled, each of their rows is in, unchanged, left alone or refused, exactly once.</summary>
public abstract class SpoiledHistoryLaws : IDisposable
{
    private const string Mapping = """
        {
          "dateFormats": ["d/M/yyyy H:mm"], "repairs": { "repairsDates": true },
          "files": [
            { "file": "deals.csv", "separator": ",", "operation": { "operation_id": "id", "title": "name", "opened_at": "opened", "concluded_at": "closed", "state": { "column": "state", "values": { "won": "won", "open": "open", "gone": "ignore" } } } },
            { "file": "steps.csv", "separator": ",", "followUp": { "operation_id": "deal", "follow_up_id": "key", "subject": "what", "scheduled_at": "when", "due_date": "due", "result_at": "done", "result_details": "notes" } } ]
        }
        """;

    private readonly WorkFolder folder = new();

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Property]
    public void ImportAsync_SpoiledFiles_AccountForEachRowOnce(int seed)
    {
        var random = new Random(seed);
        folder.Write("deals.csv", "id,name,opened,closed,state\n" + Spoil(random, string.Concat(Enumerable.Range(1, 5).Select(deal => Deal(random, deal)))));
        folder.Write("steps.csv", "deal,key,what,when,due,done,notes\n" + Spoil(random, string.Concat(Enumerable.Range(1, 9).Select(step => Step(random, step)))));
        var moving = new Moving(folder);

        var first = moving.ImportAsync(Mapping).GetAwaiter().GetResult();
        var again = moving.ImportAsync(Mapping).GetAwaiter().GetResult();

        foreach (var file in first.Files.Concat(again.Files))
        {
            Assert.Equal(file.File.Table.ReadRows().Count(), file.Rows);
        }

        foreach (var file in again.Files)
        {
            Assert.Equal((0, 0), (file.Imported, file.Updated));
            Assert.Equal(file.Refused, RowsOf(file.RefusedPath));
            Assert.Equal(file.LeftAlone, RowsOf(file.LeftAlonePath));
        }

        Assert.Equal(first.Counts.OperationsImported, moving.Reports.SalesControl().CountAsync().GetAwaiter().GetResult());
        Assert.Equal(first.Files.Select(file => file.Refused), again.Files.Select(file => file.Refused));
    }

    private static long RowsOf(string? path) => path is null ? 0 : TableFile.Open(path, new TableFileOptions { Separator = ',' }).ReadRows().Count();

    private static string Deal(Random random, int deal) => string.Create(
        CultureInfo.InvariantCulture, $"{deal},\"Deal, {deal}\",{random.Next(1, 29)}/2/2026 9:00,{random.Next(1, 29)}/3/2026 9:00,{(random.Next(6) switch { 0 => "gone", < 3 => "won", _ => "open" })}\n");

    private static string Step(Random random, int step) => string.Create(
        CultureInfo.InvariantCulture, $"{random.Next(1, 7)},k{step},Call,{random.Next(1, 29)}/2/2026 9:00,2026-03-0{random.Next(1, 9)},{random.Next(1, 15)}/3/2026 10:00,\"Said \"\"yes\"\"\nand no\"\n");

    /// <summary>A few characters more, less or other, as a hand or a broken program leaves them; lines twice, gone or swapped.</summary>
    private static string Spoil(Random random, string text)
    {
        for (var i = random.Next(4); i > 0 && text.Length > 0; i--)
        {
            var place = random.Next(text.Length);
            text = random.Next(6) switch
            {
                0 => text.Remove(place, Math.Min(random.Next(1, 4), text.Length - place)),
                1 => text.Insert(place, random.Next(6) switch { 0 => "\"", 1 => ",", 2 => "\n", 3 => "\u202E", 4 => "99", _ => "x" }),
                2 => Lines(text, lines => lines.Insert(random.Next(lines.Count), lines[random.Next(lines.Count)])),
                3 => Lines(text, lines => lines.RemoveAt(random.Next(lines.Count))),
                4 => Lines(text, lines => (lines[0], lines[^1]) = (lines[^1], lines[0])),
                _ => text[..place] + (char)('0' + random.Next(10)) + text[Math.Min(place + 1, text.Length)..],
            };
        }

        return text;
    }

    private static string Lines(string text, Action<List<string>> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines);
        return string.Join('\n', lines);
    }
}

[PinnedLaws(MaxTest = 500)]
public sealed class PinnedSpoiledHistoryLaws : SpoiledHistoryLaws;

[FreshLaws(MaxTest = 500)]
public sealed class FreshSpoiledHistoryLaws : SpoiledHistoryLaws;
