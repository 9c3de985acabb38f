using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUpKit.AspNetCore.Tests;

/// <summary>Plans over HTTP.</summary>
public sealed class NextStepTests
{
    private const string Sale = "operations/Q-1";

    [Fact]
    public async Task Suggestion_SentBackAsNext_IsScheduledAtItsStep()
    {
        await using var host = await StartAsync();
        await host.OpenAsync("Q-1");
        var suggestion = await host.GetAsync(Sale + "/next-step?resultOutcome=interested");

        var receipt = await host.PostAsync(Sale + "/follow-ups/1/result", new { at = "2026-03-05T08:55", details = "Quiere una visita", outcome = "interested", next = suggestion["next"] });

        Assert.Equal(("Visitar", "2026-03-07", "10:00"), ((string?)suggestion["next"]!["subject"], (string?)suggestion["next"]!["due"]!["date"], (string?)suggestion["next"]!["due"]!["time"]));
        Assert.Equal("visit", (string?)receipt["operation"]!["followUps"]![0]!["plan"]!["step"]);
    }

    [Fact]
    public async Task SuggestedNext_TypedInPart_StaysAndTheRestIsProposed()
    {
        await using var host = await StartAsync();
        await host.OpenAsync("Q-1");

        var receipt = await host.PostAsync(
            Sale + "/follow-ups/1/result",
            new { at = "2026-03-05T08:55", details = "Quiere una visita", outcome = "interested", suggestedNext = new { due = new { date = "2026-03-09" }, kind = (string?)null } });

        var next = receipt["operation"]!["followUps"]![0]!;
        Assert.Equal(("Visitar", "2026-03-09", null), ((string?)next["subject"], (string?)next["due"]!["date"], (string?)next["kind"]));
    }

    [Fact]
    public async Task Open_OnAPlan_HasItsFirstStep()
    {
        await using var host = await StartAsync();

        var receipt = await host.PostAsync("operations", new { id = "Q-1", plan = "quotation", planStart = "2026-03-09" }, 201);

        Assert.Equal("2026-03-11", (string?)receipt["operation"]!["followUps"]![0]!["due"]!["date"]);
    }

    [Fact]
    public async Task Conclusion_Proposed_TakenWhereAllowed()
    {
        await using var host = await StartAsync(new FollowUpPlans([], [new NextStepRule(new NextStepAction.Conclude("won"))]));
        await host.OpenAsync("Q-1");

        Assert.Equal("won", (string?)(await host.GetAsync(Sale + "/next-step?resultOutcome="))["conclusion"]!["outcome"]);
        var receipt = await host.PostAsync(
            Sale + "/follow-ups/1/result", new { at = "2026-03-05T08:55", details = "Acepta", suggestedNext = new { allowsConclusion = true } });
        Assert.Equal("won", (string?)receipt["operation"]!["conclusion"]!["outcome"]);
    }

    [Theory]
    [InlineData("/next-step?resultDate=soon", "resultDate")]
    [InlineData("/next-step?planStep=visit", "plan")]
    [InlineData("/next-step?followUp=0", "followUp")]
    [InlineData("/next-step?result=yes", "result")]
    public async Task NextStep_WrongQuery_SaysWhichField(string query, string field)
    {
        await using var host = await StartAsync();
        await host.OpenAsync("Q-1");

        using var response = await host.Client.GetAsync(Sale + query);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.NotNull(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]![field]);
    }

    [Fact]
    public async Task Bodies_ThatExcludeEachOther_AreWrongFields()
    {
        await using var host = await StartAsync();
        await host.OpenAsync("Q-1");
        var draft = new { subject = "Llamar", due = new { date = "2026-03-06" } };

        var both = await host.PostAsync(Sale + "/follow-ups/1/result", new { at = "2026-03-05T08:55", details = "x", next = draft, suggestedNext = new { } }, 400);
        var left = await host.PostAsync(
            Sale + "/follow-ups", new { subject = "Llamar", due = new { date = "2026-03-06" }, leavesPlan = true, plan = new { plan = "quotation", step = "visit", start = "2026-03-05" } }, 400);
        var start = await host.PostAsync("operations", new { id = "Q-2", planStart = "2026-03-09" }, 400);

        Assert.NotNull(both["errors"]!["suggestedNext"]);
        Assert.NotNull(left["errors"]!["leavesPlan"]);
        Assert.NotNull(start["errors"]!["plan"]);
    }

    [Fact]
    public async Task NextStep_NoSuchSale_IsNotFound()
    {
        await using var host = await StartAsync();

        using var response = await host.Client.GetAsync(Sale + "/next-step");

        Assert.Equal(404, (int)response.StatusCode);
    }

    private static Task<WebHost> StartAsync(FollowUpPlans? plans = null) =>
        WebHost.StartAsync(services => services.AddSingleton<IFollowUpPlanSource>(new FixedFollowUpPlanSource(plans ?? EndpointCalls.Plans)));
}
