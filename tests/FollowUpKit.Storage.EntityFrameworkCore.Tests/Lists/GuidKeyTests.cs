namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

public sealed class GuidKeyTests : KeyedListTests<Guid>
{
    protected override Guid KeyOf(int number) => new Guid(number * 1_234_567, 0x0A, 0x0B, 0xF1, 1, 2, 3, 4, 5, 6, 7);

    protected override OperationId IdOf(Guid key) => key;
}
