using System.Globalization;

namespace FollowUpKit.Import;

/// <summary>A row of a file.</summary>
public sealed class TableRow
{
    private readonly RowProblem? _problem;

    internal TableRow(long line, IReadOnlyList<string> values, string? text, RowProblem? problem)
    {
        Line = line;
        Values = values;
        Text = text;
        _problem = problem;
    }

    /// <summary>The line of a CSV file on which the row begins, or the row of a sheet, from 1.</summary>
    public long Line { get; }

    /// <summary>
    /// The values in the order of <see cref="TableFile.Columns"/>, empty where a cell is. Dates and times of a workbook are ISO text, such
    /// as 2026-03-05 or 2026-03-05T10:05; a cell with an error, such as #N/A, is empty. An apostrophe that keeps a spreadsheet from taking a value for a formula is left out. Of a row
    /// that has a problem: as many as could be read.
    /// </summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The row of a CSV file as it stands there, without the line end; null for a workbook.</summary>
    public string? Text { get; }

    /// <summary>Whether the row could not be read as it should be.</summary>
    public bool HasProblem => _problem is not null;

    /// <summary>What is wrong with the row, what is expected and what to do; null where nothing is.</summary>
    /// <param name="culture">The language, English or Spanish; null for the current UI culture.</param>
    public string? GetProblem(CultureInfo? culture = null) => _problem?.Describe(culture);

    /// <summary>Writes the row; of its text only what <see cref="Values"/> do not say.</summary>
    internal void WriteTo(BinaryWriter writer)
    {
        writer.Write(Line);
        writer.Write(Values.Count);
        foreach (var value in Values) writer.Write(value);
        writer.Write(HasProblem);
        if (_problem is null) return;
        writer.Write(Text ?? "");
        _problem.WriteTo(writer);
    }

    /// <summary>Reads a row that was written.</summary>
    internal static TableRow ReadFrom(BinaryReader reader)
    {
        var line = reader.ReadInt64();
        var values = new string[reader.ReadInt32()];
        for (var i = 0; i < values.Length; i++) values[i] = reader.ReadString();
        return reader.ReadBoolean()
            ? new TableRow(line, values, reader.ReadString(), RowProblem.ReadFrom(reader))
            : new TableRow(line, values, text: null, problem: null);
    }
}
