namespace FollowUpKit.Hosting.Tests;

/// <summary>Every state that two workers, a clock and a lost answer can lead to within some actions.</summary>
public sealed class ProtocolTests
{
    private const int Depth = 8;

    [Fact]
    public async Task EveryState_OfClaimsLeasesCrashesLostAnswersAndClocks_LosesNoReminder()
    {
        var (seen, states) = (new HashSet<string>(StringComparer.Ordinal), new List<int[]> { Array.Empty<int>() });
        for (var depth = 0; depth < Depth; depth++)
        {
            var next = new List<int[]>();
            foreach (var path in states)
            {
                for (var action = 0; action < ProtocolModel.Actions.Count; action++)
                {
                    int[] longer = [.. path, action];
                    var model = await ProtocolModel.ReachAsync(longer);
                    Assert.True(model.Fault is null, $"{model.Fault}: {Told(longer)}");
                    if (!seen.Add(await model.StateAsync())) continue;
                    Assert.True(await model.IsNotLostAsync(), $"The reminder is lost: {Told(longer)}");
                    next.Add(longer);
                }
            }

            states = next;
        }

        Assert.True(seen.Count > 10_000, $"{seen.Count} states");
    }

    private static string Told(int[] path) => string.Join(", ", path.Select(action => ProtocolModel.Actions[action].Name));
}
