namespace FollowUpKit.Tests;

/// <summary>An argument that is refused is named as its caller wrote it, whatever part of the library refuses it.</summary>
public sealed class ArgumentNameTests
{
    public static TheoryData<string> Members => [.. ArgumentTrials.ByMember.Keys];

    [Theory]
    [MemberData(nameof(Members))]
    public async Task Argument_NullOrOutOfRange_TakenOrRefusedByItsName(string member) =>
        Assert.Equal("", await ArgumentTrials.ComplaintsAsync(member));

    [Fact]
    public void Members_OfCommands_AreTried() => Assert.Contains("CorrectResult(OperationId, Int32, ResultEntry, String)", ArgumentTrials.ByMember.Keys);

    [Fact]
    public void Key_Blank_IsNamedAsEveryMemberNamesIt() =>
        Assert.Throws<InvalidTextException>("operationId", () => new OpenOperation(""));

    [Fact]
    public void Key_OfEveryMember_HasTheNameThatTheConversionGives() => Assert.All(
        PublicApi.Members.OfType<System.Reflection.MethodBase>().SelectMany(method => method.GetParameters())
            .Where(parameter => parameter.ParameterType == typeof(OperationId) && parameter.Member.DeclaringType != typeof(OperationId)),
        parameter => Assert.True(parameter.Name == "operationId", $"{parameter.Member.DeclaringType}.{parameter.Member}: {parameter.Name}"));
}
