using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace FollowUpKit.Export;

/// <summary>A workbook whose rows are written as they come. After the last row of a sheet it continues in another.</summary>
internal sealed class XlsxBook : ISheet
{
    /// <summary>How many rows a sheet of Excel can have, the header included.</summary>
    public const int MaxRows = 1_048_576;

    private static readonly SpreadCheetahOptions Options = new() { DefaultDateTimeFormat = null, DocumentProperties = null };

    private readonly Spreadsheet _spreadsheet;
    private readonly XlsxStyles _styles;
    private readonly string _name;
    private readonly IReadOnlyList<Header> _headers;
    private readonly int _maxRows;
    private readonly CultureInfo? _culture;
    private readonly List<Cell> _row = [];
    private int _sheets;
    private int _rows;

    private XlsxBook(Spreadsheet spreadsheet, string name, IReadOnlyList<Header> headers, int maxRows, CultureInfo? culture)
    {
        _spreadsheet = spreadsheet;
        _styles = new XlsxStyles(spreadsheet);
        _name = name;
        _headers = headers;
        _maxRows = maxRows;
        _culture = culture;
    }

    public static async Task<XlsxBook> CreateAsync(
        Stream bytes, string name, IReadOnlyList<Header> headers, int maxRows, CultureInfo? culture, CancellationToken cancellationToken)
    {
        var spreadsheet = await Spreadsheet.CreateNewAsync(bytes, Options, cancellationToken).ConfigureAwait(false);
        var book = new XlsxBook(spreadsheet, name, headers, maxRows, culture);
        await book.BeginSheetAsync(cancellationToken).ConfigureAwait(false);
        return book;
    }

    public async ValueTask EndRowAsync(CancellationToken cancellationToken)
    {
        if (_rows == _maxRows) await BeginSheetAsync(cancellationToken).ConfigureAwait(false);
        await _spreadsheet.AddRowAsync(_row, cancellationToken).ConfigureAwait(false);
        _rows++;
        _row.Clear();
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => _spreadsheet.FinishAsync(cancellationToken);

    public void Dispose() => _spreadsheet.Dispose();

    public void Text(string? text) => Add(text, _styles.Text);

    public void Whole(long? number) => _row.Add(new Cell(number, _styles.Whole));

    public void Number(double? number) => _row.Add(new Cell(number, _styles.Number));

    public void Share(double? share) => _row.Add(new Cell(share, _styles.Share));

    public void Fact(bool fact) => _row.Add(new Cell(fact));

    public void Date(LocalDate? date) => _row.Add(new Cell(date is { } given ? ExcelDate.Of(given) : default(int?), _styles.Date));

    public void Time(LocalTime? time) => _row.Add(new Cell(time is { } given ? ExcelDate.Of(given) : default(double?), _styles.Time));

    public void Local(LocalDateTime? local) => _row.Add(new Cell(local is { } given ? ExcelDate.Of(given) : default(double?), _styles.Local));

    public void Utc(Instant instant)
    {
        var local = instant.InUtc().LocalDateTime;
        if (local.Year < 1900) Text(InstantPattern.ExtendedIso.Format(instant));
        else Local(local);
    }

    public void Status(FollowUpStatus status) => Add(StatusAppearance.For(status).GetLabel(_culture), _styles.Of(status));

    private void Add(string? text, StyleId style) => _row.Add(new Cell(text is null ? null : ExcelText.Of(text), style));

    private async Task BeginSheetAsync(CancellationToken cancellationToken)
    {
        _sheets++;
        var options = new WorksheetOptions { FrozenRows = 1, AutoFilter = new AutoFilterOptions(WholeSheet()) };
        for (var i = 0; i < _headers.Count; i++) options.Column(i + 1).Width = _headers[i].Width;
        await _spreadsheet.StartWorksheetAsync(_sheets == 1 ? _name : $"{_name} {_sheets}", options, cancellationToken).ConfigureAwait(false);
        await _spreadsheet.AddRowAsync([.. _headers.Select(header => new Cell(header.Text, _styles.Header))], cancellationToken).ConfigureAwait(false);
        _rows = 1;
    }

    /// <summary>The columns, of which there are up to 26, with all rows that there can be: how many come is not known yet.</summary>
    private string WholeSheet() => FormattableString.Invariant($"A1:{(char)('A' + _headers.Count - 1)}{MaxRows}");
}
