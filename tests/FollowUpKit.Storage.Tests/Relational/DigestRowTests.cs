using FollowUpKit.Storage.Relational;
using static FollowUpKit.Storage.Conformance.Digesting;

namespace FollowUpKit.Storage.Tests;

/// <summary>The rows of digests as docs/storage.md has them.</summary>
[Collection(SharedServer.Name)]
public sealed class DigestRowTests
{
    [Fact]
    public async Task SettleDigestsAsync_OnSqlite_RowTellsHowItEnded()
    {
        using var file = new SqliteFile();
        await AssertRowsAsync(await file.CreateAsync(), file.Ask, "followup_digests");
    }

    [PostgreSqlFact]
    public async Task SettleDigestsAsync_OnPostgreSql_RowTellsHowItEnded()
    {
        using var database = new PostgreSqlDatabase();
        await AssertRowsAsync(await database.CreateAsync(), database.Ask, $"{database.Schema}.followup_digests");
    }

    private static async Task AssertRowsAsync(RelationalOperationStore store, Func<string, object?> ask, string table)
    {
        var claimed = (await store.ClaimDigestsAsync(Lease("one", Now), Day, ["ana", "eva", "luis"], default)).OrderBy(digest => digest.Recipient, StringComparer.Ordinal).ToList();
        await store.SettleDigestsAsync(
            Lease("one", Now),
            Day,
            [DigestSettlement.End(claimed[0], ReminderOutcome.Sent, Now), DigestSettlement.End(claimed[1], ReminderOutcome.GivenUp, Now, "No such address")],
            default);

        Assert.Equal("sent", ask($"SELECT outcome FROM {table} WHERE recipient = 'ana' AND digest_date = '2026-03-09' AND lease IS NULL AND ended_at IS NOT NULL"));
        Assert.Equal("given_up No such address", ask($"SELECT outcome || ' ' || failure FROM {table} WHERE recipient = 'eva'"));
        Assert.Equal("one", ask($"SELECT lease FROM {table} WHERE recipient = 'luis' AND held_until IS NOT NULL AND ended_at IS NULL"));

        await store.ClaimDigestsAsync(Lease("two", Now), Day.PlusDays(14), ["ana"], default);
        Assert.Equal(4L, ask($"SELECT count(*) FROM {table}"));
        await store.ClaimDigestsAsync(Lease("three", Now), Day.PlusDays(15), ["ana"], default);
        Assert.Equal(2L, ask($"SELECT count(*) FROM {table}"));
    }
}
