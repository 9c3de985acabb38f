namespace FollowUpKit.Storage.Tests;

public sealed class SqliteOperationStoreTests : OperationStoreSuite, IDisposable
{
    private readonly SqliteFile file = new();

    public void Dispose() => file.Dispose();

    protected override async Task<StoreUnderTest> CreateAsync()
    {
        var store = await file.CreateAsync();
        return new StoreUnderTest(store, store, store);
    }
}
