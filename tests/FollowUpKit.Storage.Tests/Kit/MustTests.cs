using System.Reflection;
using System.Runtime.CompilerServices;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

public sealed class MustTests
{
    [Fact]
    public void Equal_OnePartDiffers_TellsThatPartOnly()
    {
        var found = FollowUps.Pending(1) with { DueTime = null };

        var broken = Assert.Throws<BrokenPromiseException>(() => Must.Equal("follow-up", FollowUps.Pending(1), found));

        Assert.Equal(("follow-up with DueTime = 10:30:00", "DueTime = null"), (broken.Expected, broken.Found));
    }

    [Fact]
    public void Equal_SameParts_Nothing() => Must.Equal("follow-up", FollowUps.Pending(1), FollowUps.Pending(1));

    public static IEnumerable<object?[]> Unlike { get; } =
    [
        ["", null],
        ["caf\u00e9", "cafe\u0301"],
        [Sale.Start, Sale.Start.PlusNanoseconds(1)],
        [new LocalTime(10, 5), new LocalTime(10, 5, 1)],
        [new byte[] { 1 }, new byte[] { 2 }],
        [new[] { "a", "b" }, new[] { "b", "a" }],
        [new[] { "a" }, new[] { "a", "a" }],
        [Array.Empty<string>(), null],
        [new OperationChange.Reinstated(), new OperationChange.Reopened { Reason = "" }],
    ];

    [Theory]
    [MemberData(nameof(Unlike))]
    public void Equal_Unlike_Broken(object? expected, object? found) =>
        Assert.Throws<BrokenPromiseException>(() => Must.Equal("value", expected, found));

    [Fact]
    public void Equal_ValueThatCannotBeShown_Refused() =>
        Assert.Throws<ArgumentException>(() => Must.Equal("pair", (1, 2), (1, 3)));

    [Fact]
    public void PublicTypes_OfTheKit_AreUsableFromOldLanguages()
    {
        var types = typeof(StoreFixture).Assembly.GetExportedTypes();
        var setters = types.SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)).Select(property => property.SetMethod).OfType<MethodInfo>();

        Assert.All(types, type => Assert.True(type.IsSealed || type.IsAbstract, type.Name));
        Assert.All(types, type => Assert.Null(type.GetCustomAttribute<RequiredMemberAttribute>()));
        Assert.Empty(setters);
    }

    [Fact]
    public void References_OfTheKit_HaveNoTestFramework() => Assert.DoesNotContain(
        typeof(StoreFixture).Assembly.GetReferencedAssemblies(),
        reference => !reference.Name!.StartsWith("System.", StringComparison.Ordinal)
            && reference.Name is not ("FollowUpKit.Storage.Abstractions" or "NodaTime" or "netstandard" or "Microsoft.Bcl.AsyncInterfaces"));
}
