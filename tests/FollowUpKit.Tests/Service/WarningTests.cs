using System.Globalization;
using NodaTime;

namespace FollowUpKit.Tests.Service;

/// <summary>Warnings of commands on Monday, 2 March 2026, at nine in Mexico City; the branch MTY works from Monday to Friday.</summary>
public sealed class WarningTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-MX");

    private static readonly Dictionary<string, OperationCommand> Commands = new()
    {
        ["due today"] = Schedule(Due.On(Some.Today)),
        ["due yesterday"] = Schedule(Due.On(new LocalDate(2026, 3, 1))),
        ["due a minute ago"] = Schedule(Due.At(Some.Today, 8, 59)),
        ["due this minute"] = Schedule(Due.At(Some.Today, 9, 0)),
        ["due in two years"] = Schedule(Due.On(new LocalDate(2028, 3, 2))),
        ["due in two years and a day"] = Schedule(Due.On(new LocalDate(2028, 3, 3))),
        ["due two years ago"] = Schedule(Due.On(new LocalDate(2024, 3, 2))),
        ["due long ago"] = Schedule(Due.On(new LocalDate(2006, 3, 6))),
        ["due on Saturday"] = Schedule(Due.On(Some.March(7))),
        ["due on a holiday"] = Schedule(Due.On(Some.March(16))),
        ["due on a Tuesday"] = Schedule(Due.On(Some.March(17))),
        ["reminded yesterday"] = new ScheduleFollowUp(Office.Sale, Some.Draft().WithReminders(Reminder.At(new LocalDateTime(2026, 3, 1, 9, 0)), Reminder.Before(Period.FromDays(1)))),
        ["reminded now"] = new ScheduleFollowUp(Office.Sale, Some.Draft().WithReminders(Reminder.At(new LocalDateTime(2026, 3, 2, 9, 0)))),
        ["reminded later"] = new ScheduleFollowUp(Office.Sale, Some.Draft().WithReminders(Reminder.At(new LocalDateTime(2026, 3, 2, 9, 1)))),
        ["past, and so are its reminders"] =
            new ScheduleFollowUp(Office.Sale, new FollowUpDraft("Call them", Due.On(new LocalDate(2026, 3, 1))).WithReminders(Reminder.Before(Period.FromDays(1)))),
        ["moved into the past"] = new RescheduleFollowUp(Office.Sale, Due.On(new LocalDate(2026, 2, 27)), "Typing error").OnFollowUp(1),
        ["postponed to Saturday"] = new PostponeFollowUp(Office.Sale, 4, "They travel").OnFollowUp(1),
        ["a reminder that is over already"] = new EditFollowUp(Office.Sale).WithSubject("Call").OnFollowUp(2),
        ["another reminder in the past"] = new EditFollowUp(Office.Sale).WithReminders(Reminder.At(new LocalDateTime(2026, 3, 2, 8, 0))).OnFollowUp(1),
        ["result of this morning"] = Office.Result().OnFollowUp(1),
        ["result of another year"] = new CaptureResult(Office.Sale, new LocalDateTime(2016, 3, 2, 8, 30), "Too expensive").OnFollowUp(1),
        ["result, and the next step on Sunday"] = Office.Result().OnFollowUp(1).WithNext(Some.Draft(8)),
        ["nothing about dates"] = new DescribeOperation(Office.Sale).WithTitle("Pump"),
    };

    /// <summary>The command; its warnings.</summary>
    public static TheoryData<string, string> Rows { get; } = new()
    {
        { "due today", "" },
        { "due yesterday", "due_in_past" },
        { "due a minute ago", "due_in_past" },
        { "due this minute", "" },
        { "due in two years", "" },
        { "due in two years and a day", "year_unlikely" },
        { "due two years ago", "due_in_past" },
        { "due long ago", "year_unlikely" },
        { "due on Saturday", "not_business_day" },
        { "due on a holiday", "not_business_day" },
        { "due on a Tuesday", "" },
        { "reminded yesterday", "reminder_in_past" },
        { "reminded now", "reminder_in_past" },
        { "reminded later", "" },
        { "past, and so are its reminders", "due_in_past" },
        { "moved into the past", "due_in_past" },
        { "postponed to Saturday", "not_business_day" },
        { "a reminder that is over already", "" },
        { "another reminder in the past", "reminder_in_past" },
        { "result of this morning", "" },
        { "result of another year", "year_unlikely" },
        { "result, and the next step on Sunday", "not_business_day" },
        { "nothing about dates", "" },
    };

    /// <summary>How many others are due; when this one is due; the warning.</summary>
    public static TheoryData<int, Due, string> Hours { get; } = new()
    {
        { 3, Due.At(Some.March(10), 10, 59), "agent_busy" },
        { 3, Due.At(Some.March(10), 10, 0), "agent_busy" },
        { 2, Due.At(Some.March(10), 10, 30), "" },
        { 3, Due.At(Some.March(10), 9, 59), "" },
        { 3, Due.At(Some.March(10), 11, 0), "" },
        { 3, Due.On(Some.March(10)), "" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task CheckAndExecuteAsync_EachCommand_WarnAlike(string name, string codes)
    {
        var service = await OpenAsync();

        var check = await service.CheckAsync(Commands[name]);
        var receipt = await service.ExecuteAsync(Commands[name]);

        Assert.Null(check.Violation);
        Assert.Equal(codes, string.Join(' ', check.Warnings));
        Assert.Equal(codes, string.Join(' ', receipt.Warnings));
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task CheckAsync_OthersDueInThatHour_WarnsFromTheCountOn(int others, Due due, string codes)
    {
        var service = await OpenAsync();
        for (var i = 0; i < others; i++)
        {
            await service.ExecuteAsync(new OpenOperation($"S-1{i}").WithAgent("ana")
                .WithFirst(new FollowUpDraft("Call them", Due.At(Some.March(10), 10, i * 29))));
        }

        Assert.Equal(codes, string.Join(' ', (await service.CheckAsync(Schedule(due))).Warnings));
        Assert.Empty((await service.ExecuteAsync(Schedule(due))).Warnings);
    }

    [Fact]
    public async Task CheckAsync_MovedWithinItsHour_IsNotCountedItself()
    {
        var service = await OpenAsync();
        for (var i = 0; i < 3; i++)
            await service.ExecuteAsync(new OpenOperation($"S-1{i}").WithAgent("ana").WithFirst(new FollowUpDraft("Call them", Due.At(Some.March(10), 10, 0))));

        Assert.Empty((await service.CheckAsync(new RescheduleFollowUp("S-10", Due.At(Some.March(10), 10, 30), "Later"))).Warnings);
    }

    [Fact]
    public async Task CheckAsync_Refused_NoWarnings()
    {
        var check = await (await OpenAsync()).CheckAsync(
            new ScheduleFollowUp(Office.Sale, new FollowUpDraft("Call them", Due.On(new LocalDate(2026, 3, 1))).BasedOn(9)));

        Assert.Equal((false, RuleCodes.PreviousNotDone, 0), (check.IsAccepted, check.Violation?.Code, check.Warnings.Count));
    }

    [Fact]
    public async Task ExecuteAsync_Repeated_NoWarnings()
    {
        var service = await OpenAsync();
        var command = Schedule(Due.On(Some.March(7))).WithCommandId("form-1");
        await service.ExecuteAsync(command);

        Assert.Empty((await service.ExecuteAsync(command)).Warnings);
        Assert.Empty((await service.CheckAsync(command)).Warnings);
    }

    [Theory]
    [InlineData("due a minute ago", "Follow-up 3 is due at 2026-03-02 08:59, which is over: it is overdue at once.", "El seguimiento 3 vence el 02/03/2026 08:59, que ya pasó: queda atrasado de inmediato.")]
    [InlineData("due on Saturday", "Follow-up 3 is due on 2026-03-07, which is no business day.", "El seguimiento 3 vence el 07/03/2026, que no es día hábil.")]
    [InlineData("due long ago", "Follow-up 3: 2006-03-06 is more than two years from today. Is the year right?", "Seguimiento 3: la fecha 06/03/2006 está a más de dos años de hoy. ¿Es correcto el año?")]
    [InlineData("reminded yesterday", "Follow-up 3: the reminder of 2026-03-01 09:00 lies in the past.", "Seguimiento 3: el recordatorio del 01/03/2026 09:00 ya pasó.")]
    public async Task GetMessage_EachLanguage_TellsTheLocalDate(string name, string english, string spanish)
    {
        var warning = Assert.Single((await (await OpenAsync()).CheckAsync(Commands[name])).Warnings);

        Assert.Equal((english, spanish), (warning.GetMessage(English), warning.GetMessage(Spanish)));
    }

    [Fact]
    public async Task GetMessage_BusyAgent_TellsTheHour()
    {
        var service = await OpenAsync();
        for (var i = 0; i < 3; i++)
            await service.ExecuteAsync(new OpenOperation($"S-1{i}").WithAgent("ana").WithFirst(new FollowUpDraft("Call them", Due.At(Some.March(10), 10, 0))));

        var warning = Assert.Single((await service.CheckAsync(Schedule(Due.At(Some.March(10), 10, 30)))).Warnings);

        Assert.Equal("ana has 3 other follow-ups in the hour of 2026-03-10 10:00, when follow-up 3 is due.", warning.GetMessage(English));
        Assert.Equal("ana tiene 3 seguimientos más en la hora de 10/03/2026 10:00, cuando vence el seguimiento 3.", warning.GetMessage(Spanish));
        Assert.Equal(("2026-03-10T10:00", "3", "ana"), (warning.Values["hour"], warning.Values["count"], warning.Values["agent"]));
    }

    [Fact]
    public void Codes_InTheDocumentation_EachHasItsRow() => Assert.All(
        typeof(WarningCodes).GetFields(),
        field => Assert.Contains($"| `{field.GetRawConstantValue()}` |", Readme.Repository.Read("docs/warnings.md"), StringComparison.Ordinal));

    private static ScheduleFollowUp Schedule(Due due) => new(Office.Sale, new FollowUpDraft("Call them", due));

    /// <summary>A sale with two pending follow-ups, due on Tuesday, the second with a reminder of last week.</summary>
    private static async Task<FollowUpService> OpenAsync()
    {
        var options = new FollowUpKitOptions
        {
            DefaultTimeZone = "America/Mexico_City",
            BusinessCalendars = new BusinessCalendars(BusinessCalendar.MondayToFriday.WithHolidays(Some.March(16))),
            Rules = { PendingLimit = 4, BusyHourCount = 3 },
        };
        var service = new FollowUpService(new InMemoryOperationStore(), new NodaTime.Testing.FakeClock(Office.Now), options);
        await service.ExecuteAsync(Some.Opening.WithFirst(new FollowUpDraft("Ask them", Due.On(Some.March(3)))));
        await service.ExecuteAsync(new ScheduleFollowUp(Office.Sale, new FollowUpDraft("Visit them", Due.On(Some.March(3)))
            .WithReminders(Reminder.At(new LocalDateTime(2026, 2, 27, 9, 0)))));
        return service;
    }
}
