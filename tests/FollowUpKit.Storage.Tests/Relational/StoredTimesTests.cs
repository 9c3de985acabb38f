using FollowUpKit.Storage.Relational;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>The text of dates, times and instants in the stored changes, which must stay the same for ever.</summary>
public sealed class StoredTimesTests
{
    private static readonly LocalTime LastTick = new(23, 59, 59, 999);
    private static readonly Instant Early = Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Instant Late = Instant.FromUtc(2100, 12, 31, 23, 59, 59).PlusNanoseconds(999_999_000);

    [Fact]
    public void Write_Times_AreIsoText()
    {
        var changes = new OperationChange[]
        {
            Moved(new LocalDate(1900, 1, 1), new LocalTime(10, 5), Early, new LocalDateTime(2026, 3, 5, 9, 0)),
            Moved(new LocalDate(2100, 12, 31), LastTick, Late, new LocalDateTime(2026, 3, 5, 9, 0, 1, 500)),
        };

        Assert.Equal(
            """
            [{"kind":"follow_up_rescheduled","data":{"number":1,"due_date":"1900-01-01","due_time":"10:05:00","time_zone":"UTC","overdue_from":"1900-01-01T00:00:00Z","reminders":[{"local_at":"2026-03-05T09:00:00","when_overdue":false,"remind_at":"1900-01-01T00:00:00Z","occurrence":""}],"reason":"Moved"}},
            {"kind":"follow_up_rescheduled","data":{"number":1,"due_date":"2100-12-31","due_time":"23:59:59.999","time_zone":"UTC","overdue_from":"2100-12-31T23:59:59.999999Z","reminders":[{"local_at":"2026-03-05T09:00:01.5","when_overdue":false,"remind_at":"2100-12-31T23:59:59.999999Z","occurrence":""}],"reason":"Moved"}}]
            """.ReplaceLineEndings(""),
            ChangesJson.Write(changes));
    }

    [Fact]
    public void Read_Times_AreThoseWritten()
    {
        var change = Moved(new LocalDate(2100, 12, 31), LastTick, Late, new LocalDateTime(2026, 3, 5, 9, 0, 1, 500));

        var read = Assert.IsType<OperationChange.FollowUpRescheduled>(Assert.Single(ChangesJson.Read(ChangesJson.Write([change]))));

        Assert.Equal(change with { Reminders = [] }, read with { Reminders = [] });
        Assert.Equal(change.Reminders, read.Reminders);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"\"")]
    [InlineData("\"05/03/2026\"")]
    [InlineData("\"2026-02-30\"")]
    [InlineData("\"2026-03-05 \"")]
    public void Read_NoDate_IsRefused(string date) =>
        Assert.Throws<System.Text.Json.JsonException>(
            () => ChangesJson.Read($$"""[{"kind":"follow_up_rescheduled","data":{"due_date":{{date}} } }]"""));

    private static OperationChange.FollowUpRescheduled Moved(LocalDate date, LocalTime time, Instant instant, LocalDateTime reminder) => new()
    {
        Number = 1,
        DueDate = date,
        DueTime = time,
        TimeZone = "UTC",
        OverdueFrom = instant,
        Reminders = [new() { LocalAt = reminder, RemindAt = instant }],
        Reason = "Moved",
    };
}
