using NodaTime;

namespace FollowUpKit.SalesControl;

/// <summary>A sale of the demo, what happens to it, and who sells it.</summary>
internal sealed record DemoSale(int Number, DemoPlan Plan, Sale Sale, string Customer, DemoTexts Texts, DateTimeZone Zone, LocalDate Today, string Colleague)
{
    /// <summary>A time in working hours of a day before today, at the branch.</summary>
    public LocalDateTime At(int daysAgo, int step) =>
        Today.PlusDays(-daysAgo).At(new LocalTime(9 + (Number + Number / 12 + step * 3) % 8, (Number / 5 + step) % 12 * 5));
}
