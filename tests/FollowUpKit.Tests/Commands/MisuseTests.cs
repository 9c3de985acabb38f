using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>What no command can be made of: the ArgumentException family, with the name of the parameter.</summary>
public sealed class MisuseTests
{
    private static readonly LocalDateTime Morning = Some.Today.At(new LocalTime(8, 30));

    private static readonly FollowUpDraft Draft = Some.Draft();

    /// <summary>By parameter: what takes no null.</summary>
    private static readonly (string Parameter, Action Take)[] Nulls =
    [
        ("operationId", () => new ReinstateOperation(null!)),
        ("draft", () => new ScheduleFollowUp(Chase.Id, null!)),
        ("due", () => new FollowUpDraft("Call", null!)),
        ("due", () => new RescheduleFollowUp(Chase.Id, null!, "reason")),
        ("first", () => Some.Opening.WithFirst(null!)),
        ("next", () => Some.Result().WithNext(null!)),
        ("next", () => new ReopenOperation(Chase.Id, "reason").WithNext(null!)),
        ("reminders", () => Draft.WithReminders(null!)),
        ("reminders", () => Draft.WithReminders(Reminder.Before(Period.Zero), null!)),
        ("reminders", () => new EditFollowUp(Chase.Id).WithReminders([null!])),
        ("command", () => OperationCommandExtensions.WithCommandId<CaptureResult>(null!, "form-1")),
        ("command", () => OperationCommandExtensions.WithExpectedVersion<CaptureResult>(null!, 1)),
        ("command", () => OperationCommandExtensions.OnFollowUp<CaptureResult>(null!, 1)),
    ];

    public static TheoryData<int, string> NullRows { get; } = Rows(Nulls.Select(row => row.Parameter));

    [Theory]
    [MemberData(nameof(NullRows))]
    public void Value_Null_ArgumentNullWithTheName(int row, string parameter) => Assert.Throws<ArgumentNullException>(parameter, Nulls[row].Take);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Number_NotPositive_ArgumentOutOfRangeWithTheName(int value)
    {
        Assert.Throws<ArgumentOutOfRangeException>("number", () => Some.Result().OnFollowUp(value));
        Assert.Throws<ArgumentOutOfRangeException>("number", () => Draft.BasedOn(value));
        Assert.Throws<ArgumentOutOfRangeException>("followUpNumber", () => Some.Correction(followUp: value));
        Assert.Throws<ArgumentOutOfRangeException>("version", () => Some.Result().WithExpectedVersion(value));
    }

    [Fact]
    public void Result_Seconds_ArgumentException()
    {
        Assert.Throws<ArgumentException>("at", () => new CaptureResult(Chase.Id, Morning.PlusSeconds(1), "details"));
        Assert.Throws<ArgumentException>("at", () => new CorrectResult(Chase.Id, 1, new ResultEntry(Morning.PlusNanoseconds(1), "details"), "reason"));
        Assert.Throws<ArgumentException>("at", () => new ConcludeOperation(Chase.Id).WithResult(new ResultEntry(Morning.PlusMilliseconds(1), "details")));
    }

    [Fact]
    public void Reminders_TwentyOne_ArgumentException()
    {
        var reminders = Enumerable.Repeat(Reminder.Before(Period.Zero), 21).ToArray();

        Assert.Equal(20, Draft.WithReminders(reminders[1..]).Reminders!.Count);
        Assert.Throws<ArgumentException>("reminders", () => Draft.WithReminders(reminders));
    }

    private static TheoryData<int, string> Rows(IEnumerable<string> parameters)
    {
        var rows = new TheoryData<int, string>();
        foreach (var (i, parameter) in parameters.Index()) rows.Add(i, parameter);
        return rows;
    }
}
