using System.Reflection;
using FollowUpKit.Tests.Reporting;
using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>Everything of the library that takes a date which may reach a store.</summary>
public sealed class DateDoorTests
{
    private static readonly LocalDate First = new(1900, 1, 1);

    private static readonly LocalDate Last = new(2100, 12, 31);

    private static readonly FollowUpReports Reports = new Shop().Reports();

    /// <summary>By name: the door, given a date at midnight.</summary>
    private static readonly Dictionary<string, Action<LocalDate>> All = new()
    {
        ["Due(date)"] = date => new Due(date, null, null),
        ["Due.On(date)"] = date => Due.On(date),
        ["Due.At(date)"] = date => Due.At(date, 0, 0),
        ["Due.At(local)"] = date => Due.At(date.AtMidnight()),
        ["OpenOperation.WithPlan(start)"] = date => Some.Opening.WithPlan("quotation", date),
        ["NextStepRequest.WithResultDate(date)"] = date => new NextStepRequest().WithResultDate(date),
        ["NextStepRequest.WithPlan(start)"] = date => new NextStepRequest().WithPlan("quotation", date),
        ["PlanPosition(start)"] = date => new PlanPosition("quotation", date, "call"),
        ["Reminder(localAt)"] = date => new Reminder(null, date.AtMidnight()),
        ["Reminder.At(local)"] = date => Reminder.At(date.AtMidnight()),
        ["CaptureResult(at)"] = date => new CaptureResult(Chase.Id, date.AtMidnight(), "details"),
        ["ResultEntry(at)"] = date => new ResultEntry(date.AtMidnight(), "details"),
        ["PendingReportQuery.DueBetween(from)"] = date => Reports.WithoutAttention().DueBetween(date, Last),
        ["PendingReportQuery.DueBetween(to)"] = date => Reports.Agenda().DueBetween(First, date),
        ["ResultsQuery.ResultBetween(from)"] = date => Reports.Results().ResultBetween(date, Last),
        ["ResultsQuery.ResultBetween(to)"] = date => Reports.Results().ResultBetween(First, date),
        ["ResultsQuery.DueBetween(from)"] = date => Reports.Results().DueBetween(date, Last),
        ["ResultsQuery.DueBetween(to)"] = date => Reports.Results().DueBetween(First, date),
        ["ConclusionsQuery.ConcludedBetween(from)"] = date => Reports.Conclusions().ConcludedBetween(date, Last),
        ["ConclusionsQuery.ConcludedBetween(to)"] = date => Reports.Conclusions().ConcludedBetween(First, date),
        ["ReopeningsQuery.ConcludedBetween(from)"] = date => Reports.Reopenings().ConcludedBetween(date, Last),
        ["ReopeningsQuery.ConcludedBetween(to)"] = date => Reports.Reopenings().ConcludedBetween(First, date),
        ["ReopeningsQuery.ReopenedBetween(from)"] = date => Reports.Reopenings().ReopenedBetween(date, Last),
        ["ReopeningsQuery.ReopenedBetween(to)"] = date => Reports.Reopenings().ReopenedBetween(First, date),
        ["AgentWorkQuery.Between(from)"] = date => Reports.AgentWork().Between(date, Last),
        ["AgentWorkQuery.Between(to)"] = date => Reports.AgentWork().Between(First, date),
        ["SalesControlQuery.CurrentDueFrom(from)"] = date => Reports.SalesControl().CurrentDueFrom(date),
        ["BusinessCalendar.PlusBusinessDays(date)"] = date => BusinessCalendar.MondayToFriday.PlusBusinessDays(date, 0),
        ["DueRule.From(date)"] = date => DueRule.InDays(0).From(date, BusinessCalendar.MondayToFriday),
        ["BusinessCalendar.WithHours(date)"] = date => BusinessCalendar.MondayToFriday.WithHours(date, new BusinessHours(new LocalTime(9, 0), new LocalTime(18, 0))),
        ["SalesControlQuery.CurrentDueTo(to)"] = date => Reports.SalesControl().CurrentDueTo(date),
    };

    /// <summary>Dates that are only counted with, and those that a store gets from the dispatcher.</summary>
    private static readonly string[] Elsewhere =
    [
        "BusinessCalendar.IsBusinessDay(date)", "BusinessCalendar.HoursOn(date)", "BusinessCalendar.CountBusinessDays(after)", "BusinessCalendar.CountBusinessDays(upTo)", "LocalCalendar.DaysBetween(due)", "LocalCalendar.DaysBetween(today)",
        "StatusRule.DaysOverdue(dueDate)",
        "InMemoryOperationStore.ClaimDigestsAsync(date)", "InMemoryOperationStore.RenewDigestsAsync(date)", "InMemoryOperationStore.SettleDigestsAsync(date)",
    ];

    public static TheoryData<string> Doors { get; } = [.. All.Keys];

    /// <summary>The service hands dates to the commands.</summary>
    private static IEnumerable<string> Found => PublicApi.Members.OfType<MethodBase>()
        .Where(method => method.DeclaringType!.Assembly == typeof(SalesOperation).Assembly && method.DeclaringType != typeof(FollowUpService))
        .SelectMany(method => method.GetParameters().Where(IsDate).Select(parameter => $"{NameOf(method)}({parameter.Name})"));

    [Fact]
    public void Doors_EveryDateParameterOfTheLibrary_HasItsRow() => Assert.Equal(
        Found.Order(StringComparer.Ordinal), All.Keys.Concat(Elsewhere).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Doors))]
    public void Date_FirstAndLast_Accepted(string door)
    {
        All[door](First);
        All[door](Last);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public void Date_BeforeOrAfter_ArgumentOutOfRangeWithTheName(string door)
    {
        Assert.Throws<ArgumentOutOfRangeException>(Parameter(door), () => All[door](First.PlusDays(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(Parameter(door), () => All[door](Last.PlusDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(Parameter(door), () => All[door](LocalDate.MinIsoValue));
        Assert.Throws<ArgumentOutOfRangeException>(Parameter(door), () => All[door](LocalDate.MaxIsoValue));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public void Date_OfAnotherCalendar_CountsAsItsIsoDate(string door)
    {
        All[door](Some.Today.WithCalendar(CalendarSystem.HebrewCivil));
        Assert.Throws<ArgumentOutOfRangeException>(
            Parameter(door), () => All[door](First.PlusDays(-1).WithCalendar(CalendarSystem.HebrewCivil)));
    }

    private static string Parameter(string door) => door.Split('(', ')')[1];

    private static bool IsDate(ParameterInfo parameter) => (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) is var type
        && (type == typeof(LocalDate) || type == typeof(LocalDateTime));

    private static string NameOf(MethodBase method) => method.DeclaringType!.Name.Split('`')[0] + (method.IsConstructor ? "" : $".{method.Name}");
}
