using System.Globalization;
using FollowUpKit.Storage.Relational;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.ConsoleHost;

/// <summary>A finding of a verification on one line.</summary>
internal static class VerifyText
{
    public static string Of(VerificationFinding finding) => Words.Fill(
        $"Verify_{finding.Kind}",
        ("operation", finding.OperationId),
        ("row", RowOf(finding)),
        ("column", finding.Column),
        ("found", Value(finding.Found) ?? Words.Get("Verify_Nothing")),
        ("expected", Value(finding.Expected) ?? Words.Get("Verify_Nothing")),
        ("problem", finding.Problem));

    /// <summary>A stored value as text, with dates as ISO 8601; null for none.</summary>
    public static string? Value(object? value) => value switch
    {
        Instant instant => InstantPattern.ExtendedIso.Format(instant),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        LocalTime time => LocalTimePattern.ExtendedIso.Format(time),
        bool fact => fact ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null,
    };

    /// <summary>The table and what tells the row, by the names of the columns.</summary>
    private static string RowOf(VerificationFinding finding) => string.Join(' ', new[]
    {
        finding.Table,
        finding.FollowUpNumber is { } number ? string.Create(CultureInfo.InvariantCulture, $"number={number}") : null,
        finding.Reminder is { } reminder ? $"reminder={reminder}" : null,
        finding.Version is { } version ? string.Create(CultureInfo.InvariantCulture, $"version={version}") : null,
    }.Where(part => part is not null));
}
