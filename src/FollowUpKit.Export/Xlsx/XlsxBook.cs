using System.Globalization;
using System.IO.Compression;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Export;

/// <summary>
/// A workbook whose sheets are written straight into its archive, one after the other; the other parts, which name them, come
/// last. A package of the Open XML SDK would keep all rows in memory until its end.
/// </summary>
internal sealed class XlsxBook : ISheet
{
    /// <summary>How many rows a sheet of Excel can have, the header included.</summary>
    public const int MaxRows = 1_048_576;

    private readonly ZipArchive _archive;
    private readonly string _name;
    private readonly IReadOnlyList<Header> _headers;
    private readonly int _maxRows;
    private readonly CultureInfo? _culture;
    private int _sheets;
    private XlsxSheet _sheet;

    public XlsxBook(Stream bytes, string name, IReadOnlyList<Header> headers, int maxRows, CultureInfo? culture)
    {
        _archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true);
        _name = name;
        _headers = headers;
        _maxRows = maxRows;
        _culture = culture;
        _sheet = NextSheet();
    }

    public void BeginRow()
    {
        if (_sheet.Rows == _maxRows)
        {
            _sheet.Complete();
            _sheet = NextSheet();
        }

        _sheet.BeginRow();
    }

    public void EndRow() => _sheet.EndRow();

    public void Complete()
    {
        _sheet.Complete();
        WorkbookParts.AddTo(_archive, [.. Enumerable.Range(1, _sheets).Select(number => number == 1 ? _name : $"{_name} {number}")]);
        _archive.Dispose();
    }

    public void Dispose()
    {
        _sheet.Dispose();
        _archive.Dispose();
    }

    public void Text(string? text) => _sheet.Text(text, CellStyle.Text);

    public void Whole(long? number) => _sheet.Whole(number, CellStyle.Whole);

    public void Number(double? number) => _sheet.Number(number, CellStyle.Number);

    public void Share(double? share) => _sheet.Number(share, CellStyle.Share);

    public void Fact(bool fact) => _sheet.Fact(fact);

    public void Date(LocalDate? date) => _sheet.Whole(date is { } given ? ExcelDate.Of(given) : null, CellStyle.Date);

    public void Time(LocalTime? time) => _sheet.Number(time is { } given ? ExcelDate.Of(given) : null, CellStyle.Time);

    public void Local(LocalDateTime? local) => _sheet.Number(local is { } given ? ExcelDate.Of(given) : null, CellStyle.Local);

    public void Utc(Instant instant)
    {
        var local = instant.InUtc().LocalDateTime;
        if (local.Year < 1900) Text(InstantPattern.ExtendedIso.Format(instant));
        else Local(local);
    }

    public void Status(FollowUpStatus status) => _sheet.Text(StatusAppearance.Of(status).Label(_culture), StyleOf(status));

    private static CellStyle StyleOf(FollowUpStatus status) => CellStyle.NotTracked + (int)status;

    private XlsxSheet NextSheet()
    {
        _sheets++;
        return new XlsxSheet(_archive.CreateEntry(WorkbookParts.SheetPath(_sheets), CompressionLevel.Fastest).Open(), _headers);
    }
}
