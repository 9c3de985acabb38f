using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>What no command can be made of: the ArgumentException family, with the name of the parameter.</summary>
public sealed class MisuseTests
{
    private static readonly LocalDateTime Morning = Some.Today.At(new LocalTime(8, 30));

    private static readonly FollowUpDraft Draft = Some.Draft();

    /// <summary>By parameter: something that takes a text, its limit, and whether it may be null.</summary>
    private static readonly (string Parameter, int Limit, bool IsOptional, Action<string?> Take)[] Texts =
    [
        ("value", 128, false, text => OperationId.FromString(text!)),
        ("branch", 128, true, text => new OpenOperation(Chase.Id, branch: text)),
        ("agent", 128, true, text => new OpenOperation(Chase.Id, agent: text)),
        ("title", 100, true, text => Some.Opening.WithTitle(text)),
        ("customer", 128, true, text => Some.Opening.WithCustomer(text)),
        ("zone", 128, false, text => Some.Opening.In(text!)),
        ("title", 100, true, text => new DescribeOperation(Chase.Id).WithTitle(text)),
        ("customer", 128, true, text => new DescribeOperation(Chase.Id).WithCustomer(text)),
        ("branch", 128, true, text => new TransferOperation(Chase.Id).ToBranch(text)),
        ("agent", 128, true, text => new TransferOperation(Chase.Id).ToAgent(text)),
        ("agent", 128, true, text => new TransferOperation(Chase.Id).ToAgentWithPending(text)),
        ("subject", 100, false, text => new FollowUpDraft(text!, Due.On(Some.Today))),
        ("kind", 128, true, text => Draft.WithKind(text)),
        ("details", 4000, true, text => Draft.WithDetails(text)),
        ("agent", 128, true, text => Draft.WithAgent(text)),
        ("zone", 128, false, text => Due.On(Some.Today).In(text!)),
        ("subject", 100, false, text => new EditFollowUp(Chase.Id).WithSubject(text!)),
        ("details", 4000, true, text => new EditFollowUp(Chase.Id).WithDetails(text)),
        ("kind", 128, true, text => new EditFollowUp(Chase.Id).WithKind(text)),
        ("reason", 500, false, text => new RescheduleFollowUp(Chase.Id, Due.On(Some.Today), text!)),
        ("agent", 128, false, text => new ReassignFollowUp(Chase.Id, text!)),
        ("reason", 500, false, text => new CancelFollowUp(Chase.Id, text!)),
        ("details", 4000, false, text => new CaptureResult(Chase.Id, Morning, text!)),
        ("outcome", 128, true, text => Some.Result().WithOutcome(text)),
        ("zone", 128, false, text => Some.Result().In(text!)),
        ("outcome", 128, true, text => Some.Result().WithConclusion(text)),
        ("cancelOthersReason", 500, true, text => Some.Result().WithConclusion(null, text)),
        ("details", 4000, false, text => new CorrectResult(Chase.Id, 1, Morning, text!, "reason")),
        ("reason", 500, false, text => new CorrectResult(Chase.Id, 1, Morning, "details", text!)),
        ("outcome", 128, true, text => Some.Correction().WithOutcome(text)),
        ("zone", 128, false, text => Some.Correction().In(text!)),
        ("outcome", 128, true, text => new Conclude(Chase.Id, text)),
        ("cancelOthersReason", 500, true, text => new Conclude(Chase.Id, null, text)),
        ("details", 4000, false, text => new Conclude(Chase.Id).WithResult(Morning, text!)),
        ("outcome", 128, true, text => new Conclude(Chase.Id).WithResult(Morning, "details", text)),
        ("zone", 128, true, text => new Conclude(Chase.Id).WithResult(Morning, "details", null, text)),
        ("reason", 500, false, text => new Reopen(Chase.Id, text!)),
        ("reason", 500, false, text => new WithdrawOperation(Chase.Id, text!)),
        ("commandId", 128, false, text => Some.Result().WithCommandId(text!)),
        ("tenant", 128, false, text => new Caller(text!, "ana")),
        ("user", 128, false, text => new Caller("default", text!)),
    ];

    /// <summary>By parameter: what takes no null.</summary>
    private static readonly (string Parameter, Action Take)[] Nulls =
    [
        ("operation", () => new ReinstateOperation(null!)),
        ("draft", () => new ScheduleFollowUp(Chase.Id, null!)),
        ("due", () => new FollowUpDraft("Call", null!)),
        ("due", () => new RescheduleFollowUp(Chase.Id, null!, "reason")),
        ("first", () => Some.Opening.WithFirst(null!)),
        ("next", () => Some.Result().WithNext(null!)),
        ("next", () => new Reopen(Chase.Id, "reason").WithNext(null!)),
        ("reminders", () => Draft.WithReminders(null!)),
        ("reminders", () => Draft.WithReminders(Reminder.Before(Period.Zero), null!)),
        ("reminders", () => new EditFollowUp(Chase.Id).WithReminders([null!])),
        ("command", () => OperationCommands.WithCommandId<CaptureResult>(null!, "form-1")),
        ("command", () => OperationCommands.WithExpectedVersion<CaptureResult>(null!, 1)),
        ("command", () => OperationCommands.OnFollowUp<CaptureResult>(null!, 1)),
    ];

    public static TheoryData<int, string> TextRows { get; } = Rows(Texts.Select(row => row.Parameter));

    public static TheoryData<int, string> NullRows { get; } = Rows(Nulls.Select(row => row.Parameter));

    [Theory]
    [MemberData(nameof(TextRows))]
    public void Text_AtTheLimit_Accepted(int row, string parameter)
    {
        Assert.Equal(parameter, Texts[row].Parameter);
        Texts[row].Take(new string('a', Texts[row].Limit));
    }

    [Theory]
    [MemberData(nameof(TextRows))]
    public void Text_TooLongBlankOrControl_ArgumentExceptionWithTheName(int row, string parameter)
    {
        Assert.Throws<ArgumentException>(parameter, () => Texts[row].Take(new string('a', Texts[row].Limit + 1)));
        Assert.Throws<ArgumentException>(parameter, () => Texts[row].Take(" "));
        Assert.Throws<ArgumentException>(parameter, () => Texts[row].Take("a\0"));
    }

    [Theory]
    [MemberData(nameof(TextRows))]
    public void Text_LineBreak_OnlyInDetailsAndReasons(int row, string parameter)
    {
        var refusal = Record.Exception(() => Texts[row].Take("a\nb"));

        Assert.Equal(Texts[row].Limit >= 500 ? null : parameter, ((ArgumentException?)refusal)?.ParamName);
    }

    [Theory]
    [MemberData(nameof(TextRows))]
    public void Text_Null_OnlyWhereItMeansNone(int row, string parameter)
    {
        var refusal = Record.Exception(() => Texts[row].Take(null));

        Assert.Equal(Texts[row].IsOptional ? null : parameter, ((ArgumentNullException?)refusal)?.ParamName);
    }

    [Theory]
    [MemberData(nameof(NullRows))]
    public void Value_Null_ArgumentNullWithTheName(int row, string parameter) => Assert.Throws<ArgumentNullException>(parameter, Nulls[row].Take);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Number_NotPositive_ArgumentExceptionWithTheName(int value)
    {
        Assert.Throws<ArgumentException>("number", () => Some.Result().OnFollowUp(value));
        Assert.Throws<ArgumentException>("number", () => Draft.BasedOn(value));
        Assert.Throws<ArgumentException>("followUp", () => Some.Correction(followUp: value));
        Assert.Throws<ArgumentException>("version", () => Some.Result().WithExpectedVersion(value));
    }

    [Fact]
    public void Result_Seconds_ArgumentException()
    {
        Assert.Throws<ArgumentException>("at", () => new CaptureResult(Chase.Id, Morning.PlusSeconds(1), "details"));
        Assert.Throws<ArgumentException>("at", () => new CorrectResult(Chase.Id, 1, Morning.PlusNanoseconds(1), "details", "reason"));
        Assert.Throws<ArgumentException>("at", () => new Conclude(Chase.Id).WithResult(Morning.PlusMilliseconds(1), "details"));
    }

    [Theory]
    [InlineData(1899, 12, 31)]
    [InlineData(2101, 1, 1)]
    public void Result_OutOfRange_ArgumentOutOfRange(int year, int month, int day) => Assert.Throws<ArgumentOutOfRangeException>(
        "at", () => new CaptureResult(Chase.Id, new LocalDateTime(year, month, day, 0, 0), "details"));

    [Fact]
    public void Reminders_TwentyOne_ArgumentException()
    {
        var reminders = Enumerable.Repeat(Reminder.Before(Period.Zero), 21).ToArray();

        Assert.Equal(20, Draft.WithReminders(reminders[1..]).Reminders.Count);
        Assert.Throws<ArgumentException>("reminders", () => Draft.WithReminders(reminders));
    }

    [Fact]
    public void Text_Refused_MessageNeverRepeatsIt() =>
        Assert.DoesNotContain("secret", Assert.Throws<ArgumentException>(() => Some.Opening.WithTitle("secret\n")).Message, StringComparison.Ordinal);

    private static TheoryData<int, string> Rows(IEnumerable<string> parameters)
    {
        var rows = new TheoryData<int, string>();
        foreach (var (i, parameter) in parameters.Index()) rows.Add(i, parameter);
        return rows;
    }
}
