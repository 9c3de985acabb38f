using System.Globalization;
using NodaTime;

namespace FollowUpKit.Storage;

internal static class FilterClause
{
    public static bool Allows(IReadOnlyList<string>? values, string? value) =>
        values is null || (value is not null && values.Contains(value, StringComparer.Ordinal));

    public static bool Within(LocalDate? from, LocalDate? to, LocalDate? date) =>
        (from is null || date >= from) && (to is null || date <= to);

    public static bool Within(Instant? from, Instant? to, Instant? instant) =>
        (from is null || instant >= from) && (to is null || instant <= to);

    public static bool Contains(string? part, string text) => part is null || CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, part, CompareOptions.Ordinal) >= 0;
}
