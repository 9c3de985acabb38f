namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

public sealed class IntKeyTests : KeyedListTests<int>
{
    protected override int KeyOf(int number) => number;

    protected override OperationId IdOf(int key) => key;
}
