namespace FollowUpKit.Import;

/// <summary>
/// A file of another program as a table: a CSV file with any separator, encoding and line ends, or an Excel workbook. Its format is found
/// when it is opened, and told by <see cref="Format"/>. Rows are streamed, so that any number takes little memory.
/// </summary>
/// <example><code>
/// var file = TableFile.Open(path);
/// Console.WriteLine(file.Format.Describe());
/// </code></example>
public sealed class TableFile
{
    private readonly ITableSource _source;

    private TableFile(string path, ITableSource source)
    {
        Path = path;
        _source = source;
    }

    /// <summary>The path that the file was opened by.</summary>
    public string Path { get; }

    /// <summary>What the file is: found, or as the options name it.</summary>
    public TableFormat Format => _source.Format;

    /// <summary>The names of the columns in the order of the file, without blanks around them; those after the last name are left out.</summary>
    public IReadOnlyList<string> Columns => _source.Columns;

    /// <summary>Opens a file: finds its format and reads its header.</summary>
    /// <param name="path">The path.</param>
    /// <param name="options">What is known of it; null to find everything.</param>
    /// <exception cref="TableFileException">The file is missing, cannot be read, is empty, has no header, is no table or is protected with a password.</exception>
    public static TableFile Open(string path, TableFileOptions? options = null)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        return TableFileException.OrUnreadable(path, () => OpenFound(path, options ?? new TableFileOptions()));
    }

    /// <summary>The rows after the header, from the start of the file each time. Blank rows are left out.</summary>
    /// <param name="progress">Receives how many bytes of the file were read, from time to time; null for nothing.</param>
    /// <exception cref="TableFileException">The workbook is damaged, or the file cannot be read any more.</exception>
    public IEnumerable<TableRow> ReadRows(IProgress<long>? progress = null)
    {
        using var rows = TableFileException.OrUnreadable(Path, () => _source.Rows(progress).GetEnumerator());
        while (TableFileException.OrUnreadable(Path, rows.MoveNext)) yield return rows.Current;
    }

    /// <summary>The place of a column, by its name in any case.</summary>
    /// <param name="column">The name, with or without blanks around it.</param>
    /// <returns>The index in <see cref="Columns"/>; -1 where there is none.</returns>
    /// <exception cref="TableFileException">More than one column has this name.</exception>
    public int IndexOf(string column)
    {
        if (column is null) throw new ArgumentNullException(nameof(column));
        var found = Enumerable.Range(0, Columns.Count).Where(index => string.Equals(Columns[index], column.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count switch
        {
            0 => -1,
            1 => found[0],
            _ => throw new TableFileException(TableFileProblem.RepeatedColumn, Path, column.Trim()),
        };
    }

    private static TableFile OpenFound(string path, TableFileOptions options)
    {
        var beginning = ReadBeginning(path);
        if (FileSignature.IsWorkbook(beginning)) return new TableFile(path, WorkbookSource.Open(path, options));
        if (FileSignature.IsWebPage(beginning)) throw new TableFileException(TableFileProblem.WebPage, path);
        return new TableFile(path, TextSource.Open(path, options));
    }

    private static byte[] ReadBeginning(string path)
    {
        using var stream = SharedFile.OpenRead(path);
        var beginning = new byte[64];
        var length = stream.Read(beginning, 0, beginning.Length);
        Array.Resize(ref beginning, length);
        return beginning;
    }
}
