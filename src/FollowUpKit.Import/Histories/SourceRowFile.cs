using System.Text;

namespace FollowUpKit.Import;

/// <summary>Rows on disk for as long as they are needed: a temporary file, deleted when it is closed.</summary>
internal sealed class SourceRowFile : IDisposable
{
    private const int BufferSize = 65536;

    private readonly FileStream _stream;
    private readonly BinaryWriter _writer;
    private readonly IReadOnlyList<HistoryFile> _files;

    public SourceRowFile(IReadOnlyList<HistoryFile> files)
    {
        _files = files;
        _stream = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);
        _writer = new BinaryWriter(_stream, Encoding.Unicode);
    }

    public void Add(SourceRow source)
    {
        _writer.Write(source.File.Index);
        source.Row.WriteTo(_writer);
    }

    /// <summary>All rows, in the order in which they were added.</summary>
    public IEnumerable<SourceRow> Rows()
    {
        _writer.Flush();
        _stream.Position = 0;
        using var reader = new BinaryReader(_stream, Encoding.Unicode, leaveOpen: true);
        while (_stream.Position < _stream.Length)
        {
            var file = _files[reader.ReadInt32()];
            yield return new SourceRow(file, TableRow.ReadFrom(reader));
        }
    }

    public void Dispose() => _writer.Dispose();
}
