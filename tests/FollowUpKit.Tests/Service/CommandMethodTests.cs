using System.Reflection;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Service;

/// <summary>A method of the service for each command.</summary>
public sealed class CommandMethodTests
{
    private static readonly FollowUpService FollowUps = new(
        new InMemoryOperationStore(), new FakeClock(Chase.Start), new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" });

    public static TheoryData<Type> Commands { get; } =
        [.. PublicApi.Types.Where(type => type.IsSubclassOf(typeof(OperationCommand)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Method_OfCommand_TakesWhatItsConstructorTakes(Type command) => Assert.Equal(
        [
            .. Assert.Single(command.GetConstructors()).GetParameters().Select(Text),
            $"{typeof(Func<,>).MakeGenericType(command, command)} configure = ",
            $"{typeof(CancellationToken)} cancellationToken = ",
        ],
        typeof(FollowUpService).GetMethod($"{command.Name}Async")?.GetParameters().Select(Text) ?? []);

    [Fact]
    public async Task OpenOperationAsync_Configured_CarriesAll()
    {
        var receipt = await FollowUps.OpenOperationAsync("Q-1", command => command.WithBranch("MTY").WithFirst(Some.Draft()));

        Assert.Equal(("MTY", 1), (receipt.Operation.Branch, receipt.NextFollowUpNumber));
    }

    [Fact]
    public async Task OpenOperationAsync_ConfiguredToNull_ArgumentException() =>
        await Assert.ThrowsAsync<ArgumentException>("configure", () => FollowUps.OpenOperationAsync("Q-2", _ => null!));

    private static string Text(ParameterInfo parameter) =>
        $"{parameter.ParameterType} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue}" : "")}";
}
