using FollowUpKit.Storage;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>A hundred operations in several zones, due around changes of the clocks, as rows and as columns, at an instant when one of them may become overdue.</summary>
public sealed record Column(IReadOnlyList<OperationRow> Rows, Instant Now)
{
    public const int Length = 100;

    // Apia skipped 30 December 2011; New York's clocks went forward on 8 March 2026; Troll's move by two hours; before 1970 numbers are negative.
    private static readonly string[] Zones = ["Pacific/Apia", "America/New_York", "America/Mexico_City", "Antarctica/Troll", "Asia/Kolkata"];

    private static readonly LocalDate[] Dates = [new(2011, 12, 30), new(2026, 3, 8), new(1969, 12, 31)];

    public bool[] IsConcluded => [.. Rows.Select(row => row.Conclusion is not null)];

    public long[] NextOverdueFrom => [.. Rows.Select(row => row.NextOverdueFrom is { } at ? Microseconds(at) : StatusRule.NeverOverdue)];

    public int[] DueDates => [.. Rows.Select(row => Period.DaysBetween(new LocalDate(1970, 1, 1), row.CurrentDueDate!.Value))];

    public int[] ZoneIndexes => [.. Rows.Select(row => Array.IndexOf(Zones, row.CurrentTimeZone))];

    public int[] Todays => [.. Zones.Select(zone => LocalCalendar.Default.DayNumberOf(Now, zone))];

    public static Arbitrary<Column> Columns() => Arb.From(
        from date in Gen.Elements(Dates)
        from rows in RowOf(date).ArrayOf(Length)
        from moment in Gen.Elements(rows)
        from nanoseconds in Gen.Elements(-1L, 0L, 1L, 999L, 1_000L, NodaConstants.NanosecondsPerHour, 3 * NodaConstants.NanosecondsPerDay)
        select new Column(rows, Overdue(moment).PlusNanoseconds(nanoseconds)));

    /// <summary>The answers for the first rows.</summary>
    public T[] Ask<T>(int count, Func<OperationRow, T> question) => [.. Rows.Take(count).Select(question)];

    private static Gen<OperationRow> RowOf(LocalDate around) =>
        from days in Gen.Choose(-3, 3)
        from minutes in Gen.Choose(0, 24 * 60 - 1)
        from hasTime in Gen.Elements(true, false)
        from zone in Gen.Elements(Zones)
        from isPending in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        from isConcluded in Gen.Frequency((1, Gen.Constant(true)), (5, Gen.Constant(false)))
        let date = around.PlusDays(days)
        let due = hasTime ? Due.At(date, minutes / 60, minutes % 60) : Due.On(date)
        select new OperationRow
        {
            CurrentDueDate = date,
            CurrentDueTime = due.Time,
            CurrentTimeZone = zone,
            PendingCount = isPending ? 1 : 0,
            NextOverdueFrom = isPending ? due.Resolve(DateTimeZoneProviders.Tzdb[zone]).OverdueFrom : null,
            Conclusion = isConcluded ? new ConclusionSnapshot() : null,
        };

    private static Instant Overdue(OperationRow row) => row.NextOverdueFrom ?? row.CurrentDueDate!.Value.AtMidnight().InUtc().ToInstant();

    private static long Microseconds(Instant instant) => instant.ToUnixTimeTicks() / 10;
}
