using FollowUpKit.Storage;
using FollowUpKit.Tests.Stores;

namespace FollowUpKit.Tests.Zones;

public sealed class SqliteSweepTests : SweepSuite
{
    private readonly SqliteFile _file = new();

    public override Task DisposeAsync()
    {
        _file.Dispose();
        return Task.CompletedTask;
    }

    protected override async Task<IOperationStore> CreateAsync() => await _file.CreateAsync();
}
