using FollowUpKit.Storage;
using FollowUpKit.Tests.Stores;

namespace FollowUpKit.Tests.Service;

public sealed class SqliteServiceTests : ServiceSuite, IDisposable
{
    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    protected override async Task<IOperationStore> CreateAsync() => await _file.CreateAsync();
}
