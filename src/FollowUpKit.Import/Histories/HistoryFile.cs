namespace FollowUpKit.Import;

/// <summary>One file of a history, with its mapping.</summary>
public sealed class HistoryFile
{
    internal HistoryFile(int index, TableFile table, FileMapping mapping, MappedFields? operation, MappedFields? followUp)
    {
        Index = index;
        Table = table;
        Mapping = mapping;
        Operation = operation;
        FollowUp = followUp;
        Length = new FileInfo(table.Path).Length;
        OtherColumns = [.. table.Columns.Where((_, column) => operation?.Uses(column) != true && followUp?.Uses(column) != true)];
    }

    /// <summary>The file as a table.</summary>
    public TableFile Table { get; }

    /// <summary>How it is read.</summary>
    public FileMapping Mapping { get; }

    /// <summary>The columns of the file that are left alone.</summary>
    public IReadOnlyList<string> OtherColumns { get; }

    /// <summary>The length of the file in bytes.</summary>
    public long Length { get; }

    internal int Index { get; }

    internal MappedFields? Operation { get; }

    internal MappedFields? FollowUp { get; }

    /// <summary>Whether each row can be an operation and a follow-up.</summary>
    internal bool IsBoth => Operation is not null && FollowUp is not null;
}
