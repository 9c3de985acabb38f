using NodaTime;

namespace FollowUpKit.Tests.Stores;

/// <summary>A command as it comes in at an instant from a person.</summary>
internal sealed record Request(OperationCommand Command, Instant At, string By);

/// <summary>
/// Requests on one sale, drawn from a seed: commands that mostly fit, repeats of them with the same id, ids used for
/// something else, and versions that are out of date.
/// </summary>
internal static class RandomDay
{
    private const int Length = 25;

    public static IReadOnlyList<Request> Of(int seed)
    {
        var random = new Random(seed);
        var walk = new Walk([.. Enumerable.Range(0, Length).Select(_ => random.Next())], PendingLimit: 2, NextStepDemanded: false);
        var requests = new List<Request>();
        foreach (var step in Step.Of(walk))
        {
            var command = step.Command.WithCommandId($"form-{requests.Count}");
            if (random.Next(6) == 0) command = command.WithExpectedVersion(Math.Max(1, (step.Before?.Version ?? 1) - random.Next(2)));
            requests.Add(new Request(command, step.Context.Now, step.Context.By));
            if (random.Next(4) == 0) requests.Add(Again(requests[random.Next(requests.Count)], step, random));
        }

        return requests;
    }

    private static Request Again(Request earlier, Step step, Random random) => new(
        random.Next(3) == 0 ? new DescribeOperation(Chase.Id).WithTitle("Other").WithCommandId(earlier.Command.CommandId!) : earlier.Command,
        step.Context.Now,
        random.Next(2) == 0 ? "ana" : "carla");
}
