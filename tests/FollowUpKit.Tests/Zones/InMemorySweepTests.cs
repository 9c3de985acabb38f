using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Zones;

public sealed class InMemorySweepTests : SweepSuite
{
    protected override Task<IOperationStore> CreateAsync() => Task.FromResult<IOperationStore>(new InMemoryOperationStore());
}
