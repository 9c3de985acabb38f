using System.Globalization;

namespace FollowUpKit.Import;

/// <summary>
/// Rows with what is to be said of them, in a file like the one that they come from: for a CSV file its separator, its encoding (UTF-8 with
/// a byte order mark, which Excel needs) and its columns; for a workbook a workbook. Each row is as it was, with the remarks in a column
/// behind the others that an import leaves alone: refused rows that are mended there can be imported alone. What a spreadsheet would take
/// for a formula has an apostrophe in front, which <see cref="TableFile"/> leaves out again. The file is there only when it has rows.
/// </summary>
public sealed class AnnotatedRowsFile : IDisposable
{
    private readonly TableFile _source;
    private readonly string _heading;
    private IRowWriter? _writer;

    private AnnotatedRowsFile(TableFile source, string kind, string heading)
    {
        _source = source ?? throw new ArgumentNullException(nameof(source));
        _heading = heading;
        Path = System.IO.Path.ChangeExtension(source.Path, kind + (source.Format.IsWorkbook ? ".xlsx" : System.IO.Path.GetExtension(source.Path)));
        TableFileException.OrUnwritable(Path, () => File.Delete(Path));
    }

    /// <summary>The path of the file, beside the source.</summary>
    public string Path { get; }

    /// <summary>Whether a row was added.</summary>
    public bool IsWritten => _writer is not null;

    /// <summary>For refused rows, such as <c>deals.refused.csv</c>. Begins with none: a file that an earlier run left behind is deleted.</summary>
    /// <param name="source">The file that the rows come from.</param>
    /// <param name="culture">The language of the name of the column of remarks; null for the current UI culture.</param>
    /// <exception cref="TableFileException">A file of that path cannot be deleted.</exception>
    public static AnnotatedRowsFile ForRefused(TableFile source, CultureInfo? culture = null) => new(source, "refused", Words.Get("Refused_reasons", culture));

    /// <summary>For rows that were left alone, such as <c>deals.left-alone.csv</c>. Begins with none, as that of refused rows.</summary>
    /// <param name="source">The file that the rows come from.</param>
    /// <param name="culture">The language of the name of the column of remarks; null for the current UI culture.</param>
    /// <exception cref="TableFileException">A file of that path cannot be deleted.</exception>
    public static AnnotatedRowsFile ForLeftAlone(TableFile source, CultureInfo? culture = null) => new(source, "left-alone", Words.Get("LeftAlone_reasons", culture));

    /// <summary>For rows that went in otherwise than they stand in the file, such as <c>deals.repaired.csv</c>. Begins with none, as that of refused rows.</summary>
    /// <param name="source">The file that the rows come from.</param>
    /// <param name="culture">The language of the name of the column of remarks; null for the current UI culture.</param>
    /// <exception cref="TableFileException">A file of that path cannot be deleted.</exception>
    public static AnnotatedRowsFile ForRepaired(TableFile source, CultureInfo? culture = null) => new(source, "repaired", Words.Get("Repaired_remarks", culture));

    /// <summary>Adds a row.</summary>
    /// <param name="row">A row of the source.</param>
    /// <param name="remarks">Everything that is to be said of it.</param>
    /// <exception cref="TableFileException">The file cannot be written.</exception>
    public void Add(TableRow row, params IReadOnlyList<string> remarks)
    {
        if (row is null) throw new ArgumentNullException(nameof(row));
        if (remarks is null) throw new ArgumentNullException(nameof(remarks));
        TableFileException.OrUnwritable(Path, () =>
        {
            _writer ??= Begin();
            _writer.Add([.. ValuesOf(row), string.Join("; ", remarks)]);
        });
    }

    /// <summary>Ends the file.</summary>
    public void Dispose() => TableFileException.OrUnwritable(Path, () => _writer?.Dispose());

    private IRowWriter Begin()
    {
        IRowWriter writer = _source.Format.IsWorkbook ? new SheetRowWriter(Path, _source.Format.Sheet!) : new TextRowWriter(Path, _source.Format);
        writer.Add([.. _source.Columns, _heading]);
        return writer;
    }

    /// <summary>As many as there are columns; of a row that is no record its text, so that nothing of it is lost.</summary>
    private IEnumerable<string> ValuesOf(TableRow row) => row.Values.Count <= _source.Columns.Count
        ? row.Values.Concat(Enumerable.Repeat("", _source.Columns.Count - row.Values.Count))
        : [row.Text ?? "", .. Enumerable.Repeat("", _source.Columns.Count - 1)];
}
