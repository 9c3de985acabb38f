using System.Text;
using CsvHelper;
using FollowUpKit.Export;

namespace FollowUpKit.Import;

/// <summary>Rows as CSV.</summary>
internal sealed class TextRowWriter : IRowWriter
{
    private readonly StreamWriter _text;
    private readonly CsvWriter _writer;

    public TextRowWriter(string path, TableForm form)
    {
        _text = new StreamWriter(path, append: false, EncodingOf(form));
        _writer = CsvWriter.Create(_text, new CsvWriterOptions { Separator = form.Separator!.Value });
    }

    public void Add(IReadOnlyList<string> cells) => _writer.WriteRecord([.. cells.Select(cell => Formula.Disarm(cell)!)]);

    public void Dispose()
    {
        _writer.Dispose();
        _text.Dispose();
    }

    // Excel takes UTF-8 without a mark for the code page of the machine.
    private static Encoding EncodingOf(TableForm form) => form.Encoding!.CodePage == Encoding.UTF8.CodePage ? Encoding.UTF8 : form.Encoding;
}
