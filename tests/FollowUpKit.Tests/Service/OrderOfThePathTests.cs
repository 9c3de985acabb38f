using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Service;

/// <summary>What is asked of a command, and in which order: where everything is wrong the first thing is told.</summary>
public sealed class OrderOfThePathTests
{
    /// <summary>A command id used before for something else, and a version that is out of date.</summary>
    private static readonly CaptureResult Wrong = Office.Result("Other").WithCommandId("form-1").WithExpectedVersion(9);

    private readonly InMemoryOperationStore _store = new();
    private readonly Denying _authorizer = new();

    [Fact]
    public async Task ExecuteAsync_AllWrong_ScopeFirst()
    {
        await BreakAsync();
        var hidden = Over().Of("eva", scope: new VisibilityScope(branches: []), authorizer: _authorizer);

        await Refused.AsyncBy(RuleCodes.OperationNotFound, () => hidden.ExecuteAsync(Wrong));

        Assert.Equal(0, _authorizer.Asked);
    }

    [Fact]
    public async Task ExecuteAsync_AllButTheScopeWrong_AuthorizerNext()
    {
        await BreakAsync();

        await Refused.AsyncBy(RuleCodes.NotAuthorized, () => Over().Of("eva", authorizer: _authorizer).ExecuteAsync(Wrong));
    }

    [Fact]
    public async Task ExecuteAsync_IdUsedAndVersionStaleAndChainBroken_IdNext()
    {
        await BreakAsync();

        await Refused.AsyncBy(RuleCodes.CommandIdReused, () => Over().Ana.ExecuteAsync(Wrong));
    }

    [Fact]
    public async Task ExecuteAsync_VersionStaleAndChainBroken_VersionNext()
    {
        await BreakAsync();

        await Assert.ThrowsAsync<VersionConflictException>(() => Over().Ana.ExecuteAsync(Wrong.WithCommandId("form-2")));
    }

    [Fact]
    public async Task ExecuteAsync_ChainBrokenAndRuleAgainstIt_ChainNext()
    {
        await BreakAsync();

        await Assert.ThrowsAsync<InvalidSnapshotException>(() => Over().Ana.ExecuteAsync(Office.Opening));
        await Assert.ThrowsAsync<InvalidSnapshotException>(() => Over().Ana.CheckAsync(Office.Opening));
        await Assert.ThrowsAsync<InvalidSnapshotException>(() => Over().Ana.FindAsync(Office.Sale));
    }

    [Fact]
    public async Task ExecuteAsync_RuleAgainstIt_NothingIsCommitted()
    {
        var store = new FaultyStore((inner, commit) => inner.CommitAsync(commit, default));
        var office = await new Office(store).WithSaleAsync();

        await Refused.AsyncBy(RuleCodes.AlreadyOpen, () => office.Ana.ExecuteAsync(Office.Opening));

        Assert.Equal(1, store.Commits);
    }

    private Office Over() => new(_store);

    /// <summary>A sale with a command of the id "form-1" whose chain does not fit together.</summary>
    private async Task BreakAsync()
    {
        await Over().Ana.ExecuteAsync(Office.Opening.WithCommandId("form-1"));
        var stored = (await _store.FindAsync(new OperationKey("default", "S-1"), null, CancellationToken.None))!.Snapshot;
        stored.Version = 2;
        stored.FollowUps[0].Number = 7;
        var accepted = new AcceptedCommand { Version = 2, Kind = "Legacy", By = "legacy", At = Office.Now };
        await _store.CommitAsync(new OperationCommit(new OperationKey("default", "S-1"), 1, stored, [accepted]), CancellationToken.None);
    }

    private sealed class Denying : IFollowUpAuthorizer
    {
        public int Asked { get; private set; }

        public Task<bool> IsAllowedAsync(
            Caller caller, OperationCommand command, OperationSnapshot? operation, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(false);
        }
    }
}
