namespace FollowUpKit.Tests;

public sealed class CommandTableTests
{
    public static IEnumerable<object?[]> Cells => CommandTable.Cells;

    [Theory]
    [MemberData(nameof(Cells))]
    public void Decide_EachCommandInEachState_AcceptedOrRefusedWithCode(string command, string state, string? code) =>
        Assert.Equal(code, CommandTable.State(state).CodeOf(CommandTable.Command(command)));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Decide_EachCommandInEachState_DecisionOnlyWhereAccepted(string command, string state, string? code)
    {
        CommandTable.State(state).Decide(CommandTable.Command(command), out var decision);

        Assert.Equal(code is null, decision is not null);
    }

    [Fact]
    public void Cells_EveryCommandOfTheLibrary_HasItsRow() => Assert.Equal(
        typeof(OperationCommand).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(OperationCommand)) && !type.IsAbstract)
            .Select(type => type.Name).Order(StringComparer.Ordinal),
        CommandTable.Commands.Order(StringComparer.Ordinal));
}
