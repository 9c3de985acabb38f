using FollowUpKit.Laws;
using FsCheck.Xunit;

namespace FollowUpKit.Import.Tests;

/// <summary>Rows that do not fit in memory come together as those that do.</summary>
public abstract class RowGroupsLaws : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Property]
    public void Groups_ThroughFiles_AreThoseInMemory(int seed)
    {
        var random = new Random(seed);
        folder.Write("deals.csv", string.Concat(Enumerable.Range(0, random.Next(60)).Select(row => Line(random, row)).Prepend("id,name,opened\n")));
        var files = HistoryFiles.Open(
            ImportMapping.Parse("""{ "files": [ { "file": "deals.csv", "operation": { "operation_id": "id", "title": "name", "opened_at": "opened" } } ] }"""), folder.Path).Files;

        Assert.Equal(Groups(files, bytesAtOnce: long.MaxValue), Groups(files, bytesAtOnce: 100));
    }

    private static string Line(Random random, int row) => random.Next(8) switch
    {
        0 => $"{random.Next(9)},\"broken {row},x\n",
        1 => $"{random.Next(9)},few {row}\n",
        2 => $",without key {row},2026-03-01\n",
        3 => $"{random.Next(9)},\"several\nlines \"\"{row}\"\"\",2026-03-01\n",
        _ => $"{random.Next(9)},name {row},2026-03-01\n",
    };

    private static List<string> Groups(IReadOnlyList<HistoryFile> files, long bytesAtOnce)
    {
        using var groups = new RowGroups(files, bytesAtOnce);
        foreach (var row in files[0].Table.ReadRows()) groups.Add(new SourceRow(files[0], row));
        return [.. groups.Groups().Select(group => string.Join('|', group.Select(Text))).Order(StringComparer.Ordinal)];
    }

    /// <summary>All of a row; of its text only where the values do not say it.</summary>
    private static string Text(SourceRow row) => $"{row.Row.Line} {string.Join(';', row.Row.Values)} {row.Row.GetProblem()} {(row.Row.HasProblem ? row.Row.Text : null)}";
}

[PinnedLaws]
public sealed class PinnedRowGroupsLaws : RowGroupsLaws;

[FreshLaws]
public sealed class FreshRowGroupsLaws : RowGroupsLaws;
