using NodaTime;

namespace FollowUpKit.Benchmarks;

/// <summary>A million sales in twelve zones as columns: half due by date, half at a time; half overdue, a tenth concluded, in no order.</summary>
internal sealed class MillionRows
{
    public const int Count = 1_000_000;

    public static readonly Instant Now = Instant.FromUtc(2026, 3, 6, 15, 0);

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private static readonly string[] ZoneIds =
    [
        "America/Mexico_City", "America/Tijuana", "America/Cancun", "America/Hermosillo", "America/Bogota", "America/Santiago",
        "America/New_York", "America/Sao_Paulo", "Europe/Madrid", "Africa/Cairo", "Asia/Kolkata", "Asia/Tokyo",
    ];

    public MillionRows()
    {
        var random = new Random(20260306);
        for (var row = 0; row < Count; row++)
        {
            Zones[row] = random.Next(ZoneIds.Length);
            DueDates[row] = new LocalDate(2026, 3, 6).PlusDays(random.Next(-60, 60));
            DueTimes[row] = random.Next(2) == 0 ? new LocalTime(random.Next(24), random.Next(60)) : null;
            var due = DueTimes[row] is { } time ? Due.At(DueDates[row] + time) : Due.On(DueDates[row]);
            OverdueFrom[row] = due.Resolve(ZoneOf(row)).OverdueFrom;
            OverdueMicroseconds[row] = OverdueFrom[row].ToUnixTimeTicks() / 10;
            DueDays[row] = Period.DaysBetween(Epoch, DueDates[row]);
            IsConcluded[row] = random.Next(10) == 0;
        }
    }

    public LocalDate[] DueDates { get; } = new LocalDate[Count];

    public LocalTime?[] DueTimes { get; } = new LocalTime?[Count];

    public Instant[] OverdueFrom { get; } = new Instant[Count];

    public long[] OverdueMicroseconds { get; } = new long[Count];

    public int[] DueDays { get; } = new int[Count];

    public int[] Zones { get; } = new int[Count];

    public bool[] IsConcluded { get; } = new bool[Count];

    public int[] Todays { get; } = [.. ZoneIds.Select(id => LocalCalendar.Default.DayNumberOf(Now, id))];

    private DateTimeZone[] ZonesById { get; } = [.. ZoneIds.Select(id => DateTimeZoneProviders.Tzdb[id])];

    public DateTimeZone ZoneOf(int row) => ZonesById[Zones[row]];
}
