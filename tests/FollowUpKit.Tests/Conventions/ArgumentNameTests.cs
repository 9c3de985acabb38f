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

    // A second key has a name of its own; a converter has those of System.Text.Json.
    [Fact]
    public void Key_OfEveryMember_HasTheNameThatTheConversionGives() => Assert.All(
        PublicApi.Members.OfType<System.Reflection.MethodBase>().Where(method => method.DeclaringType != typeof(OperationId) && method.DeclaringType != typeof(OperationIdJsonConverter))
            .Select(method => method.GetParameters().FirstOrDefault(parameter => parameter.ParameterType == typeof(OperationId))).OfType<System.Reflection.ParameterInfo>(),
        parameter => Assert.True(parameter.Name == "operationId", $"{parameter.Member.DeclaringType}.{parameter.Member}: {parameter.Name}"));
}
