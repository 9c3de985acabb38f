using FollowUpKit.Import;

namespace FollowUpKit.ConsoleHost;

/// <summary>A file whose rows name sales by their keys.</summary>
internal static class KeyFile
{
    /// <summary>Opens a file that must have certain columns.</summary>
    /// <exception cref="MisuseException">The file is missing, cannot be opened, is no table or lacks a column.</exception>
    public static TableFile Open(string path, params IReadOnlyList<string> columns)
    {
        try
        {
            var table = TableFile.Open(path);
            var missing = columns.Where(column => table.IndexOf(column) < 0).ToList();
            return missing.Count == 0
                ? table
                : throw new MisuseException(Words.Fill(
                    "Misuse_columns", ("file", path), ("columns", string.Join(", ", missing)), ("found", string.Join(", ", table.Columns)), ("format", table.Format.Describe())));
        }
        catch (TableFileException error)
        {
            throw new MisuseException(error.GetMessage());
        }
    }
}
