using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace FollowUpKit.Faults;

/// <summary>A batch of a driver whose calls go through an interceptor.</summary>
internal sealed class InterceptedBatch(DbBatch inner, Interceptor interceptor) : DbBatch
{
    private bool isRewritten;

    public override int Timeout
    {
        get => inner.Timeout;
        set => inner.Timeout = value;
    }

    protected override DbBatchCommandCollection DbBatchCommands => inner.BatchCommands;

    protected override DbConnection? DbConnection
    {
        get => inner.Connection;
        set => inner.Connection = value;
    }

    protected override DbTransaction? DbTransaction
    {
        get => inner.Transaction;
        set => inner.Transaction = value is InterceptedTransaction intercepted ? intercepted.Inner : value;
    }

    public override void Cancel() => inner.Cancel();

    public override int ExecuteNonQuery() => ExecuteNonQueryAsync().GetAwaiter().GetResult();

    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken = default) =>
        interceptor.PassAsync(Call(DriverStep.Execute, cancellationToken), () => inner.ExecuteNonQueryAsync(cancellationToken));

    public override object? ExecuteScalar() => ExecuteScalarAsync().GetAwaiter().GetResult();

    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken = default) =>
        interceptor.PassAsync(Call(DriverStep.Execute, cancellationToken), () => inner.ExecuteScalarAsync(cancellationToken));

    public override void Prepare() => PrepareAsync().GetAwaiter().GetResult();

    public override Task PrepareAsync(CancellationToken cancellationToken = default) => interceptor.PassAsync(
        Call(DriverStep.Prepare, cancellationToken),
        async () =>
        {
            await inner.PrepareAsync(cancellationToken);
            return true;
        });

    public override void Dispose()
    {
        inner.Dispose();
        base.Dispose();
    }

    protected override DbBatchCommand CreateDbBatchCommand() => inner.CreateBatchCommand();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) =>
        ExecuteDbDataReaderAsync(behavior, CancellationToken.None).GetAwaiter().GetResult();

    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken)
    {
        var call = Call(DriverStep.Execute, cancellationToken);
        return interceptor.PassAsync(
            call,
            async () => (DbDataReader)new InterceptedReader(await inner.ExecuteReaderAsync(behavior, cancellationToken), interceptor, call.Text));
    }

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The text is the caller's.")]
    private DriverCall Call(DriverStep step, CancellationToken cancellationToken)
    {
        if (!isRewritten) foreach (var command in inner.BatchCommands) command.CommandText = interceptor.Rewrite(command.CommandText);
        isRewritten = true;
        return new(step, string.Join('\n', inner.BatchCommands.Select(command => command.CommandText)), IsBatch: true, cancellationToken);
    }
}
