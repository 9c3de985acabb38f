using FollowUpKit.Export.Tests;

namespace FollowUpKit.ICalendar.Tests;

/// <summary>What a follow-up is in a calendar file.</summary>
public sealed class FeedTests
{
    private static readonly FollowUpDraft Timed = new("Call", Due.At(new LocalDate(2022, 3, 8), 10, 30));

    private static readonly FollowUpDraft Dated = new("Call", Due.On(new LocalDate(2022, 3, 8)));

    private static readonly CalendarFeedOptions ToDos = new() { WritesToDos = true, Culture = Office.English };

    [Fact]
    public async Task Write_TimedFollowUp_IsThisFile()
    {
        var office = await Office.WithAsync(
            Timed.WithKind("call").WithDetails("Ask for Ms. Garza").WithReminders(Reminder.Before(Period.FromMinutes(15))),
            with: open => open.WithTitle("40 chairs").WithCustomer("Aceros"));

        Assert.Equal(
            """
            BEGIN:VCALENDAR
            NAME:Follow-ups
            PRODID:-//FollowUpKit//FollowUpKit.ICalendar//EN
            VERSION:2.0
            X-WR-CALNAME:Follow-ups
            BEGIN:VTIMEZONE
            TZID:America/Mexico_City
            BEGIN:STANDARD
            DTSTART:20211031T020000
            TZNAME:CST
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0600
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            CATEGORIES:call
            DESCRIPTION:Sale: Q-1042\nCustomer: Aceros\n\nAsk for Ms. Garza
            DTSTAMP:20220301T120000Z
            DTSTART;TZID=America/Mexico_City:20220308T103000
            DURATION:PT30M
            LAST-MODIFIED:20220301T120000Z
            SEQUENCE:0
            STATUS:CONFIRMED
            SUMMARY:40 chairs: Call
            UID:44fc6a23-b054-8d2e-bd1b-43d6c82aa430
            BEGIN:VALARM
            ACTION:DISPLAY
            DESCRIPTION:40 chairs: Call
            TRIGGER:-PT15M
            END:VALARM
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"),
            await office.TextAsync());
    }

    [Fact]
    public async Task Write_DueDate_IsAnEventOfThatDayThatLeavesItFree()
    {
        var entry = (await (await Office.WithAsync(Dated)).WriteAsync()).Only;

        Assert.Equal((";VALUE=DATE:20220308", null, ":TRANSPARENT"), (entry.Raw("DTSTART"), entry.Raw("DURATION"), entry.Raw("TRANSP")));
    }

    [Fact]
    public async Task Write_ToDo_HasADueValueAndNoStart()
    {
        var timed = (await (await Office.WithAsync(Timed)).WriteAsync(ToDos)).Only;
        var dated = (await (await Office.WithAsync(Dated)).WriteAsync(ToDos)).Only;

        Assert.Equal(("VTODO", ";TZID=America/Mexico_City:20220308T103000", null, ":NEEDS-ACTION"), (timed.Name, timed.Raw("DUE"), timed.Raw("DTSTART"), timed.Raw("STATUS")));
        Assert.Equal(("VTODO", ";VALUE=DATE:20220308"), (dated.Name, dated.Raw("DUE")));
    }

    [Fact]
    public async Task Write_MovedFollowUp_KeepsItsIdAndHasAHigherSequence()
    {
        var office = await Office.WithAsync(Timed);
        var before = (await office.WriteAsync()).Only;
        await office.FollowUps.RescheduleFollowUpAsync("Q-1042", Due.On(new LocalDate(2022, 3, 9)), "Holiday");
        await office.FollowUps.RescheduleFollowUpAsync("Q-1042", Due.On(new LocalDate(2022, 3, 10)), "Holiday");

        var after = (await office.WriteAsync()).Only;

        Assert.Equal(before.Raw("UID"), after.Raw("UID"));
        Assert.Equal((":0", ":2", ";VALUE=DATE:20220310"), (before.Raw("SEQUENCE"), after.Raw("SEQUENCE"), after.Raw("DTSTART")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Write_CancelledFollowUp_SaysSoWithAHigherSequenceAndNoAlarm(bool toDos)
    {
        var office = await Office.WithAsync(Timed.WithReminders(Reminder.WhenOverdue()));
        await office.FollowUps.CancelFollowUpAsync("Q-1042", "Not needed");

        var entry = (await office.WriteAsync(toDos ? ToDos : null)).Only;

        Assert.Equal((":CANCELLED", ":1"), (entry.Raw("STATUS"), entry.Raw("SEQUENCE")));
        Assert.Empty(entry.Alarms);
    }

    [Fact]
    public async Task Write_SaleThatWasWithdrawn_HasItsFollowUpCancelled()
    {
        var office = await Office.WithAsync(Timed);
        await office.FollowUps.WithdrawOperationAsync("Q-1042", "Deleted");

        Assert.Equal(":CANCELLED", (await office.WriteAsync()).Only.Raw("STATUS"));
    }

    /// <summary>An import can leave it so; the sale may be reopened.</summary>
    [Fact]
    public async Task Write_PendingFollowUpOfAConcludedSale_IsCancelledWithTheSameSequence()
    {
        var entries = StoredSale.Entries(conclusion: new() { FollowUpNumber = 1, By = "ana" });

        var entry = IcsFile.Parse(await new Office().BytesAsync(entries)).Only;

        Assert.Equal((":CANCELLED", ":0"), (entry.Raw("STATUS"), entry.Raw("SEQUENCE")));
    }

    [Fact]
    public async Task Write_DoneFollowUp_IsInTheFileWhereItIsAskedFor()
    {
        var office = await Office.WithAsync(Timed.WithReminders(Reminder.WhenOverdue()));
        office.Clock.Reset(Instant.FromUtc(2022, 3, 8, 17, 0));
        await office.FollowUps.CaptureResultAsync("Q-1042", new LocalDateTime(2022, 3, 8, 10, 40), "They will call", result => result.WithNext(Dated));

        var without = await office.WriteAsync(ToDos);
        var with = await office.WriteAsync(new CalendarFeedOptions { WritesToDos = true, IncludesDone = true });

        Assert.Equal(";VALUE=DATE:20220308", without.Only.Raw("DUE"));
        var done = with.Calendar.Children.Single(child => child.Raw("STATUS") == ":COMPLETED");
        Assert.Equal((":20220308T164000Z", ":100", ":0"), (done.Raw("COMPLETED"), done.Raw("PERCENT-COMPLETE"), done.Raw("SEQUENCE")));
        Assert.Empty(done.Alarms);
    }

    [Fact]
    public async Task Write_ResultThatIsTakenBack_LeavesTheSequenceAndRaisesTheStamp()
    {
        var office = await Office.WithAsync(Timed);
        var all = new CalendarFeedOptions { WritesToDos = true, IncludesDone = true };
        office.Clock.Reset(Instant.FromUtc(2022, 3, 8, 17, 0));
        await office.FollowUps.CaptureResultAsync("Q-1042", new LocalDateTime(2022, 3, 8, 10, 40), "Another sale", result => result.WithConclusion());
        await office.FollowUps.ReopenOperationAsync("Q-1042", "Mistake");
        var done = (await office.WriteAsync(all)).Only;
        office.Clock.AdvanceMinutes(1);
        await office.FollowUps.RetractResultAsync("Q-1042", "Mistake");

        var pending = (await office.WriteAsync(all)).Only;

        Assert.Equal((":COMPLETED", ":NEEDS-ACTION"), (done.Raw("STATUS"), pending.Raw("STATUS")));
        Assert.Equal(done.Raw("SEQUENCE"), pending.Raw("SEQUENCE"));
        Assert.Equal((":20220308T170000Z", ":20220308T170100Z"), (done.Raw("DTSTAMP"), pending.Raw("DTSTAMP")));
    }

    [Theory]
    [InlineData("Q-1042", "followupkit", "44fc6a23-b054-8d2e-bd1b-43d6c82aa430")]
    [InlineData("Q-1042", "erp.example.com", "ad6caab3-49e4-8d2b-849a-099b215b5552")]
    [InlineData("Ñandú/7 😀", "followupkit", "119d109c-d160-81c8-8f6e-16436b20f436")]
    public async Task Uid_OfKeyNumberAndDomain_IsThisOneForever(string key, string domain, string uid)
    {
        var office = await Office.WithAsync(Timed, key);

        var bytes = await office.BytesAsync(await office.EntriesAsync(key), new CalendarFeedOptions { UidDomain = domain });

        Assert.Equal($":{uid}", IcsFile.Parse(bytes).Only.Raw("UID"));
    }

    [Fact]
    public async Task Write_Rows_AreTheSameEntriesWithoutWhatARowDoesNotHave()
    {
        var office = await Office.WithAsync(Timed.WithKind("call").WithDetails("Ask"), with: open => open.WithTitle("40 chairs").WithCustomer("Aceros"));
        await office.FollowUps.RescheduleFollowUpAsync("Q-1042", Due.At(new LocalDate(2022, 4, 5), 9, 0), "Holiday");
        using var stream = new HostStream();
        using var again = new MemoryStream();
        var feed = new CalendarFeed(office.Clock, new CalendarFeedOptions { Culture = Office.English });

        await feed.WriteAsync(office.Reports.Agenda().StreamAsync(), stream);
        await feed.WriteAsync((await office.Reports.Agenda().ToPageAsync(10)).Rows.Select(CalendarEntry.FromRow), again);

        var (row, whole) = (IcsFile.Parse(stream.Taken.ToArray()).Only, (await office.WriteAsync()).Only);
        Assert.Equal(stream.Taken.ToArray(), again.ToArray());
        Assert.Equal((1, false), (stream.Flushes, stream.IsClosed));
        Assert.Equal("Sale: Q-1042\nCustomer: Aceros", row.Text("DESCRIPTION"));
        Assert.Equal(
            whole.Lines.Where(line => line.Name is not ("DESCRIPTION" or "LAST-MODIFIED")),
            row.Lines.Where(line => line.Name != "DESCRIPTION"));
    }

    [Fact]
    public async Task Write_NoEntries_IsACalendarWithoutEntries()
    {
        var file = IcsFile.Parse(await new Office().BytesAsync([]));

        Assert.Equal((":2.0", 0), (file.Calendar.Raw("VERSION"), file.Calendar.Children.Count));
    }

    [Fact]
    public async Task Write_HiddenTexts_TellsNoneOfThem()
    {
        var office = await Office.WithAsync(
            Timed.WithKind("secretkind").WithDetails("secretdetails").WithReminders(Reminder.WhenOverdue()),
            with: open => open.WithTitle("secrettitle").WithCustomer("secretcustomer").WithBranch("secretbranch"));
        await office.FollowUps.RescheduleFollowUpAsync("Q-1042", Due.At(new LocalDate(2022, 4, 5), 9, 0), "secretreason");

        var text = await office.TextAsync(new CalendarFeedOptions { HidesTexts = true, Culture = Office.Spanish });

        Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Call", text, StringComparison.Ordinal);
        Assert.Contains("\r\nSUMMARY:Seguimiento Q-1042\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_InSpanish_HasTheWordsOfTheLibraryInSpanish()
    {
        var file = await (await Office.WithAsync(Timed, with: open => open.WithCustomer("Aceros"))).WriteAsync(new CalendarFeedOptions { Culture = Office.Spanish });

        Assert.Equal(("Seguimientos", "Seguimientos"), (file.Calendar.Text("NAME"), file.Calendar.Text("X-WR-CALNAME")));
        Assert.Equal(("Q-1042: Call", "Venta: Q-1042\nCliente: Aceros"), (file.Only.Text("SUMMARY"), file.Only.Text("DESCRIPTION")));
    }

    [Fact]
    public async Task Write_OtherNameAndDuration_AreInTheFile()
    {
        var file = await (await Office.WithAsync(Timed)).WriteAsync(new CalendarFeedOptions { Name = "Ana; ventas, MTY", EventDuration = Duration.FromMinutes(90) });

        Assert.Equal("Ana; ventas, MTY", file.Calendar.Text("X-WR-CALNAME"));
        Assert.Equal(":PT1H30M", file.Only.Raw("DURATION"));
    }

    [Fact]
    public async Task Entries_OfASale_SayWhoseAndHowTheyAre()
    {
        var office = await Office.WithAsync(Timed.WithAgent("luis"));
        await office.FollowUps.CancelFollowUpAsync("Q-1042", "Not needed");
        await office.FollowUps.ScheduleFollowUpAsync("Q-1042", Dated.WithAgent("eva"));

        Assert.Equal(
            [("luis", 1, Storage.FollowUpState.Cancelled), ("eva", 2, Storage.FollowUpState.Pending)],
            (await office.EntriesAsync()).Select(entry => (entry.Agent!, entry.FollowUpNumber, entry.State)));
    }

    [Fact]
    public async Task Write_CancelledBefore_WritesNothing()
    {
        using var stream = new HostStream();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new CalendarFeed(new Office().Clock).WriteAsync(Array.Empty<CalendarEntry>(), stream, new CancellationToken(canceled: true)));

        Assert.Equal(0, stream.Taken.Length);
    }

    [Fact]
    public async Task Write_ToAStreamThatTakesNothing_IsRefusedAtOnce() => await Assert.ThrowsAsync<ArgumentException>(
        "stream", () => new CalendarFeed(new Office().Clock).WriteAsync(Array.Empty<CalendarEntry>(), new MemoryStream([], writable: false)));
}
