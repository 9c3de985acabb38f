using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Bulk;

public sealed class InMemoryBulkTests : BulkSuite
{
    protected override Task<IOperationStore> CreateAsync() => Task.FromResult<IOperationStore>(new InMemoryOperationStore());
}
