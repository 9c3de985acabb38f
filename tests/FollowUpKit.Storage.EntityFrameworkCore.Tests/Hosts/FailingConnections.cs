using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>No connection can be opened.</summary>
internal sealed class FailingConnections(Func<Exception> fault) : DbConnectionInterceptor
{
    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => throw fault();
}
