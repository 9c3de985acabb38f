using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>The fields of a row as values. What cannot be read is noted as a fault, and gives null.</summary>
internal sealed class RowFields
{
    private static readonly LocalTimePattern[] TimePatterns = [.. new[] { "H:mm", "H:mm:ss" }.Select(LocalTimePattern.CreateWithInvariantCulture)];

    private readonly ImportFile _file;
    private readonly ImportRow _row;
    private readonly List<ImportFault> _faults;

    public RowFields(ImportFile file, ImportRow row, List<ImportFault> faults)
    {
        _file = file;
        _row = row;
        _faults = faults;
        if (row.FieldProblems.Count == 0) return;
        foreach (var problem in row.FieldProblems) faults.Add(new ImportFault(file, row, problem.Key, _ => problem.Value));
    }

    public string? Text(string column, TextRule rule)
    {
        var text = _row[column];
        if (text is null || rule.Problem(text) is not { } problem) return text;
        Add(column, problem);
        return null;
    }

    public ImportedTime? DateTime(string column, DateTimeZone zone)
    {
        if (_row[column] is not { } text) return null;
        if (ImportedTime.TryParse(text, zone) is { } time && TimeGuards.ProblemOf(time.Local.Date) is null) return time;
        Add(column, "bad_date_time", ("found", text));
        return null;
    }

    /// <summary>A date, or a date and time.</summary>
    public (LocalDate? Date, LocalTime? Time) DateAndTime(string column, DateTimeZone zone)
    {
        if (_row[column] is not { } text) return default;
        if (ImportedTime.TryParse(text, zone) is { } both && TimeGuards.ProblemOf(both.Local.Date) is null) return (both.Local.Date, both.Local.TimeOfDay);
        if ((IsoDigits.Date(text) is { } date || LocalDatePattern.Iso.Parse(text).TryGetValue(default, out date)) && TimeGuards.ProblemOf(date) is null) return (date, null);
        Add(column, "bad_date", ("found", text));
        return default;
    }

    public LocalTime? Time(string column)
    {
        if (_row[column] is not { } text) return null;
        if (IsoDigits.Time(text) is { } usual) return usual;
        foreach (var pattern in TimePatterns)
        {
            if (pattern.Parse(text).TryGetValue(default, out var time) && !text.StartsWith("24", StringComparison.Ordinal)) return time.With(TimeAdjusters.TruncateToMinute);
        }

        Add(column, "bad_time", ("found", text));
        return null;
    }

    public int? Number(string column)
    {
        if (_row[column] is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        Add(column, "bad_number", ("found", text));
        return null;
    }

    public void Require(IReadOnlyList<string> columns, ImportRepairs? repairs = null)
    {
        foreach (var column in columns)
        {
            if (!IsGiven(column) && repairs?.Mends(column) != true) Add(column, "missing");
        }
    }

    /// <summary>A field that has a value only where another has one.</summary>
    public void RequireOther(string column, string other)
    {
        if (_row[column] is not null && !IsGiven(other)) Add(column, "unwanted", ("other", other));
    }

    public void RefuseBoth(string column, string other)
    {
        if (_row[column] is not null && _row[other] is not null) Add(column, "contradiction", ("other", other));
    }

    private bool IsGiven(string column) => _row[column] is not null || (_row.FieldProblems.Count > 0 && _row.FieldProblems.ContainsKey(column));

    private void Add(string column, TextProblem problem) => _faults.Add(new ImportFault(_file, _row, column, culture => Texts.Fill(
        "Import_bad_text",
        new Dictionary<string, string>(StringComparer.Ordinal) { ["field"] = column, ["problem"] = problem.Describe(culture) },
        culture)));

    private void Add(string column, string name, params (string Name, string Value)[] values) => _faults.Add(ImportFault.Of(_file, _row, column, name, values));
}
