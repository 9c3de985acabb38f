using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Service;

public sealed class InMemoryServiceTests : ServiceSuite
{
    protected override Task<IOperationStore> CreateAsync() => Task.FromResult<IOperationStore>(new InMemoryOperationStore());
}
