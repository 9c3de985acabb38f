using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Service;

public sealed class ScopeAndAuthorizationTests
{
    private readonly Office _office = new(new InMemoryOperationStore());

    public static TheoryData<string[]?, string[]?, bool> Scopes { get; } = new()
    {
        { null, null, true },
        { ["MTY"], null, true },
        { ["GDL"], null, false },
        { [], null, false },
        { null, ["ana"], true },
        { null, ["beto"], false },
        // The agent of a pending follow-up
        { null, ["carla"], true },
        { ["GDL"], ["carla"], false },
    };

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task FindAsync_Scope_NarrowsReadsById(string[]? branches, string[]? agents, bool isVisible)
    {
        await _office.Ana.ExecuteAsync(Some.Opening.WithFirst(Some.Draft().WithAgent("carla")));
        var narrowed = _office.Of("dora", scope: new VisibilityScope(branches, agents));

        Assert.Equal(isVisible, await narrowed.FindAsync(Office.Sale) is not null);
        Assert.Equal(isVisible, (await narrowed.GetHistoryAsync(Office.Sale)).Count == 1);
        Assert.Equal(isVisible ? null : RuleCodes.OperationNotFound, (await narrowed.CheckAsync(Office.Result())).Violation?.Code);
    }

    [Fact]
    public async Task ExecuteAsync_OpeningWhatIsThereButHidden_AnswersNotFound()
    {
        await _office.Ana.ExecuteAsync(Office.Opening);

        await Refused.AsyncBy(
            RuleCodes.OperationNotFound,
            () => _office.Of("dora", scope: new VisibilityScope(branches: ["GDL"])).ExecuteAsync(Office.Opening));
    }

    [Fact]
    public async Task ExecuteAsync_AuthorizerSaysNo_RefusedAndNothingWritten()
    {
        var refusal = await Refused.AsyncBy(
            RuleCodes.NotAuthorized, () => _office.Of("eva", authorizer: new Authorizer((_, _, _) => false)).ExecuteAsync(Office.Opening));

        Assert.Equal("eva", refusal.Values["by"]);
        Assert.Null(await _office.Ana.FindAsync(Office.Sale));
    }

    [Fact]
    public async Task ExecuteAsync_AuthorizerThrows_DeniedWithTheCause()
    {
        var cause = new TimeoutException("The directory did not answer.");

        var refusal = await Assert.ThrowsAsync<FollowUpRuleException>(
            () => _office.Of("eva", authorizer: new Authorizer((_, _, _) => throw cause)).ExecuteAsync(Office.Opening));

        Assert.Equal(RuleCodes.NotAuthorized, refusal.Violation.Code);
        Assert.Same(cause, refusal.InnerException);
    }

    [Fact]
    public async Task ExecuteAsync_CancelledWhileTheAuthorizerIsAsked_IsCancelled()
    {
        using var cancelling = new CancellationTokenSource();
        var eva = _office.Of("eva", authorizer: new Authorizer((_, _, _) =>
        {
            cancelling.Cancel();
            throw new OperationCanceledException(cancelling.Token);
        }));

        await Assert.ThrowsAsync<OperationCanceledException>(() => eva.ExecuteAsync(Office.Opening, cancelling.Token));
    }

    [Fact]
    public async Task ExecuteAsync_AuthorizerGivesUpWaiting_DeniedWithTheCause()
    {
        // What a request over HTTP throws when it takes too long, though nobody cancelled the command.
        var cause = new TaskCanceledException("The request timed out.");
        var eva = _office.Of("eva", authorizer: new Authorizer((_, _, _) => throw cause));

        var refusal = await Assert.ThrowsAsync<FollowUpRuleException>(() => eva.ExecuteAsync(Office.Opening));

        Assert.Equal(RuleCodes.NotAuthorized, refusal.Violation.Code);
        Assert.Same(cause, refusal.InnerException);
        Assert.Equal(RuleCodes.NotAuthorized, (await eva.CheckAsync(Office.Opening)).Violation?.Code);
    }

    [Fact]
    public async Task ExecuteAsync_Authorizer_IsAskedWithFactsOfTheStore()
    {
        await _office.Ana.ExecuteAsync(Office.Opening);
        var asked = new List<string>();
        var authorizer = new Authorizer((caller, command, operation) =>
        {
            asked.Add($"{caller.Tenant} {caller.User} {command.GetType().Name} {operation?.Branch}");
            operation?.FollowUps[0].Subject = "changed by the authorizer";
            return true;
        });

        await _office.Of("eva", authorizer: authorizer).ExecuteAsync(Office.Result());
        await _office.Of("eva", authorizer: authorizer).ExecuteAsync(new OpenOperation("S-2"));

        Assert.Equal(["default eva CaptureResult MTY", "default eva OpenOperation "], asked);
        Assert.Equal("Call them", (await _office.Ana.FindAsync(Office.Sale))!.Find(1)!.Subject);
    }

    [Fact]
    public async Task ExecuteAsync_RepeatThatIsNoLongerAllowed_Refused()
    {
        var command = Office.Opening.WithCommandId("form-1");
        await _office.Ana.ExecuteAsync(command);

        await Refused.AsyncBy(
            RuleCodes.NotAuthorized, () => _office.Of("eva", authorizer: new Authorizer((_, _, _) => false)).ExecuteAsync(command));
        await Refused.AsyncBy(
            RuleCodes.OperationNotFound, () => _office.Of("eva", scope: new VisibilityScope(branches: [])).ExecuteAsync(command));
    }
}
