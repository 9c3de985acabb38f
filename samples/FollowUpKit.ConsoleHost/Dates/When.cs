using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>A date, a time of day or both as a person typed them, which denote a local date once it is known what day it is.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Date">The date, from today and from where it is looked for; null for a time of day alone.</param>
/// <param name="Time">The time of day; null for a date alone.</param>
/// <param name="IsExact">Whether it was typed in full as ISO 8601, so that nothing had to be understood.</param>
internal sealed record When(string Text, Func<LocalDate, Toward, LocalDate>? Date, LocalTime? Time, bool IsExact)
{
    /// <summary>The date that is meant; today for a time of day alone.</summary>
    public LocalDate On(LocalDate today, Toward toward) => Date is null ? today : Date(today, toward);
}
