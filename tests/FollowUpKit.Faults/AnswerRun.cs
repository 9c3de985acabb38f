using FollowUpKit.Storage;
using FollowUpKit.Storage.Conformance;

namespace FollowUpKit.Faults;

/// <summary>Loses the answer to a commit, and sends the same command again: the same receipt, and nothing doubled.</summary>
public static class AnswerRun
{
    /// <param name="fixture">A store whose answers can be lost.</param>
    /// <param name="rounds">How many answers are lost.</param>
    /// <returns>In how many rounds all was as it should be.</returns>
    public static async Task<int> RunAsync(StoreFixture fixture, int rounds)
    {
        await fixture.ResetAsync();
        using var session = await fixture.OpenAsync();
        var direct = new FollowUpService(session.Store, new Writer.FixedClock());
        await Writer.OpenSalesAsync(direct);
        var held = 0;
        for (var round = 0; round < rounds; round++)
        {
            using var faulty = await fixture.OpenFaultyAsync(CommitFault.AfterCommit);
            var command = Writer.Command("S-0", $"{round}");
            if (await LosesItsAnswerAsync(new FollowUpService(faulty.Store, new Writer.FixedClock()), command)
                && await direct.ExecuteAsync(command) is { WasRepeated: true } receipt
                && receipt.Version == round + 2
                && receipt.Operation.FollowUps.Count == round + 2)
            {
                held++;
            }
        }

        return held;
    }

    private static async Task<bool> LosesItsAnswerAsync(FollowUpService service, OperationCommand command)
    {
        try
        {
            await service.ExecuteAsync(command);
            return false;
        }
        catch (StorageOutcomeUnknownException)
        {
            return true;
        }
    }
}
