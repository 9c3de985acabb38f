using System.Reflection;

namespace FollowUpKit.Tests;

/// <summary>The rules of the house, over all packages.</summary>
public sealed class ConventionTests
{
    [Fact]
    public void Classes_Public_AreSealedStaticOrAbstract() =>
        Assert.DoesNotContain(PublicApi.Types, type => type.IsClass && !type.IsSealed && !type.IsAbstract);

    [Fact]
    public void Properties_Public_HaveNoInitSetter() => Assert.DoesNotContain(
        PublicApi.Members.OfType<PropertyInfo>(),
        property => property.SetMethod is { } setter && (setter.IsPublic || setter.IsFamily) && IsInit(setter));

    [Fact]
    public void Members_Public_AreNotRequired() =>
        Assert.DoesNotContain(PublicApi.Members.Concat(PublicApi.Types), member => member.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)));

    [Fact]
    public void Interfaces_Public_HaveNoDefaultMethods() =>
        Assert.DoesNotContain(PublicApi.Types.Where(type => type.IsInterface).SelectMany(type => type.GetMethods()), method => !method.IsAbstract);

    [Theory]
    // Registration lies where a host looks for it.
    [InlineData("FollowUpKit", "FollowUpKit Microsoft.Extensions.DependencyInjection")]
    [InlineData("FollowUpKit.Storage.Abstractions", "FollowUpKit.Storage")]
    [InlineData("FollowUpKit.Export", "FollowUpKit.Export")]
    [InlineData("FollowUpKit.Hosting", "FollowUpKit.Hosting Microsoft.Extensions.DependencyInjection")]
#if !LIBRARY_NETSTANDARD
    [InlineData("FollowUpKit.ICalendar", "FollowUpKit.ICalendar")]
#endif
    [InlineData("FollowUpKit.Import", "FollowUpKit.Import")]
    [InlineData("FollowUpKit.Storage.Relational", "FollowUpKit.Storage.Relational Microsoft.Extensions.DependencyInjection")]
    public void Namespaces_OfPackage_AreThese(string assembly, string namespaces) => Assert.Equal(
        namespaces,
        string.Join(" ", PublicApi.Types.Where(type => type.Assembly.GetName().Name == assembly)
            .Select(type => type.Namespace).Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void Families_OfCommandsAndChanges_AreClosed() => Assert.All(
        new[] { typeof(OperationCommand), typeof(FollowUpCommand), typeof(Storage.OperationChange), typeof(Storage.OperationFacts) },
        family => Assert.DoesNotContain(Constructors(family), constructor => constructor.IsPublic || constructor.IsFamilyOrAssembly || (constructor.IsFamily && !IsCopy(constructor))));

    /// <summary>Nobody can swap them unnoticed. Those of a refusal cannot be swapped: a code is no sentence.</summary>
    [Fact]
    public void Parameters_OfTheCore_AreNoTwoTextsInARow() => Assert.DoesNotContain(
        PublicApi.Members.OfType<MethodBase>()
            .Where(method => method.DeclaringType!.Assembly == typeof(SalesOperation).Assembly && method.DeclaringType != typeof(RuleViolation))
            .Select(method => method.GetParameters().Select(parameter => parameter.ParameterType == typeof(string)).ToArray()),
        texts => texts.Zip(texts.Skip(1)).Any(pair => pair is (true, true)));

    [Fact]
    public void Fields_Public_AreConstants() => Assert.DoesNotContain(PublicApi.Members.OfType<FieldInfo>(), field => !field.IsLiteral);

    [Fact]
    public void Members_Public_HaveDocumentation() => Assert.DoesNotContain(
        PublicApi.Members.Concat(PublicApi.Types).Select(Documentation.NameOf), name => !Documentation.Names.Contains(name));

    [Fact]
    public void Documentation_InTheFiles_IsOfPublicMembers() => Assert.DoesNotContain(
        Documentation.Names, name => !PublicApi.Members.Concat(PublicApi.Types).Select(Documentation.NameOf).Contains(name));

    [Fact]
    public void Members_Public_AreFound() => Assert.True(PublicApi.Members.Count() > 400);

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit");

    private static ConstructorInfo[] Constructors(Type type) => type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);

    private static bool IsCopy(ConstructorInfo constructor) => constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;
}
