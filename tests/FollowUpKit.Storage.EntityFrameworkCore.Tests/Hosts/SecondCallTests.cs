using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>A context serves one call at a time. A second one must not take the transaction of the first for the host's.</summary>
public sealed class SecondCallTests
{
    [Fact]
    public async Task CommitAsync_WhileAnotherIsUnderWay_IsRefusedAndTheFirstStands()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        var meanwhile = new Meanwhile();
        await using var context = new SalesContext(database.Options().AddInterceptors(meanwhile).Options);
        Exception? refused = null;
        meanwhile.Call = async () => refused = await Record.ExceptionAsync(
            () => context.Store().CommitAsync(Sale.Of("2").Open(), CancellationToken.None));

        await context.Store().CommitAsync(Sale.Of("1").Open(), CancellationToken.None);

        Assert.IsType<InvalidOperationException>(refused);
        Assert.Equal((0, 1), await database.CountAsync());
    }

    private sealed class Meanwhile : DbTransactionInterceptor
    {
        public Func<Task> Call { get; set; } = () => Task.CompletedTask;

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            await Call();
            return result;
        }
    }
}
