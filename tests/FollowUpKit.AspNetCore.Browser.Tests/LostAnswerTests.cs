using System.Collections.Concurrent;

namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>A server that answers late, not at all, after it has done what was asked, or by asking who it is.</summary>
public sealed class LostAnswerTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Result = "**/operations/4711/follow-ups/1/result";
    private const int MostSteps = 20;
    private readonly ConcurrentQueue<string> _keys = new();

    [BrowserFact]
    public async Task Answer_LostAfterTheCommit_IsAskedForAgainWithTheSameKey()
    {
        var page = await TypeResultAsync();
        page.Request += (_, request) => Remember(request);
        await page.RouteAsync(Result, async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        }, new() { Times = 1 });

        await Button(page, "Save").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved.");
        Assert.Equal(2, _keys.Count);
        Assert.Single(_keys.Distinct());
        Assert.Equal(2, (await Erp.ReadAsync("4711")).Version);
    }

    [BrowserTheory]
    [InlineData("refused connection")]
    [InlineData("silence")]
    [InlineData("bad gateway")]
    public async Task Answer_ThatNeverComes_LeavesWhatWasTypedForOnePressMore(string fault)
    {
        var page = await TypeResultAsync(clock: Erp.Morning);
        page.Request += (_, request) => Remember(request);
        await page.RouteAsync(Result, route => fault switch
        {
            "silence" => Task.CompletedTask,
            "bad gateway" => route.FulfillAsync(new() { Status = 502, ContentType = "text/html", Body = "<h1>Bad gateway</h1>" }),
            _ => route.AbortAsync(),
        });

        await Button(page, "Save").ClickAsync();
        var again = Button(page, "Send again");
        for (var step = 0; step < MostSteps && !await again.IsVisibleAsync(); step++) await page.Clock.RunForAsync(10_000);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server did not answer.");
        await Expect(page.Locator("textarea").First).ToHaveValueAsync("Typed");
        await page.UnrouteAsync(Result);
        await again.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved.");
        Assert.Equal(5, _keys.Count);
        Assert.Single(_keys.Distinct());
    }

    [BrowserFact]
    public async Task Answer_ThatIsLate_IsWaitedForAndNothingIsSentTwice()
    {
        var page = await TypeResultAsync();
        var isOver = new TaskCompletionSource();
        page.Request += (_, request) => Remember(request);
        await page.RouteAsync(Result, async route =>
        {
            await isOver.Task;
            await route.ContinueAsync();
        });

        await Button(page, "Save").DblClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Sending…");
        await Button(page, "Save").ClickAsync(new() { Force = true });
        isOver.SetResult();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved.");
        Assert.Single(_keys);
    }

    [BrowserTheory]
    [InlineData(401, "text/plain")]
    [InlineData(403, "text/html")]
    [InlineData(302, "text/html")]
    [InlineData(200, "text/html")]
    public async Task Session_ThatHasEnded_LeavesWhatWasTyped(int status, string type)
    {
        var page = await TypeResultAsync();
        await page.RouteAsync(Result, route => route.FulfillAsync(new()
        {
            Status = status,
            ContentType = type,
            Body = "Sign in",
            Headers = status == 302 ? new Dictionary<string, string> { ["Location"] = "/sign-in" } : null,
        }));

        await Button(page, "Save").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Your session has ended.");
        await Expect(page.Locator("textarea").First).ToHaveValueAsync("Typed");
        await page.UnrouteAsync(Result);
        await Button(page, "Send again").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved.");
    }

    private async Task<IPage> TypeResultAsync(Instant? clock = null)
    {
        await Erp.ExecuteAsync(Sale("4711"));
        var page = await OpenAsync("<follow-up-chain operation=\"4711\"></follow-up-chain>", clock: clock);
        await Button(page, "Enter the result").ClickAsync();
        await page.Locator("textarea").First.FillAsync("Typed");
        await page.GetByLabel("Nothing yet").CheckAsync();
        return page;
    }

    private void Remember(IRequest request)
    {
        if (request.Method == "POST" && request.Url.EndsWith("/result", StringComparison.Ordinal)) _keys.Enqueue(request.Headers["idempotency-key"]);
    }
}
