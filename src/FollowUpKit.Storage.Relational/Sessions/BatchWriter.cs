#if NET
using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>Batches on one connection, of which those that come again are prepared and kept.</summary>
internal sealed class BatchWriter(DbConnection connection, DbTransaction? transaction, SqlDialect dialect) : IDisposable
{
    /// <summary>Commands that touch many follow-ups make batches of many shapes.</summary>
    private const int MostKept = 20;

    private readonly List<WriteBatch> _kept = [];

    public async Task RunOnceAsync(IReadOnlyList<SqlWrite> writes, CancellationToken cancellationToken)
    {
        using var batch = Create(writes);
        batch.Bind(writes);
        await batch.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task RunKeptAsync(IReadOnlyList<SqlWrite> writes, CancellationToken cancellationToken)
    {
        var batch = _kept.Find(one => one.Fits(writes)) ?? await PrepareAsync(writes, cancellationToken).ConfigureAwait(false);
        batch.Bind(writes);
        await batch.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _kept.ForEach(batch => batch.Dispose());
        _kept.Clear();
    }

    private async Task<WriteBatch> PrepareAsync(IReadOnlyList<SqlWrite> writes, CancellationToken cancellationToken)
    {
        var batch = Create(writes);
        batch.Bind(writes);
        await batch.PrepareAsync(cancellationToken).ConfigureAwait(false);
        if (_kept.Count == MostKept) Dispose();
        _kept.Add(batch);
        return batch;
    }

    private WriteBatch Create(IReadOnlyList<SqlWrite> writes) => new(connection, transaction, dialect, writes);
}
#endif
