namespace FollowUpKit.AspNetCore.Tests;

/// <summary>The story of a sale through every endpoint.</summary>
public class StoryTests
{
    [Fact]
    public async Task Commands_OfAStory_EndInAConcludedSale()
    {
        await using var host = await WebHost.StartAsync();

        var opened = await host.OpenAsync();
        var actions = await host.GetAsync("operations/Q-1/actions");
        var captured = await host.PostAsync("operations/Q-1/follow-ups/1/result", new
        {
            at = "2026-03-05T08:55",
            details = "Le pareció alto el precio",
            next = new { subject = "Verificar la nueva cotización", due = new { date = "2026-03-06" }, reminders = new object[] { new { beforeDue = "P1D" }, new { at = "2026-03-06T08:00" } } },
        });
        var concluded = await host.PostAsync("operations/Q-1/conclude", new { outcome = "won", result = new { at = "2026-03-05T09:00", details = "Aceptó" } });
        var read = await host.GetAsync("operations/Q-1");
        var history = await host.GetAsync("operations/Q-1/history");

        Assert.Equal(1, (int)opened["nextFollowUpNumber"]!);
        Assert.Equal(["schedule false", "capture true", "reschedule true", "reassign true", "edit true", "cancel true", "conclude true", "reopen false"],
            actions["actions"]!.AsArray().Select(action => $"{action!["name"]} {action["isAllowed"]}"));
        Assert.Equal(2, (int)captured["nextFollowUpNumber"]!);
        Assert.Equal("concluded", (string?)concluded["indicator"]!["status"]);
        Assert.Equal("won", (string?)read["operation"]!["conclusion"]!["outcome"]);
        Assert.Equal(["opened", "followUpScheduled", "resultCaptured", "followUpScheduled", "resultCaptured", "concluded"],
            history["commands"]!.AsArray().SelectMany(command => command!["changes"]!.AsArray()).Select(change => (string?)change!["type"]));
    }

    [Theory]
    [InlineData("Q/1")]
    [InlineData("Q%2F1")]
    [InlineData("a b+c?d#e&f=g")]
    [InlineData("Ñandú €")]
    [InlineData("check")]
    public async Task Keys_OfAnyText_CanStandInAnAddress(string key)
    {
        await using var host = await WebHost.StartAsync(onKestrel: true);
        await host.OpenAsync(key);
        var address = "operations/" + Uri.EscapeDataString(key);

        var read = await host.GetAsync(address);
        var moved = await host.PostAsync(address + "/follow-ups/1/postpone", new { days = 1, reason = "No contestó" });

        Assert.Equal(key, (string?)read["operation"]!["id"]);
        Assert.Equal(key, (string?)moved["operation"]!["id"]);
    }
}
