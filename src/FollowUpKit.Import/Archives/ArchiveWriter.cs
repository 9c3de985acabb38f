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
    private readonly Stack<(string Path, IDisposable File)> _open = [];

    public ArchiveWriter(ArchivePaths paths)
    {
        _paths = paths;
        try
        {
            _operations = Begin(paths.Operations, ImportColumns.Operations);
            _followUps = Begin(paths.FollowUps, ImportColumns.FollowUps);
            _history = Opened(paths.History, () => File.Create(ArchivePaths.PartOf(paths.History)));
        }
        catch
        {
            Dispose();
            throw;
        }
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

    /// <summary>Ends all files, even where one cannot be written to its end.</summary>
    public void Dispose()
    {
        if (_open.Count == 0) return;
        var (path, file) = _open.Pop();
        try
        {
            TableFileException.OrUnwritable(path, file.Dispose);
        }
        finally
        {
            Dispose();
        }
    }

    private TextRowWriter Begin(string path, IReadOnlyList<string> columns)
    {
        var writer = Opened(path, () => new TextRowWriter(ArchivePaths.PartOf(path), TableFormat.OfText(Encoding.UTF8, hasByteOrderMark: true, ',')));
        TableFileException.OrUnwritable(path, () => writer.Add(columns));
        return writer;
    }

    private T Opened<T>(string path, Func<T> open)
        where T : IDisposable
    {
        var file = TableFileException.Writing(path, open);
        _open.Push((path, file));
        return file;
    }
}
