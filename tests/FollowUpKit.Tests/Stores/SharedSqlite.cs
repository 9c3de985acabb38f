using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Tests.Stores;

/// <summary>One database for all cases of a class, each of which takes a tenant of its own.</summary>
public sealed class SharedSqlite : IAsyncLifetime, IDisposable
{
    private readonly SqliteFile _file = new();

    internal RelationalOperationStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await _file.CreateAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _file.Dispose();
}
