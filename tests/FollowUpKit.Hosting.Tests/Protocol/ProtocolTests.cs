namespace FollowUpKit.Hosting.Tests;

/// <summary>Every state that two workers, a clock and lost answers can lead to within some actions.</summary>
public sealed class ProtocolTests
{
    private const int Depth = 8;

    [Fact]
    public async Task EveryState_OfClaimsLeasesCrashesLostAnswersAndClocks_LosesNoReminder()
    {
        var (fault, states) = await ExploreAsync(Depth, queue => queue);

        Assert.Null(fault);
        Assert.True(states > 10_000, $"{states} states");
    }

    [Theory]
    [InlineData("settles for a worker whose lease is over")]
    [InlineData("settles for a worker that has it no longer")]
    [InlineData("renews for a worker whose lease is over")]
    [InlineData("forgets what it handed out")]
    public async Task EveryState_OfABadQueue_HasAFault(string bad) => Assert.NotNull((await ExploreAsync(6, queue => BadQueue.Of(bad, queue))).Fault);

    /// <summary>The first fault, and how many states there are.</summary>
    private static async Task<(string? Fault, int States)> ExploreAsync(int depth, Func<IReminderQueue, IReminderQueue> wrap)
    {
        var (seen, states) = (new HashSet<string>(StringComparer.Ordinal), new List<int[]> { Array.Empty<int>() });
        for (; depth > 0; depth--)
        {
            var next = new List<int[]>();
            foreach (var path in states)
            {
                for (var action = 0; action < ProtocolModel.Actions.Count; action++)
                {
                    int[] longer = [.. path, action];
                    var model = await ProtocolModel.ReachAsync(longer, wrap);
                    if (model.Fault is { } fault) return ($"{fault}: {Told(longer)}", seen.Count);
                    if (!seen.Add(await model.StateAsync())) continue;
                    if (!await model.IsNotLostAsync()) return ($"The reminder is lost: {Told(longer)}", seen.Count);
                    next.Add(longer);
                }
            }

            states = next;
        }

        return (null, seen.Count);
    }

    private static string Told(int[] path) => string.Join(", ", path.Select(action => ProtocolModel.Actions[action].Name));
}
