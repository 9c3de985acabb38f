#if NET
using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>Batches on one connection, of which those that come again are prepared and kept.</summary>
internal sealed class BatchWriter(DbConnection connection, DbTransaction? transaction, SqlDialect dialect) : IDisposable
{
    /// <summary>Commands that touch many follow-ups make batches of many shapes.</summary>
    public const int MostKept = 20;

    /// <summary>A longer batch is that of an import, and hardly comes again.</summary>
    private const int MostStatements = 100;

    /// <summary>That used last at the end.</summary>
    private readonly List<WriteBatch> _kept = [];

    public int KeptCount => _kept.Count;

    /// <summary>Whether the batch that ran last may have been committed: it was sent, and no error before its commit came back.</summary>
    public bool MayHaveCommitted { get; private set; }

    /// <summary>Runs statements in one round trip.</summary>
    /// <param name="writes">The statements.</param>
    /// <param name="keep">Whether the batch may stay here, prepared. What is kept keeps its values too, so that one of many rows never does.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task RunAsync(IReadOnlyList<SqlWrite> writes, bool keep, CancellationToken cancellationToken)
    {
        MayHaveCommitted = false;
        var isKept = keep && writes.Count <= MostStatements && !writes.Any(write => write.Statement.TakesRows);
        var batch = isKept ? await KeptAsync(writes, cancellationToken).ConfigureAwait(false) : Once(writes);
        try
        {
            MayHaveCommitted = true;
            await batch.RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DbException error) when (!batch.MayHaveCommitted(error))
        {
            MayHaveCommitted = false;
            throw;
        }
        finally
        {
            if (!isKept) batch.Dispose();
        }
    }

    /// <summary>A batch that stays here, prepared.</summary>
    public async Task<WriteBatch> KeptAsync(IReadOnlyList<SqlWrite> writes, CancellationToken cancellationToken)
    {
        if (_kept.Find(one => one.Fits(writes)) is { } known)
        {
            _kept.Remove(known);
            _kept.Add(known);
            return Bound(known, writes);
        }

        var batch = Bound(Create(writes), writes);
        await batch.PrepareAsync(cancellationToken).ConfigureAwait(false);
        if (_kept.Count == MostKept)
        {
            _kept[0].Dispose();
            _kept.RemoveAt(0);
        }

        _kept.Add(batch);
        return batch;
    }

    public void Dispose()
    {
        _kept.ForEach(batch => batch.Dispose());
        _kept.Clear();
    }

    /// <summary>A batch to run once, for the caller to dispose of.</summary>
    private WriteBatch Once(IReadOnlyList<SqlWrite> writes) => Bound(Create(writes), writes);

    private static WriteBatch Bound(WriteBatch batch, IReadOnlyList<SqlWrite> writes)
    {
        batch.Bind(writes);
        return batch;
    }

    private WriteBatch Create(IReadOnlyList<SqlWrite> writes) => new(connection, transaction, dialect, writes);
}
#endif
