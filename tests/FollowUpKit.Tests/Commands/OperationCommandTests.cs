using System.Globalization;
using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>Commands are values.</summary>
public sealed class OperationCommandTests
{
    [Fact]
    public void Equals_SameContent_Equal() => Assert.Equal(Full(), Full());

    [Fact]
    public void WithX_AnyPart_LeavesTheOldCommandAlone()
    {
        var command = Some.Result();

        command.WithCommandId("form-1").WithExpectedVersion(3).OnFollowUp(2).WithNext(Some.Draft()).WithOutcome("price");

        Assert.Equal(Some.Result(), command);
    }

    [Fact]
    public void WithX_EveryPart_IsCarried()
    {
        var command = Some.Result().WithCommandId("form-1").WithExpectedVersion(3).OnFollowUp(2);

        Assert.Equal(("form-1", 3L, 2), (command.CommandId, command.ExpectedVersion, command.FollowUpNumber));
    }

    [Fact]
    public void WithCommandId_Guid_Its36LowerCaseCharacters() => Assert.Equal(
        "0f8fad5b-d9cb-469f-a165-70867728950e",
        Some.Result().WithCommandId(Guid.Parse("{0F8FAD5B-D9CB-469F-A165-70867728950E}")).CommandId);

    [Theory]
    [InlineData("followupkit:")]
    [InlineData("followupkit:import")]
    public void WithCommandId_OfTheLibrary_Refused(string commandId) =>
        Assert.Throws<ArgumentException>(nameof(commandId), () => Some.Result().WithCommandId(commandId));

    [Theory]
    [InlineData("import")]
    [InlineData("FollowUpKit:import")]
    [InlineData("my followupkit:import")]
    public void WithCommandId_NotOfTheLibrary_Kept(string commandId) =>
        Assert.Equal(commandId, Some.Result().WithCommandId(commandId).CommandId);

    [Fact]
    public void ToString_AnyCommand_KindAndOperationOnly() => Assert.Equal("ScheduleFollowUp on operation S-1", Full().ToString());

    [Fact]
    public void ToString_Parts_NeverContent()
    {
        Assert.Equal("Follow-up due 2026-03-10", Some.Draft().WithDetails("secret").ToString());
        Assert.Equal("Conclusion won", new ConcludeOperation(Chase.Id, "won").WithCancelOthersReason("secret").Conclusion.ToString());
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    public void ToString_Result_IsoInAnyCulture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("Result at 2026-03-02T08:30:00", Some.Result().Result.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Optional_GivenOrNot_AreApart()
    {
        Assert.False(new Optional<string?>(null) == default);
        Assert.True(new Optional<string?>(null) != default);
        Assert.True(new Optional<string?>("a") == new Optional<string?>("a"));
        Assert.True(new Optional<string?>("a").Equals((object)new Optional<string?>("a")));
        Assert.False(new Optional<string?>("a").Equals("a"));
        Assert.Equal(new Optional<string?>("a").GetHashCode(), new Optional<string?>("a").GetHashCode());
        Assert.Equal(0, default(Optional<string?>).GetHashCode());
    }

    private static ScheduleFollowUp Full() => new ScheduleFollowUp(
        Chase.Id,
        new FollowUpDraft("Call", Due.At(Some.March(10), 10, 0).WithTimeZone("Europe/Madrid")).WithKind("call").WithDetails("Price").WithAgent("beto")
            .BasedOn(1).WithReminders(Reminder.Before(Period.FromDays(1)))).WithCommandId("form-1").WithExpectedVersion(3);
}
