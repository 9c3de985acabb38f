using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>A row of one of the two files of a history, as text.</summary>
public sealed class ImportRow
{
    private static readonly Dictionary<string, string> NoProblems = [];

    /// <summary>A row.</summary>
    /// <param name="line">The line of the file on which it begins, from 1.</param>
    /// <param name="fields">Its values by the names of <see cref="ImportColumns"/>; absent where a field is empty.</param>
    /// <param name="problem">Why the row could not be read as it should be, in words for people; null when it could.</param>
    /// <param name="source">Whatever the host wants to find again in a result, such as the text of the row.</param>
    /// <param name="fieldProblems">Why values could not be understood, by the columns that lack them, in words for people; null for nothing.</param>
    public ImportRow(
        long line, IReadOnlyDictionary<string, string> fields, string? problem = null, object? source = null, IReadOnlyDictionary<string, string>? fieldProblems = null)
    {
        Line = line;
        Fields = Guard.Against.Null(fields);
        Problem = problem;
        Source = source;
        FieldProblems = fieldProblems ?? NoProblems;
    }

    /// <summary>The line of the file on which it begins, from 1.</summary>
    public long Line { get; }

    /// <summary>Its values by column; absent where a field is empty.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; }

    /// <summary>Why the row could not be read as it should be; null when it could.</summary>
    public string? Problem { get; }

    /// <summary>Whatever the host wants to find again in a result.</summary>
    public object? Source { get; }

    /// <summary>Why values could not be understood, by the columns that lack them. They refuse the row, each with its reason.</summary>
    public IReadOnlyDictionary<string, string> FieldProblems { get; }

    internal string? this[string column] => Fields.TryGetValue(column, out var value) ? value : null;

    internal string? OperationId => this[ImportColumns.OperationId];
}
