namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

public sealed class TextKeyTests : KeyedListTests<string>
{
    protected override string KeyOf(int number) => $"ñ/{number}";

    protected override OperationId IdOf(string key) => key;
}
