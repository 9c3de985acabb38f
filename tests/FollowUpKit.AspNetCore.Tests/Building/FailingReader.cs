using System.Runtime.CompilerServices;
using FollowUpKit.Storage;

namespace FollowUpKit.AspNetCore.Tests;

/// <summary>A reader whose database goes away after a number of rows of a stream.</summary>
internal sealed class FailingReader(int rows) : ScanningOperationReader
{
    public override async IAsyncEnumerable<OperationRow> StreamOperationsAsync(
        OperationFilter filter, OperationOrder order, ReadOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = await ReadOperationsAsync(filter, order, null, 1, options, cancellationToken);
        for (var row = 0; row < rows; row++) yield return page.Rows[0];
        throw new StorageUnavailableException("The database went away.");
    }

    protected override Task<IReadOnlyList<OperationSnapshot>> ReadAllAsync(string tenant, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OperationSnapshot>>([new() { OperationId = "Q-1", TimeZone = "Etc/UTC", Version = 1, VisibleVersion = 1, OpenedAt = WebHost.Now, OpenedBy = "ana", ChangedAt = WebHost.Now, ChangedBy = "ana" }]);

    protected override Task<ILookup<string, AcceptedCommand>> ReadAllReopeningsAsync(string tenant, CancellationToken cancellationToken) =>
        Task.FromResult(Array.Empty<AcceptedCommand>().ToLookup(command => command.By));
}
