using NodaTime.Testing;
using NodaTime.TimeZones;

namespace FollowUpKit.Documentation.Tests;

/// <summary>What docs/time.md says.</summary>
public sealed class Time
{
    public static TheoryData<LocalDateTime, bool, string, string> Table { get; } = new()
    {
        { new LocalDateTime(2026, 3, 5, 0, 0), false, "America/Mexico_City", "2026-03-06T06:00:00Z" },
        { new LocalDateTime(2026, 3, 5, 10, 0), true, "America/Mexico_City", "2026-03-05T16:01:00Z" },
        { new LocalDateTime(2026, 3, 29, 2, 30), true, "Europe/Madrid", "2026-03-29T01:31:00Z" },
        { new LocalDateTime(2026, 10, 25, 2, 30), true, "Europe/Madrid", "2026-10-25T00:31:00Z" },
        { new LocalDateTime(2018, 11, 3, 0, 0), false, "America/Sao_Paulo", "2018-11-04T03:00:00Z" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void OverdueFrom_AsInTheDocument_IsTheEndOfTheInterval(LocalDateTime local, bool hasTime, string zone, string overdueFrom)
    {
        var due = hasTime ? Due.At(local) : Due.On(local.Date);

        Assert.Equal(overdueFrom, due.Resolve(DateTimeZoneProviders.Tzdb[zone]).OverdueFrom.ToString());
    }

    [Fact]
    public async Task RecalculateDueTimes_SummerTimeAbolished_TenStaysTen()
    {
        var store = new InMemoryOperationStore();
        var clock = new FakeClock(Instant.FromUtc(2022, 1, 10, 12, 0));
        await ServiceBy(store, clock, new SummerTime()).OpenOperationAsync("Q-1042", open => open
            .WithFirst(new FollowUpDraft("Call", Due.At(new LocalDate(2023, 4, 5), 10, 0))));

        var followUps = ServiceBy(store, clock, DateTimeZoneProviders.Tzdb);
        await followUps.RecalculateDueTimesAsync("Q-1042");

        var pending = (await followUps.FindAsync("Q-1042"))!.Pending[0];
        Assert.Equal(("2023-04-05T10:00", Instant.FromUtc(2023, 4, 5, 16, 1)), (pending.Due.ToString(), pending.OverdueFrom));
    }

    [Fact]
    public async Task SweepAsync_SummerTimeAbolished_TenStaysTen()
    {
        var store = new InMemoryOperationStore();
        var clock = new FakeClock(Instant.FromUtc(2022, 1, 10, 12, 0));
        await ServiceBy(store, clock, new SummerTime()).OpenOperationAsync("Q-1042", open => open
            .WithFirst(new FollowUpDraft("Call", Due.At(new LocalDate(2023, 4, 5), 10, 0))));

        var timeZones = new FollowUpTimeZoneService(store, clock, new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" });
        var check = await timeZones.CheckAsync();
        if (check.IsSweepDue) await timeZones.SweepAsync();

        var pending = (await ServiceBy(store, clock, DateTimeZoneProviders.Tzdb).FindAsync("Q-1042"))!.Pending[0];
        Assert.Equal(("2023-04-05T10:00", Instant.FromUtc(2023, 4, 5, 16, 1)), (pending.Due.ToString(), pending.OverdueFrom));
    }

    private static FollowUpService ServiceBy(InMemoryOperationStore store, IClock clock, IDateTimeZoneProvider zones) =>
        new(store, clock, new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City", TimeZoneProvider = zones });

    /// <summary>Mexico City as if summer time had not been abolished: those of Chicago, with which it shared its rules in April.</summary>
    private sealed class SummerTime : IDateTimeZoneProvider
    {
        public string VersionId => "2022a";

        public System.Collections.ObjectModel.ReadOnlyCollection<string> Ids => DateTimeZoneProviders.Tzdb.Ids;

        public DateTimeZone this[string id] => GetZoneOrNull(id) ?? throw new DateTimeZoneNotFoundException(id);

        public DateTimeZone GetSystemDefault() => DateTimeZone.Utc;

        public DateTimeZone? GetZoneOrNull(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id == "America/Mexico_City" ? "America/Chicago" : id);
    }
}
