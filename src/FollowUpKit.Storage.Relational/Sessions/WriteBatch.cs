#if NET
using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>Statements that go to the server in one round trip, which can run as often as needed.</summary>
internal sealed class WriteBatch : IDisposable
{
    private readonly SqlStatement[] _statements;
    private readonly SqlDialect _dialect;
    private readonly DbBatch _batch;
    private bool _isAnswered;

    public WriteBatch(DbConnection connection, DbTransaction? transaction, SqlDialect dialect, IReadOnlyList<SqlWrite> writes)
    {
        _statements = [.. writes.Select(write => write.Statement)];
        _dialect = dialect;
        _batch = connection.CreateBatch();
        _batch.Transaction = transaction;
        if (!dialect.BatchesAreCommands)
        {
            using var command = connection.CreateCommand();
            _batch.Timeout = command.CommandTimeout;
        }

        foreach (var statement in _statements) _batch.BatchCommands.Add(Create(statement));
    }

    /// <summary>Whether it has the statements of these writes, in their order.</summary>
    public bool Fits(IReadOnlyList<SqlWrite> writes) => _statements.SequenceEqual(writes.Select(write => write.Statement));

    public void Bind(IReadOnlyList<SqlWrite> writes)
    {
        for (var i = 0; i < writes.Count; i++)
        {
            var parameters = _batch.BatchCommands[i].Parameters;
            for (var j = 0; j < parameters.Count; j++) _dialect.Bind(parameters[j], writes[i].Values[j]);
        }
    }

    /// <summary>Prepares the statements on the server, with the types of what was bound last.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => _batch.PrepareAsync(cancellationToken);

    /// <summary>
    /// Whether the server may have committed. It answers in order, the first statement that writes with a row, and commits with the last:
    /// where it ends the connection instead of that first answer, it has not. So it does too where that was ended before.
    /// </summary>
    public bool MayHaveCommitted(DbException error) => _isAnswered || !_dialect.Errors.IsShutDown(error);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _isAnswered = false;
        using var cancelling = _dialect.BatchesAreCommands ? default : cancellationToken.Register(() => Task.Run(_batch.Cancel, CancellationToken.None));
        var answers = await _batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (answers.ConfigureAwait(false))
        {
            _isAnswered = true;
            while (await answers.NextResultAsync(cancellationToken).ConfigureAwait(false))
            {
            }
        }
    }

    public void Dispose() => _batch.Dispose();

    private DbBatchCommand Create(SqlStatement statement)
    {
        var command = _batch.CreateBatchCommand();
        command.CommandText = statement.TextInBatch;
        statement.AddParameters(command.Parameters, command.CreateParameter, _dialect);
        return command;
    }
}
#endif
