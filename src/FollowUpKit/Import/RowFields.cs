using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>The fields of a row as values. What cannot be read is noted as a rejection, and gives null.</summary>
internal sealed class RowFields(ImportFile file, ImportRow row, List<ImportRejection> rejections)
{
    private static readonly LocalDateTimePattern DateTimePattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public string? Text(string column, TextRule rule)
    {
        var text = row[column];
        if (text is null || rule.Problem(text) is not { } problem) return text;
        rejections.Add(new ImportRejection(file, row, column, culture => Texts.Fill(
            "Import_bad_text",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["field"] = column, ["problem"] = problem.Describe(culture) },
            culture)));
        return null;
    }

    public LocalDateTime? DateTime(string column) =>
        Parse(column, DateTimePattern, "bad_date_time", local => TimeGuards.ProblemOf(local.Date) is null);

    public LocalDate? Date(string column) =>
        Parse(column, LocalDatePattern.Iso, "bad_date", date => TimeGuards.ProblemOf(date) is null);

    public LocalTime? Time(string column) => Parse(column, TimePattern, "bad_time", _ => true);

    public void RequireNumber(string column, int expected)
    {
        var number = expected.ToString(CultureInfo.InvariantCulture);
        if (row[column] != number) Reject(column, "bad_number", ("found", row[column] ?? ""), ("expected", number));
    }

    public void Require(IEnumerable<string> columns)
    {
        foreach (var column in columns.Where(column => row[column] is null)) Reject(column, "missing");
    }

    /// <summary>A field that has a value only where another has one.</summary>
    public void RequireOther(string column, string other)
    {
        if (row[column] is not null && row[other] is null) Reject(column, "unwanted", ("other", other));
    }

    public void RefuseBoth(string column, string other)
    {
        if (row[column] is not null && row[other] is not null) Reject(column, "contradiction", ("other", other));
    }

    /// <summary>A value as it is written back too: 24:00, which the pattern takes for the next day, is refused.</summary>
    private T? Parse<T>(string column, IPattern<T> pattern, string problem, Func<T, bool> isInRange)
        where T : struct
    {
        if (row[column] is not { } text) return null;
        var result = pattern.Parse(text);
        if (result.Success && isInRange(result.Value) && pattern.Format(result.Value) == text) return result.Value;
        Reject(column, problem);
        return null;
    }

    private void Reject(string column, string name, params (string Name, string Value)[] values) =>
        rejections.Add(ImportRejection.Of(file, row, column, name, values));
}
