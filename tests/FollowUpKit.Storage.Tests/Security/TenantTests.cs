using System.Reflection;

namespace FollowUpKit.Storage.Tests;

public sealed class TenantTests
{
    public static TheoryData<string> Members { get; } = [.. Methods.Select(Name)];

    /// <summary>The members that tell of what is stored and change nothing.</summary>
    internal static IEnumerable<string> Questions => Methods
        .Where(method => method.ReturnType != typeof(Task) && !Writing.Contains(method.Name)).Select(Name);

    private static readonly string[] Writing =
    [
        nameof(IBulkImport.TryImportAsync), nameof(IBulkCommit.TryCommitManyAsync),
        nameof(IReminderQueue.ClaimRemindersAsync), nameof(IReminderQueue.RenewRemindersAsync), nameof(IReminderQueue.SettleRemindersAsync),
        nameof(IDigestQueue.ClaimDigestsAsync), nameof(IDigestQueue.RenewDigestsAsync), nameof(IDigestQueue.SettleDigestsAsync),
    ];

    private static IEnumerable<MethodInfo> Methods => typeof(IOperationStore).Assembly.GetExportedTypes()
        .Where(type => type.IsInterface)
        .SelectMany(contract => contract.GetMethods().Where(method => !method.IsSpecialName));

    [Theory]
    [MemberData(nameof(Members))]
    public void StoreContract_EachMember_DemandsATenant(string member) =>
        Assert.Contains(Parameters(member), parameter => parameter.Name == "tenant" || DemandsTenant(parameter.ParameterType));

    [Theory]
    [InlineData(typeof(OperationKey))]
    [InlineData(typeof(OperationFilter))]
    [InlineData(typeof(FollowUpFilter))]
    [InlineData(typeof(ReopeningFilter))]
    [InlineData(typeof(ReminderFilter))]
    public void EachConstructor_WithoutTenant_Refused(Type type) => Assert.All(
        type.GetConstructors(),
        constructor =>
        {
            var tenant = constructor.GetParameters()[0];
            Assert.Equal(("tenant", false), (tenant.Name, tenant.IsOptional));
            var refusal = Assert.Throws<TargetInvocationException>(
                () => constructor.Invoke([null, .. constructor.GetParameters().Skip(1).Select(_ => (object)"S-1")]));
            Assert.IsType<ArgumentNullException>(refusal.InnerException);
        });

    private static bool DemandsTenant(Type type) =>
        type == typeof(OperationKey) || type == typeof(OperationFilter) || type == typeof(FollowUpFilter) || type == typeof(ReopeningFilter) || type == typeof(ReminderFilter) || type == typeof(ReminderLease) || type == typeof(OperationCommit)
        || type == typeof(IReadOnlyList<OperationCommit>);

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static ParameterInfo[] Parameters(string member) => typeof(IOperationStore).Assembly.GetTypes()
        .Single(type => type.Name == member.Split('.')[0]).GetMethod(member.Split('.')[1])!.GetParameters();
}
