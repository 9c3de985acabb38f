namespace FollowUpKit.Storage.Tests;

public sealed class InMemoryOperationStoreTests : OperationStoreSuite
{
    protected override Task<StoreUnderTest> CreateAsync()
    {
        var store = new InMemoryOperationStore();
        return Task.FromResult(new StoreUnderTest(store, store, store));
    }
}
