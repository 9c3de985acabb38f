namespace FollowUpKit.Import;

/// <summary>
/// How one file is read: as operations, as follow-ups, or each row as both. Of rows that tell of the same operation beside their follow-up,
/// the first value of each column counts, with the earliest opening and the latest conclusion.
/// </summary>
public sealed class FileMapping
{
    /// <summary>The mapping of a file.</summary>
    /// <param name="file">Its name, in the folder of the history.</param>
    public FileMapping(string file) => File = file ?? throw new ArgumentNullException(nameof(file));

    /// <summary>Its name, in the folder of the history.</summary>
    public string File { get; }

    /// <summary>The sheet of a workbook; null for the first one that is not empty.</summary>
    public string? Sheet { get; set; }

    /// <summary>The separator of a CSV file, one character; null to find it.</summary>
    public string? Separator { get; set; }

    /// <summary>The name of the encoding of a CSV file, such as <c>windows-1252</c>; null to find it.</summary>
    public string? Encoding { get; set; }

    /// <summary>
    /// Where the columns of <see cref="ImportColumns.Operations"/> come from, and <c>state</c>: open, concluded, won, lost or ignore. Null where the file
    /// has no operations. Where rows have follow-ups too, opened_at is that of the first one unless it is named.
    /// </summary>
    public IDictionary<string, FieldMapping>? Operation { get; set; }

    /// <summary>
    /// Where the columns of <see cref="ImportColumns.FollowUps"/> come from, and <c>state</c>: pending, done, cancelled or ignore. Null where the file
    /// has no follow-ups. A row whose columns are empty, but for those that its operation has too, has no follow-up. Without an
    /// operation_id that of the operation is meant.
    /// </summary>
    public IDictionary<string, FieldMapping>? FollowUp { get; set; }
}
