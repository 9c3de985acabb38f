namespace FollowUpKit.ConsoleHost;

/// <summary>A record of a CSV file.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Text">Its text as it stands in the file, without the line break at its end.</param>
/// <param name="Fields">Its fields, as far as they could be read.</param>
/// <param name="Problem">What is wrong with it, in the language of the user; null when nothing is.</param>
internal sealed record CsvRecord(long Line, string Text, IReadOnlyList<string> Fields, string? Problem);
