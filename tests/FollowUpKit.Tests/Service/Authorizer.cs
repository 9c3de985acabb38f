using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Service;

/// <summary>An authorizer that answers as a test says.</summary>
internal sealed class Authorizer(Func<Caller, OperationCommand, OperationSnapshot?, bool> answer) : IFollowUpAuthorizer
{
    public Task<bool> IsAllowedAsync(Caller caller, OperationCommand command, OperationSnapshot? operation, CancellationToken cancellationToken) =>
        Task.FromResult(answer(caller, command, operation));
}
