using System.Data.Common;
using System.Net.Sockets;

namespace FollowUpKit.Storage.Relational;

/// <summary>The errors that the calls of drivers end with.</summary>
internal static class DriverErrors
{
    /// <summary>Marks an error after which the connection was no longer open, and tells whether that had been kept.</summary>
    private const string LostConnection = "FollowUpKit.LostConnection";

    /// <summary>Whether an error is one of them, and not one of this library.</summary>
    public static bool Include(Exception error) =>
        error is DbException or InvalidOperationException or IOException or SocketException or TimeoutException or InvalidCastException;

    /// <summary>Does work in a session, notes on an error that the connection was lost with it, and tells a cancellation as one.</summary>
    public static async Task<T> WatchedAsync<T>(SqlSession session, Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception error) when (session.CancellationToken.IsCancellationRequested && session.Dialect.Errors.IsCancelled(error))
        {
            throw new OperationCanceledException("The call was cancelled.", error, session.CancellationToken);
        }
        catch (DbException error) when (!session.IsOpen)
        {
            error.Data[LostConnection] = session.WasKept;
            throw;
        }
    }

    /// <summary>Whether a connection was lost with the error.</summary>
    public static bool LostAny(DbException error) => error.Data.Contains(LostConnection);

    /// <summary>Whether a connection was lost with the error that had been kept, so that it may have been lost long before.</summary>
    public static bool LostKept(DbException error) => error.Data[LostConnection] is true;
}
