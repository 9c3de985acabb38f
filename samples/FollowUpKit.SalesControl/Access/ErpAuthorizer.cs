using FollowUpKit.Storage;

namespace FollowUpKit.SalesControl;

/// <summary>
/// What the ERP keeps too (that there is a sale, its title, customer, branch and agent) changes in both places or in neither: such
/// commands are allowed inside a transaction of the ERP only, so never straight from the browser.
/// </summary>
internal sealed class ErpAuthorizer(ErpContext context) : IFollowUpAuthorizer
{
    public Task<bool> IsAllowedAsync(Caller caller, OperationCommand command, OperationSnapshot? operation, CancellationToken cancellationToken) =>
        Task.FromResult(context.Database.CurrentTransaction is not null || command is not (OpenOperation or DescribeOperation or TransferOperation
            or HandOverOperation or ChangeOperationId or MergeOperations or WithdrawOperation or ReinstateOperation));
}
