namespace FollowUpKit.Tests.Stores;

/// <summary>That the random attempts try what they are meant to try.</summary>
public sealed class RandomAttemptsTests
{
    [Theory]
    // What becomes of a command
    [InlineData("accepted:", 1000)]
    [InlineData("repeated:", 50)]
    [InlineData("conflict:", 50)]
    [InlineData($"refused: {RuleCodes.CommandIdReused}", 50)]
    // Rules
    [InlineData($"refused: {RuleCodes.OperationNotFound}", 20)]
    [InlineData($"refused: {RuleCodes.TooManyPending}", 20)]
    [InlineData($"refused: {RuleCodes.FollowUpDone}", 20)]
    [InlineData($"refused: {RuleCodes.OperationConcluded}", 5)]
    [InlineData($"refused: {RuleCodes.OperationWithdrawn}", 5)]
    [InlineData($"refused: {RuleCodes.ResultBeforePrevious}", 2)]
    public void Next_ManyLists_ReachesEachOutcome(string outcome, int atLeast) =>
        Assert.InRange(Outcomes().Count(found => found.StartsWith(outcome, StringComparison.Ordinal)), atLeast, int.MaxValue);

    private static IEnumerable<string> Outcomes() => Enumerable.Range(1, 100).SelectMany(seed =>
    {
        var model = new PureModel(new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }.ToSettings());
        var attempts = new RandomAttempts(seed, model, "S-1", "S-2");
        return Enumerable.Range(0, 30).Select(_ => model.Try(attempts.Next()));
    });
}
