using System.Globalization;

namespace FollowUpKit.Import;

/// <summary>Reads the files of a history as rows of our columns, one operation after the other.</summary>
internal sealed class HistoryReader(HistoryFiles history, CultureInfo? culture)
{
    /// <summary>About as much memory as the rows of one part take.</summary>
    private const long BytesAtOnce = 32 * 1024 * 1024;

    public IEnumerable<MappedOperation> Read(IProgress<long>? progress)
    {
        using var groups = new RowGroups(history.Files, BytesAtOnce);
        long before = 0;
        foreach (var file in history.Files)
        {
            var reached = before;
            foreach (var row in file.Table.ReadRows(progress is null ? null : new Offset(progress, reached))) groups.Add(new SourceRow(file, row));
            before += file.Length;
        }

        foreach (var rows in groups.Groups()) yield return MappedOperation.Of(rows, history.Mapping.TimeZone, culture);
    }

    private sealed class Offset(IProgress<long> progress, long before) : IProgress<long>
    {
        public void Report(long value) => progress.Report(before + value);
    }
}
