namespace FollowUpKit.Import;

/// <summary>A record of a CSV file.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Text">Its text as it stands in the file, without the line end.</param>
/// <param name="Fields">Its fields, as far as they could be read.</param>
/// <param name="Problem">What is wrong with it; null when nothing is.</param>
internal sealed record CsvRecord(long Line, string Text, IReadOnlyList<string> Fields, RowProblem? Problem)
{
    /// <summary>Whether it has separators and blanks only, as the rows that spreadsheets write below the last one.</summary>
    public bool IsBlank => Fields.All(string.IsNullOrWhiteSpace);
}
