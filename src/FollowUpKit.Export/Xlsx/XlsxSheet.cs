using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FollowUpKit.Export;

/// <summary>A sheet in the making, with its header.</summary>
internal sealed class XlsxSheet : IDisposable
{
    private static readonly Row Row = new();
    private static readonly InlineString Inline = new();
    private static readonly Text Content = new();
    private static readonly OpenXmlAttribute[] KeepingBlanks = [new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve")];

    private readonly Stream _stream;
    private readonly OpenXmlWriter _xml;
    private readonly int _columns;

    public XlsxSheet(Stream stream, IReadOnlyList<Header> headers)
    {
        _stream = stream;
        _xml = OpenXmlWriter.Create(stream);
        _columns = headers.Count;
        _xml.WriteStartDocument();
        _xml.WriteStartElement(new Worksheet());
        _xml.WriteElement(SheetLayout.FrozenHeader());
        _xml.WriteElement(SheetLayout.Widths(headers));
        _xml.WriteStartElement(new SheetData());
        BeginRow();
        foreach (var header in headers) Text(header.Text, CellStyle.Header);
        EndRow();
    }

    /// <summary>How many rows there are, the header included.</summary>
    public int Rows { get; private set; }

    public void BeginRow()
    {
        Rows++;
        _xml.WriteStartElement(Row);
    }

    public void EndRow() => _xml.WriteEndElement();

    public void Text(string? text, CellStyle style)
    {
        _xml.WriteStartElement(SheetCells.Empty, text is null ? SheetCells.OfNumber(style) : SheetCells.OfText(style));
        if (text is not null)
        {
            _xml.WriteStartElement(Inline);
            _xml.WriteStartElement(Content, KeepingBlanks);
            _xml.WriteString(ExcelText.Of(text));
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    public void Whole(long? number, CellStyle style) =>
        Value(number?.ToString(CultureInfo.InvariantCulture), SheetCells.OfNumber(style));

    public void Number(double? number, CellStyle style) =>
        Value(number?.ToString("R", CultureInfo.InvariantCulture), SheetCells.OfNumber(style));

    public void Fact(bool fact) => Value(fact ? "1" : "0", SheetCells.Fact);

    public void Complete()
    {
        _xml.WriteEndElement();
        _xml.WriteElement(SheetLayout.Filter(_columns, Rows));
        _xml.WriteEndElement();
        Dispose();
    }

    public void Dispose()
    {
        _xml.Dispose();
        _stream.Dispose();
    }

    private void Value(string? value, OpenXmlAttribute[] attributes)
    {
        _xml.WriteStartElement(SheetCells.Empty, attributes);
        if (value is not null)
        {
            _xml.WriteStartElement(SheetCells.Value);
            _xml.WriteString(value);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }
}
