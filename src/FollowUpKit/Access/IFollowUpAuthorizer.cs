using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>Lets the host allow or deny each command. Not needed in an ERP that guards its own screens.</summary>
public interface IFollowUpAuthorizer
{
    /// <summary>
    /// Whether a command is allowed. An exception, a time-out included, denies it. A <see cref="MergeOperations"/> asks twice, with the target
    /// and with the source.
    /// </summary>
    /// <param name="caller">Who sends the command.</param>
    /// <param name="command">The command.</param>
    /// <param name="operation">The operation as it is stored, of which the caller is allowed to know; null when the command opens it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<bool> IsAllowedAsync(
        Caller caller, OperationCommand command, OperationSnapshot? operation, CancellationToken cancellationToken);
}
