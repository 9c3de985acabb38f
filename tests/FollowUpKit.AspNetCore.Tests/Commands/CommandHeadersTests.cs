namespace FollowUpKit.AspNetCore.Tests;

public class CommandHeadersTests
{
    private static readonly object Moved = new { days = 1, reason = "No contestó" };

    [Theory]
    [InlineData("click-1", "click-1", true)]
    [InlineData("click-1", "\"click-1\"", true)]
    [InlineData("click-1", "click-2", false)]
    [InlineData("click-1", null, false)]
    public async Task Commands_SentTwice_AreDoneOnceUnderOneKey(string first, string? second, bool isRepeat)
    {
        await using var host = await WebHost.StartAsync();
        await host.OpenAsync();

        await host.PostAsync("operations/Q-1/follow-ups/1/postpone", Moved, 200, ("Idempotency-Key", first));
        var again = await host.PostAsync("operations/Q-1/follow-ups/1/postpone", Moved, 200, second is null ? [] : [("Idempotency-Key", second)]);

        Assert.Equal(isRepeat, (bool)again["wasRepeated"]!);
        Assert.Equal(isRepeat ? 1 : 2, (int)again["operation"]!["followUps"]![0]!["moveCount"]!);
    }

    [Theory]
    [InlineData("\"1\"", 200)]
    [InlineData("*", 200)]
    [InlineData("\"2\"", 412)]
    [InlineData("1", 400)]
    [InlineData("W/\"1\"", 400)]
    [InlineData("\"0\"", 400)]
    [InlineData("\"x\"", 400)]
    public async Task Commands_WithAVersion_AreDoneOnThatVersionOnly(string match, int status)
    {
        await using var host = await WebHost.StartAsync();
        await host.OpenAsync();

        var answer = await host.PostAsync("operations/Q-1/follow-ups/1/postpone", Moved, status, ("If-Match", match));

        if (status == 400) Assert.NotNull(answer["errors"]!["If-Match"]);
        Assert.Equal(status == 200 ? 2 : 1, (await host.FollowUps.FindAsync("Q-1"))!.Version);
    }

    [Theory]
    [InlineData("followupkit:1")]
    public async Task Commands_WithAKeyThatIsNone_AreRefused(string key)
    {
        await using var host = await WebHost.StartAsync();
        await host.OpenAsync();

        var problem = await host.PostAsync("operations/Q-1/follow-ups/1/postpone", Moved, 400, ("Idempotency-Key", key));

        Assert.NotNull(problem["errors"]!["Idempotency-Key"]);
    }

    [Fact]
    public async Task Answers_WithAVersion_HaveItAsTheirTag()
    {
        await using var host = await WebHost.StartAsync();
        using var opened = await host.SendAsync("operations", new { id = "Q 1" });
        using var read = await host.Client.GetAsync(opened.Headers.Location);

        Assert.Equal("/follow-ups/operations/Q%201", opened.Headers.Location!.ToString());
        Assert.Equal("\"1\"", opened.Headers.ETag!.Tag);
        Assert.Equal("\"1\"", read.Headers.ETag!.Tag);
    }
}
