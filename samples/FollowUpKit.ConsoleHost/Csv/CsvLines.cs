using System.Text;

namespace FollowUpKit.ConsoleHost;

/// <summary>The lines of a text with their line breaks, so that those inside of a field are kept. Lines can be put back.</summary>
internal sealed class CsvLines(TextReader reader)
{
    private readonly Stack<string> putBack = new();
    private readonly StringBuilder line = new();

    /// <summary>The number of the line read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The next line, or null at the end.</summary>
    public string? Next()
    {
        if (!putBack.TryPop(out var next)) next = Read();
        if (next is not null) Number++;
        return next;
    }

    /// <summary>Undoes the reading of lines.</summary>
    /// <param name="lines">The lines read last, in their order.</param>
    public void PutBack(IReadOnlyList<string> lines)
    {
        foreach (var read in lines.Reverse()) putBack.Push(read);
        Number -= lines.Count;
    }

    private string? Read()
    {
        line.Clear();
        for (var read = reader.Read(); read >= 0; read = reader.Read())
        {
            line.Append((char)read);
            if (read == '\n') break;
        }

        return line.Length == 0 ? null : line.ToString();
    }
}
