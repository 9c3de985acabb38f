using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>The host's say on who may do what. Not needed in an ERP that guards its own screens.</summary>
public interface IFollowUpAuthorizer
{
    /// <summary>Whether a command is allowed. Throwing means that it is denied, a time-out of its own too.</summary>
    /// <param name="caller">Whose command it is.</param>
    /// <param name="command">The command.</param>
    /// <param name="operation">The operation as it is stored, of which the caller is allowed to know; null when the command opens it.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    Task<bool> IsAllowedAsync(
        Caller caller, OperationCommand command, OperationSnapshot? operation, CancellationToken cancellationToken);
}
