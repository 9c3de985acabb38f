using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>The rows of a statement, one by one, on a session that is taken until the end.</summary>
internal sealed class SqlStream(SqlSession session, DbCommand command, DbDataReader reader)
{
    public SqlSession Session => session;

    public DbDataReader Reader => reader;

    /// <summary>Whether the last row was read.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Ends the reader. Before the last row the statement is cancelled first: a driver would else read all the rest.</summary>
    public async Task EndAsync()
    {
        try
        {
            // A driver asks the server on another connection, and waits for it.
            if (!IsWhole && session.Dialect.ReadsTheRest) await Task.Run(command.Cancel).ConfigureAwait(false);
#if NET
            await reader.DisposeAsync().ConfigureAwait(false);
#else
            reader.Dispose();
#endif
        }
        catch (Exception error) when (!IsWhole && (error is OperationCanceledException || DriverErrors.Include(error)))
        {
            // The statement ended by the cancellation, or the connection is lost.
            session.IsSpoiled = !reader.IsClosed;
        }
    }
}
