using System.Text;
using CsvHelper;
using FollowUpKit.Export;

namespace FollowUpKit.Import;

/// <summary>Rows as CSV.</summary>
internal sealed class TextRowWriter : IRowWriter
{
    private readonly StreamWriter _text;
    private readonly CsvWriter _writer;

    public TextRowWriter(string path, TableFormat format)
    {
        _text = new StreamWriter(path, append: false, EncodingOf(format));
        _writer = CsvWriter.Create(_text, new CsvWriterOptions { Separator = format.Separator!.Value });
    }

    public void Add(IReadOnlyList<string> cells) => _writer.WriteRecord([.. cells.Select(cell => Formula.Disarm(cell)!)]);

    public void Dispose()
    {
        _writer.Dispose();
        _text.Dispose();
    }

    // Excel takes UTF-8 without a mark for the code page of the machine.
    private static Encoding EncodingOf(TableFormat format) => format.Encoding!.CodePage == Encoding.UTF8.CodePage ? Encoding.UTF8 : format.Encoding;
}
