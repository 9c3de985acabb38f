using System.Reflection;

namespace FollowUpKit.Tests;

/// <summary>There is no way into a command past its doors.</summary>
public sealed class DoorTests
{
    public static TheoryData<Type> Values { get; } =
    [
        .. PublicApi.Types.Where(type => typeof(OperationCommand).IsAssignableFrom(type)),
        typeof(FollowUpDraft), typeof(ResultEntry), typeof(ConclusionEntry), typeof(Due), typeof(Reminder), typeof(OperationId), typeof(Caller),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void Properties_Values_CannotBeSetFromOutside(Type type) => Assert.DoesNotContain(
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance),
        property => property.SetMethod is { } setter && (setter.IsPublic || setter.IsFamily || setter.IsFamilyOrAssembly));
}
