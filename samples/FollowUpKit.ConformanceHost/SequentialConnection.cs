using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace FollowUpKit.ConformanceHost;

/// <summary>A connection that cannot batch, as none can on .NET Framework.</summary>
internal sealed class SequentialConnection(DbConnection inner) : DbConnection
{
    /// <inheritdoc/>
    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => inner.ConnectionString = value;
    }

    /// <inheritdoc/>
    public override string Database => inner.Database;

    /// <inheritdoc/>
    public override string DataSource => inner.DataSource;

    /// <inheritdoc/>
    public override string ServerVersion => inner.ServerVersion;

    /// <inheritdoc/>
    public override ConnectionState State => inner.State;

    /// <inheritdoc/>
    public override bool CanCreateBatch => false;

    /// <inheritdoc/>
    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    /// <inheritdoc/>
    public override void Open() => inner.Open();

    /// <inheritdoc/>
    public override Task OpenAsync(CancellationToken cancellationToken) => inner.OpenAsync(cancellationToken);

    /// <inheritdoc/>
    public override void Close() => inner.Close();

    /// <inheritdoc/>
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => inner.BeginTransaction(isolationLevel);

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => inner.CreateCommand();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
