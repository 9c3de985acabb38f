using System.Globalization;

namespace FollowUpKit.Import;

/// <summary>
/// Refused rows in a file like the one that they come from: for a CSV file its separator, its encoding with a byte order mark where it has
/// one, and its columns; for a workbook a workbook. Each row is as it was, with the reasons in a column behind the others that an
/// import leaves alone: mended, the file can be imported alone. What a spreadsheet would take for a formula has an apostrophe in front,
/// which <see cref="TableFile"/> leaves out again. The file is there only when it has rows.
/// </summary>
public sealed class RefusedRowsFile : IDisposable
{
    private readonly TableFile _source;
    private readonly CultureInfo? _culture;
    private IRefusedRows? _rows;

    /// <summary>Begins with none: a file that an earlier run left behind is deleted.</summary>
    /// <param name="source">The file that the rows come from.</param>
    /// <param name="path">The path of the new file; null for the one beside the source, such as <c>deals.refused.csv</c>.</param>
    /// <param name="culture">The language of the name of the column of reasons; null for the current UI culture.</param>
    /// <exception cref="IOException">A file of that path cannot be deleted.</exception>
    public RefusedRowsFile(TableFile source, string? path = null, CultureInfo? culture = null)
    {
        _source = source ?? throw new ArgumentNullException(nameof(source));
        _culture = culture;
        Path = path ?? System.IO.Path.ChangeExtension(source.Path, source.Form.IsWorkbook ? "refused.xlsx" : $"refused{System.IO.Path.GetExtension(source.Path)}");
        File.Delete(Path);
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>Whether a row was added.</summary>
    public bool IsWritten => _rows is not null;

    /// <summary>Adds a row.</summary>
    /// <param name="row">A row of the source.</param>
    /// <param name="reasons">Everything that is wrong with it.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add(TableRow row, params IReadOnlyList<string> reasons)
    {
        if (row is null) throw new ArgumentNullException(nameof(row));
        if (reasons is null) throw new ArgumentNullException(nameof(reasons));
        _rows ??= Begin();
        _rows.Add([.. ValuesOf(row), string.Join("; ", reasons)]);
    }

    /// <summary>Ends the file.</summary>
    public void Dispose() => _rows?.Dispose();

    private IRefusedRows Begin()
    {
        IRefusedRows rows = _source.Form.IsWorkbook ? new RefusedSheet(Path, _source.Form.Sheet!) : new RefusedText(Path, _source.Form);
        rows.Add([.. _source.Columns, Words.Get("Refused_reasons", _culture)]);
        return rows;
    }

    /// <summary>As many as there are columns; of a row that is no record its text, so that nothing of it is lost.</summary>
    private IEnumerable<string> ValuesOf(TableRow row) => row.Values.Count <= _source.Columns.Count
        ? row.Values.Concat(Enumerable.Repeat("", _source.Columns.Count - row.Values.Count))
        : [row.Text ?? "", .. Enumerable.Repeat("", _source.Columns.Count - 1)];

}
