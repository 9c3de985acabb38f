using FollowUpKit.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FollowUpKit.AspNetCore.Tests;

/// <summary>Reminders over HTTP: those that are due, and those that were given up.</summary>
public sealed class RemindersDueTests
{
    [Fact]
    public async Task RemindersDue_OneDueAndOneGivenUp_AreTheRowsThatAreAskedFor()
    {
        await using var host = await WebHost.StartAsync();
        foreach (var id in new[] { "Q-1", "Q-2" })
        {
            await host.FollowUps.OpenOperationAsync(id, open => open.WithAgent("ana").WithFirst(
                new FollowUpDraft("Llamar", Due.On(new LocalDate(2026, 3, 6))).WithReminders(Reminder.At(new LocalDateTime(2026, 3, 5, 8, 0)))));
        }

        var queue = (IReminderQueue)host.Services.CreateScope().ServiceProvider.GetRequiredService<IOperationReader>();
        var lease = new ReminderLease("default", "worker", WebHost.Now, WebHost.Now + Duration.FromMinutes(1));
        var claimed = await queue.ClaimRemindersAsync(lease, 1, CancellationToken.None);
        await queue.SettleRemindersAsync(lease, [ReminderSettlement.End(claimed[0], ReminderOutcome.GivenUp, WebHost.Now, failure: "No route")], CancellationToken.None);

        var due = await host.GetAsync("reports/reminders-due");
        var givenUp = await host.GetAsync("reports/reminders-due?givenUp=true&agent=ana");

        Assert.Equal("Q-2", (string?)Assert.Single(due["rows"]!.AsArray())!["operationId"]);
        Assert.Equal(("Q-1", "No route", true), ((string?)givenUp["rows"]![0]!["operationId"], (string?)givenUp["rows"]![0]!["failure"], (bool?)givenUp["rows"]![0]!["isGivenUp"]));
        SchemaCheck.Of("getRemindersDue").Check(givenUp);
    }

    [Fact]
    public async Task RemindersDue_Groups_AreNoEndpoint()
    {
        await using var host = await WebHost.StartAsync();

        using var answer = await host.Client.GetAsync("reports/reminders-due/groups?by=agent");

        Assert.Equal(404, (int)answer.StatusCode);
    }
}
