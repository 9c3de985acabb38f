using FollowUpKit.Laws;
using FollowUpKit.Tests.Stores;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace FollowUpKit.AspNetCore.Tests;

/// <summary>Commands through HTTP and through the service end in equal operations, and are refused with equal codes.</summary>
public abstract class CommandLaws
{
    [Property(MaxTest = 40)]
    public async Task Commands_ThroughHttp_EndAsThroughTheService(NonEmptyArray<int> seeds)
    {
        await using var service = await WebHost.StartAsync();
        await using var http = await WebHost.StartAsync();
        var id = OperationId.FromString("Q+1 ñ");
        SalesOperation? sale = null;
        foreach (var (seed, turn) in seeds.Get.Select((seed, turn) => (seed, turn)))
        {
            var random = new System.Random(seed);
            var pause = Duration.FromMinutes(random.Next(2000));
            service.Clock.Advance(pause);
            http.Clock.Advance(pause);
            var command = Numbered(new RandomCommand(random, id, sale, service.Clock.GetCurrentInstant()).Draw(), sale);

            var refusal = await RefusalOfAsync(service.FollowUps, command);
            var request = HttpCommand.Of(command);
            using var check = await http.SendAsync(request.Path + "/check", request.Body.ToJsonString());
            using var response = await http.SendAsync(request.Path, request.Body.ToJsonString(), ("Idempotency-Key", $"turn-{turn}"));

            Assert.Equal(refusal, await CodeOfAsync(response));
            Assert.Equal(refusal, await CodeOfAsync(check));
            sale = await service.FollowUps.FindAsync(id);
            Assert.Equal(sale, await http.FollowUps.FindAsync(id));
        }
    }

    private static OperationCommand Numbered(OperationCommand command, SalesOperation? sale)
    {
        if (command is not FollowUpCommand { FollowUpNumber: null } followUp) return command;
        return followUp.OnFollowUp(sale?.Pending is [var pending, ..] ? pending.Number : 1);
    }

    private static async Task<string?> RefusalOfAsync(FollowUpService followUps, OperationCommand command)
    {
        try
        {
            await followUps.ExecuteAsync(command);
            return null;
        }
        catch (FollowUpRuleException refusal)
        {
            return refusal.Violation.Code;
        }
    }

    private static async Task<string?> CodeOfAsync(HttpResponseMessage response)
    {
        var answer = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        if (response.StatusCode == System.Net.HttpStatusCode.NotFound) return RuleCodes.OperationNotFound;
        return (string?)(answer["violation"]?["code"] ?? answer["code"]);
    }
}

[PinnedLaws]
public class PinnedCommandLaws : CommandLaws;

[FreshLaws]
public class FreshCommandLaws : CommandLaws;
