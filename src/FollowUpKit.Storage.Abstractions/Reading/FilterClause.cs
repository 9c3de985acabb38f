using NodaTime;

namespace FollowUpKit.Storage;

internal static class FilterClause
{
    public static bool Allows(IReadOnlyList<string>? values, string? value) =>
        values is null || (value is not null && values.Contains(value, StringComparer.Ordinal));

    public static bool Within(LocalDate? from, LocalDate? to, LocalDate? date) =>
        (from is null || date >= from) && (to is null || date <= to);
}
