using Microsoft.EntityFrameworkCore.Storage;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>Tries everything again, even what no strategy should.</summary>
internal sealed class RetryingStrategy(ExecutionStrategyDependencies dependencies)
    : ExecutionStrategy(dependencies, maxRetryCount: 3, maxRetryDelay: TimeSpan.FromMilliseconds(5))
{
    protected override bool ShouldRetryOn(Exception exception) => true;
}
