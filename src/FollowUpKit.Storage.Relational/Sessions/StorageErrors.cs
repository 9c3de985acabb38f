using System.Data.Common;
using System.Net.Sockets;

namespace FollowUpKit.Storage.Relational;

/// <summary>What an error of the driver means to the caller of a store.</summary>
internal static class StorageErrors
{
    /// <summary>The documented error for an error of the driver; null for one that comes through as it is.</summary>
    public static Exception? Of(Exception error, SqlDialect dialect, Func<TableVersion> tables) => error switch
    {
        DbException aborted when dialect.Errors.IsAborted(aborted) => new StorageTransactionAbortedException(
            $"The transaction can do no more; nothing of this call was written. Roll it back, begin another and do all of its work again. The database said: {error.Message}",
            error),
        _ when dialect.Errors.IsEnded(error) => new StorageTransactionAbortedException(
            $"The database has ended the transaction; nothing of it is kept. Roll it back, begin another and do all of its work again. The driver said: {error.Message}",
            error),
        DbException missing when dialect.Errors.IsMissing(missing) => tables().Gone(missing),
        DbException corrupt when dialect.Errors.IsCorrupt(corrupt) =>
            new StorageDataException($"The database cannot read what is stored; nothing was written. It said: {error.Message}", error),
        DbException busy when dialect.Errors.IsBusy(busy) => new StorageUnavailableException(
            "Another connection holds a lock that this call waited for; nothing was written. If that is a transaction of your own program, "
            + "make the call inside it: store.WithTransaction(transaction), or, with Entity Framework Core, context.Database.BeginTransactionAsync() "
            + $"on the context of the store. Otherwise try again later. The database said: {error.Message}",
            error),
        _ when IsUnavailable(error, dialect) =>
            new StorageUnavailableException($"The database did not serve; nothing was written. It said: {error.Message}", error),
        _ => null,
    };

    /// <summary>Whether a commit that failed so has certainly left nothing behind.</summary>
    public static bool LeftNothing(Exception error, SqlDialect dialect) => error switch
    {
        DbException known => dialect.Errors.LeftNothingOnCommit(known),
        OperationCanceledException { InnerException: DbException known } => dialect.Errors.LeftNothingOnCommit(known),
        _ => false,
    };

    private static bool IsUnavailable(Exception error, SqlDialect dialect) => error is DbException known
        ? DriverErrors.LostAny(known) || dialect.Errors.IsUnavailable(known)
        : error is IOException or SocketException or TimeoutException;
}
