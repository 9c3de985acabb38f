using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>A command of a walk, and what became of it.</summary>
internal sealed record Step(SalesOperation? Before, OperationCommand Command, DecisionContext Context, RuleViolation? Refusal, Decision? Decision)
{
    public SalesOperation After => Decision!.After;

    public static IEnumerable<Step> Of(Walk walk)
    {
        SalesOperation? operation = null;
        var now = RandomCommands.Start;
        var settings = SettingsOf(walk);
        foreach (var random in walk.Seeds.Select(seed => new Random(seed)))
        {
            now += Duration.FromMinutes(random.Next(2) == 0 ? random.Next(90) : random.Next(3 * 24 * 60));
            var command = new RandomCommands(random, now).Next(operation);
            var context = new DecisionContext(settings, now, random.Next(2) == 0 ? "ana" : "beto");
            var refusal = Decider.Decide(operation, command, context, out var decision);
            yield return new Step(operation, command, context, refusal, decision);
            operation = decision?.After ?? operation;
        }
    }

    /// <summary>The steps that a store keeps.</summary>
    public static IEnumerable<Step> AcceptedOf(Walk walk) => Of(walk).Where(step => step.Decision is { IsRecorded: true });

    public static FollowUpKitSettings SettingsOf(Walk walk) => new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" }.ToSettings() with { Rules = RulesOf(walk) };

    public static FollowUpRules RulesOf(Walk walk) => new() { PendingLimit = walk.PendingLimit, RequiresNextStep = walk.NextStepRequired };
}
