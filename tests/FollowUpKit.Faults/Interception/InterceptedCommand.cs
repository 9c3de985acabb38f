using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace FollowUpKit.Faults;

/// <summary>A command of a driver whose calls go through an interceptor.</summary>
internal sealed class InterceptedCommand(DbCommand inner, Interceptor interceptor) : DbCommand
{
    private string text = "";

    [AllowNull]
    public override string CommandText
    {
        get => text;
        [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The text is the caller's.")]
        set => inner.CommandText = interceptor.Rewrite(text = value ?? "");
    }

    public override int CommandTimeout
    {
        get => inner.CommandTimeout;
        set => inner.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => inner.CommandType;
        set => inner.CommandType = value;
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; }

    protected override DbParameterCollection DbParameterCollection => inner.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => inner.Transaction;
        set => inner.Transaction = value is InterceptedTransaction intercepted ? intercepted.Inner : value;
    }

    public override void Cancel() => inner.Cancel();

    public override int ExecuteNonQuery() => ExecuteNonQueryAsync(CancellationToken.None).GetAwaiter().GetResult();

    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) =>
        interceptor.PassAsync(Call(DriverStep.Execute, cancellationToken), () => inner.ExecuteNonQueryAsync(cancellationToken));

    public override object? ExecuteScalar() => ExecuteScalarAsync(CancellationToken.None).GetAwaiter().GetResult();

    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken) =>
        interceptor.PassAsync(Call(DriverStep.Execute, cancellationToken), () => inner.ExecuteScalarAsync(cancellationToken));

    public override void Prepare() => PrepareAsync().GetAwaiter().GetResult();

    public override Task PrepareAsync(CancellationToken cancellationToken = default) => interceptor.PassAsync(
        Call(DriverStep.Prepare, cancellationToken),
        async () =>
        {
            await inner.PrepareAsync(cancellationToken);
            return true;
        });

    protected override DbParameter CreateDbParameter() => inner.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) =>
        ExecuteDbDataReaderAsync(behavior, CancellationToken.None).GetAwaiter().GetResult();

    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) => interceptor.PassAsync(
        Call(DriverStep.Execute, cancellationToken) with { Asked = inner.Parameters },
        async () => (DbDataReader)new InterceptedReader(await inner.ExecuteReaderAsync(behavior, cancellationToken), interceptor, text));

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private DriverCall Call(DriverStep step, CancellationToken cancellationToken) => new(step, text, IsBatch: false, cancellationToken);
}
