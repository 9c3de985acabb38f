namespace FollowUpKit.Storage.Tests;

public sealed class KeptBatchTests
{
    [PostgreSqlFact]
    public async Task CommitAsync_SameStatementsWithNullsAndValuesByTurns_AllIsStored()
    {
        using var database = new PostgreSqlDatabase();
        using var store = await database.CreateAsync();

        foreach (var (number, isFull) in new[] { (1, false), (2, true), (3, false), (4, true) })
        {
            var sale = Sale.Of($"S-{number}");
            await store.CommitAsync(isFull ? sale.Open() : sale.Open(null, null, null), CancellationToken.None);
            var (result, next) = (FollowUps.Result(), FollowUps.Pending(3, reminders: 0));
            if (!isFull) (result, next) = (result with { Outcome = null }, next with { Kind = null, Subject = null, Agent = null, DueTime = null });
            OperationChange[] changes =
            [
                new OperationChange.ResultCaptured { Number = 1, Result = result },
                new OperationChange.FollowUpScheduled { FollowUp = next },
            ];
            await store.CommitAsync(isFull ? sale.DoWithId("capture", changes) : sale.Do(changes), CancellationToken.None);

            Assert.Equal(Shown.Text(sale.Now), Shown.Text((await store.FindAsync(sale.Key, null, CancellationToken.None))!.Snapshot));
            Assert.Equal(Shown.Text(sale.History), Shown.Text(await store.ReadHistoryAsync(sale.Key, CancellationToken.None)));
        }
    }
}
