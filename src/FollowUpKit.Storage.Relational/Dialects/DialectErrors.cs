using System.Data.Common;
using System.Net.Sockets;

namespace FollowUpKit.Storage.Relational;

/// <summary>What the errors of a database and its driver mean.</summary>
internal abstract class DialectErrors
{
    /// <summary>Whether another has come between: what was to be written must be decided again.</summary>
    public abstract bool IsConflict(DbException error);

    /// <summary>Whether an error means that a row is there already, where that is not told as a conflict.</summary>
    public virtual bool IsDuplicate(DbException error) => false;

    /// <summary>Whether an error means that a table, a column or an index is not there.</summary>
    public abstract bool IsMissing(DbException error);

    /// <summary>Whether an error means that what is stored cannot be read.</summary>
    public abstract bool IsCorrupt(DbException error);

    /// <summary>Whether an error means that the transaction can do no more and must be rolled back.</summary>
    public abstract bool IsAborted(DbException error);

    /// <summary>Whether a driver says by an error of its own that the database has ended the transaction.</summary>
    public virtual bool IsEnded(Exception error) => false;

    /// <summary>Whether another connection held a lock for longer than the statement could wait, so that it may succeed a little later.</summary>
    public virtual bool IsBusy(DbException error) => false;

    /// <summary>Whether a driver tells the end of a statement that its caller cancelled by such an error.</summary>
    public virtual bool IsCancelled(Exception error) => false;

    /// <summary>Whether an error is one of the driver or of its caller, and not of the database or of the way to it.</summary>
    public abstract bool IsOfDriver(Exception error);

    /// <summary>Whether an error came of the way to the database: of input or output, a socket, or a time-out.</summary>
    private protected static bool IsOfConnection(Exception? error) => error is not null
        && (error is IOException or SocketException or TimeoutException || IsOfConnection(error.InnerException));

    /// <summary>Whether the database cannot serve now, so that nothing was done and trying again later is safe.</summary>
    public abstract bool IsUnavailable(DbException error);

    /// <summary>Whether the server itself said that it ends the connection.</summary>
    public virtual bool IsShutDown(DbException error) => false;

    /// <summary>Whether a commit that failed so has certainly left nothing behind.</summary>
    public abstract bool LeftNothingOnCommit(DbException error);
}
