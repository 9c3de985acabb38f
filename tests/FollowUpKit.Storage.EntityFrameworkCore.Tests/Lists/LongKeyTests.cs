namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

public sealed class LongKeyTests : KeyedListTests<long>
{
    protected override long KeyOf(int number) => 5_000_000_000 + number;

    protected override OperationId IdOf(long key) => key;
}
