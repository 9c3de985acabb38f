using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace FollowUpKit.Faults;

/// <summary>A connection of a driver whose calls go through an interceptor.</summary>
internal sealed class InterceptedConnection(DbConnection inner, Interceptor interceptor) : DbConnection
{
    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => inner.ConnectionString = value;
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => interceptor.IsLost ? ConnectionState.Closed : inner.State;

    public override bool CanCreateBatch => interceptor.AllowsBatches && inner.CanCreateBatch;

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override void Open() => OpenAsync(CancellationToken.None).GetAwaiter().GetResult();

    public override Task OpenAsync(CancellationToken cancellationToken) => interceptor.PassAsync(
        new DriverCall(DriverStep.Open, "", IsBatch: false, cancellationToken),
        async () =>
        {
            await inner.OpenAsync(cancellationToken);
            return true;
        });

    public override void Close() => inner.Close();

    public override Task CloseAsync() => inner.CloseAsync();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new InterceptedTransaction(inner.BeginTransaction(isolationLevel), this);

    protected override DbCommand CreateDbCommand() => new InterceptedCommand(inner.CreateCommand(), interceptor);

    protected override DbBatch CreateDbBatch() => new InterceptedBatch(inner.CreateBatch(), interceptor);

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
