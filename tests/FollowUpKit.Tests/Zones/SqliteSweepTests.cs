using FollowUpKit.Storage;
using FollowUpKit.Tests.Stores;

namespace FollowUpKit.Tests.Zones;

public sealed class SqliteSweepTests : SweepSuite, IDisposable
{
    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    protected override async Task<IOperationStore> CreateAsync() => await _file.CreateAsync();
}
