using System.Text;
using FollowUpKit.Storage;

namespace FollowUpKit.Import;

/// <summary>Writes the files of an export, operation by operation.</summary>
internal sealed class ArchiveWriter : IDisposable
{
    private readonly ArchivePaths _paths;
    private readonly TextRowWriter _operations;
    private readonly TextRowWriter _followUps;
    private readonly FileStream _history;

    public ArchiveWriter(ArchivePaths paths)
    {
        _paths = paths;
        _operations = Begin(paths.Operations, ImportColumns.Operations);
        _followUps = Begin(paths.FollowUps, ImportColumns.FollowUps);
        _history = TableFileException.Writing(paths.History, () => File.Create(ArchivePaths.PartOf(paths.History)));
    }

    /// <summary>Adds an operation. One that is withdrawn is in the history alone: an import of the two tables would bring it back.</summary>
    public void Add(StoredHistory history, OperationSnapshot operation)
    {
        var line = HistoryLine.Write(history);
        TableFileException.OrUnwritable(_paths.History, () => _history.Write(line, 0, line.Length));
        if (operation.IsWithdrawn) return;
        TableFileException.OrUnwritable(_paths.Operations, () => _operations.Add(OwnRows.Of(operation)));
        foreach (var followUp in operation.FollowUps) TableFileException.OrUnwritable(_paths.FollowUps, () => _followUps.Add(OwnRows.Of(operation, followUp)));
    }

    public void Dispose()
    {
        TableFileException.OrUnwritable(_paths.Operations, _operations.Dispose);
        TableFileException.OrUnwritable(_paths.FollowUps, _followUps.Dispose);
        TableFileException.OrUnwritable(_paths.History, _history.Dispose);
    }

    private static TextRowWriter Begin(string path, IReadOnlyList<string> columns) => TableFileException.Writing(path, () =>
    {
        var writer = new TextRowWriter(ArchivePaths.PartOf(path), TableForm.OfText(Encoding.UTF8, hasByteOrderMark: true, ','));
        writer.Add(columns);
        return writer;
    });
}
