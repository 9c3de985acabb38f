using System.Text;

namespace FollowUpKit.Import;

/// <summary>The lines of a text with their ends (LF, CR LF or CR), so that those inside of a field are kept. Lines can be put back.</summary>
internal sealed class TextLines(TextReader reader)
{
    private readonly Stack<string> _putBack = new();
    private readonly StringBuilder _line = new();

    /// <summary>The number of the line read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The next line, or null at the end.</summary>
    public string? Next()
    {
        var next = _putBack.Count > 0 ? _putBack.Pop() : Read();
        if (next is not null) Number++;
        return next;
    }

    /// <summary>Undoes the reading of lines.</summary>
    /// <param name="lines">The lines read last, in their order.</param>
    public void PutBack(IReadOnlyList<string> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--) _putBack.Push(lines[i]);
        Number -= lines.Count;
    }

    private string? Read()
    {
        _line.Clear();
        for (var read = reader.Read(); read >= 0; read = reader.Read())
        {
            _line.Append((char)read);
            if (read == '\r' && reader.Peek() == '\n') _line.Append((char)reader.Read());
            if (read is '\r' or '\n') break;
        }

        return _line.Length == 0 ? null : _line.ToString();
    }
}
