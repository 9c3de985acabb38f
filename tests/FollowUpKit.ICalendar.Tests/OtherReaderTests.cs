using System.Text.Json;
using NodaTime.Text;

namespace FollowUpKit.ICalendar.Tests;

/// <summary>Another implementation of RFC 5545 reads the files back as they were meant, and complains of nothing.</summary>
public sealed class OtherReaderTests
{
    private static readonly Due Timed = Due.At(new LocalDate(2022, 3, 8), 10, 30);

    [OtherReaderFact]
    public async Task Read_TimesNearChangesOfClocks_AreTheInstantsThatWereMeant()
    {
        var office = new Office();
        var entries = new List<CalendarEntry>();
        var expected = new List<string>();
        foreach (var row in ClockChanges.All)
        {
            var (zone, due, _, utc) = ((string)row[0], (string)row[1], row[2], (string)row[3]);
            var sale = $"{zone} {due}";
            await office.FollowUps.ExecuteAsync(new OpenOperation(sale).WithTimeZone(zone).WithFirst(
                new FollowUpDraft("Call", ClockChanges.DueAt(due)).WithReminders(Reminder.Before(Period.FromMinutes(90)), Reminder.WhenOverdue())));
            entries.AddRange(await office.EntriesAsync(sale));
            var at = InstantPattern.General.Parse(utc).Value;
            var reminder = (await office.FindAsync(sale)).FollowUps[0].Reminders[0].RemindAt;
            expected.Add($"{sale}: Call {at} {at} {at} {reminder} {at + Duration.FromMinutes(1)}");
        }

        foreach (var toDos in new[] { false, true })
        {
            var read = await ReadAsync(office, entries, new CalendarFeedOptions { WritesToDos = toDos });

            Assert.Equal(expected, read.Select(entry => $"{entry.GetProperty("summary")} {Joined(entry, "instants")} {Joined(entry, "alarms", "at")}"));
        }
    }

    [OtherReaderTheory]
    [MemberData(nameof(TextTests.Hostile), MemberType = typeof(TextTests))]
    public async Task Read_HostileTexts_AreAsTheyWere(string text)
    {
        var entry = await EntryOfAsync("Call, now; 10:30", text, "a;b");

        string[] expected = ["Q-1042: Call, now; 10:30", $"Sale: Q-1042\n\n{TextTests.Normal(text)}", "a;b"];
        Assert.Equal(expected, new[] { entry.GetProperty("summary").GetString()!, entry.GetProperty("description").GetString()!, Joined(entry, "categories") });
        Assert.Equal(expected, entry.GetProperty("vobject").EnumerateArray().Select(item => item.GetString()!));
    }

    /// <summary>By vobject alone: python-icalendar 4 drops a backslash before a comma, and splits a kind at its own commas.</summary>
    [OtherReaderTheory]
    [MemberData(nameof(TextTests.Backslashes), MemberType = typeof(TextTests))]
    public async Task Read_TextsThatLookLikeEscapes_AreAsTheyWere(string text)
    {
        var entry = await EntryOfAsync(@"Call\; now\n", text, @"a\,b");

        Assert.Equal([@"Q-1042: Call\; now\n", $"Sale: Q-1042\n\n{text}", @"a\,b"], entry.GetProperty("vobject").EnumerateArray().Select(item => item.GetString()!));
    }

    [OtherReaderTheory]
    [InlineData(false, "VEVENT CONFIRMED, VEVENT CANCELLED, VEVENT CONFIRMED")]
    [InlineData(true, "VTODO COMPLETED 2022-03-08T16:40:00Z, VTODO CANCELLED, VTODO NEEDS-ACTION")]
    public async Task Read_DoneCancelledAndPending_AreSo(bool toDos, string expected)
    {
        var office = await Office.WithAsync(new FollowUpDraft("Call", Timed));
        office.Clock.Reset(Instant.FromUtc(2022, 3, 8, 17, 0));
        await office.FollowUps.CaptureResultAsync("Q-1042", new LocalDateTime(2022, 3, 8, 10, 40), "Visit them", result => result.WithNext(new FollowUpDraft("Visit", Due.On(new LocalDate(2022, 3, 9)))));
        await office.FollowUps.RescheduleFollowUpAsync("Q-1042", Due.On(new LocalDate(2022, 3, 10)), "Holiday");
        await office.FollowUps.CancelFollowUpAsync("Q-1042", "They come");
        await office.FollowUps.ScheduleFollowUpAsync("Q-1042", new FollowUpDraft("Welcome", Due.On(new LocalDate(2022, 3, 11))));

        var read = await ReadAsync(office, await office.EntriesAsync(), new CalendarFeedOptions { WritesToDos = toDos, IncludesDone = true });

        Assert.Equal(expected, string.Join(", ", read.Select(entry => $"{entry.GetProperty("kind")} {entry.GetProperty("status")} {entry.GetProperty("completed")}".TrimEnd())));
        Assert.Equal(
            [
                "44fc6a23-b054-8d2e-bd1b-43d6c82aa430 0 2022-03-08T10:30 America/Mexico_City",
                $"c4a8d2a5-ecc8-8e15-8657-aca15b9bec4f 2 2022-03-10 ",
                $"{read[2].GetProperty("uid")} 0 2022-03-11 ",
            ],
            read.Select(entry => $"{entry.GetProperty("uid")} {entry.GetProperty("sequence")} {entry.GetProperty("start")} {entry.GetProperty("zone")}"));
        Assert.All(read, entry => Assert.Equal("2022-03-08T17:00:00Z", entry.GetProperty("stamp").GetString()));
        Assert.Equal(toDos ? JsonValueKind.Null : JsonValueKind.Number, read[0].GetProperty("minutes").ValueKind);
    }

    [OtherReaderFact]
    public async Task Read_RemindersOfADueDate_AreTheirInstants()
    {
        var office = await Office.WithAsync(new FollowUpDraft("Call", Due.On(new LocalDate(2022, 3, 8)))
            .WithReminders(Reminder.Before(Period.FromDays(1)), Reminder.After(Period.FromHours(2)), Reminder.At(new LocalDateTime(2022, 3, 7, 18, 0)), Reminder.WhenOverdue()));
        var reminders = (await office.FindAsync()).FollowUps[0].Reminders.Select(reminder => reminder.RemindAt.ToString());

        var entry = Assert.Single(await ReadAsync(office, await office.EntriesAsync()));

        Assert.Equal(string.Join(' ', reminders), Joined(entry, "alarms", "at"));
    }

    private static async Task<JsonElement> EntryOfAsync(string subject, string details, string kind)
    {
        var office = await Office.WithAsync(new FollowUpDraft(subject, Timed).WithDetails(details).WithKind(kind));
        return Assert.Single(await ReadAsync(office, await office.EntriesAsync(), new CalendarFeedOptions { Culture = Office.English }));
    }

    private static async Task<IReadOnlyList<JsonElement>> ReadAsync(Office office, IEnumerable<CalendarEntry> entries, CalendarFeedOptions? feed = null)
    {
        var read = await PythonICalendar.ReadAsync(await office.BytesAsync(entries, feed));
        Assert.Empty(read.GetProperty("complaints").EnumerateArray());
        return [.. read.GetProperty("entries").EnumerateArray()];
    }

    private static string Joined(JsonElement entry, string list, string? name = null) =>
        string.Join(' ', entry.GetProperty(list).EnumerateArray().Select(item => name is null ? item : item.GetProperty(name)));
}
