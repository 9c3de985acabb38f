namespace FollowUpKit.Storage.Tests;

public sealed class EveryCallTests
{
    public static TheoryData<string> Methods =>
    [
        .. new[] { typeof(IOperationStore), typeof(IOperationReader), typeof(IOperationHistory), typeof(IBulkImport) }
            .SelectMany(contract => contract.GetMethods()).Where(method => !method.IsSpecialName).Select(method => method.Name),
    ];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Names_MethodOfTheContract_IsCalled(string method) => Assert.Contains(EveryCall.Names, name => name.Split(' ')[0] == method);
}
