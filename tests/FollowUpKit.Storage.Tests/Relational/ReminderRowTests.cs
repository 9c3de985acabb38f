using FollowUpKit.Storage.Relational;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>The row of a reminder stays the same however its follow-up is edited or moved, and what others marked in it stays.</summary>
[Collection(SharedServer.Name)]
public sealed class ReminderRowTests
{
    private static readonly ReminderSnapshot Kept = new() { Before = "PT30M", RemindAt = Sale.Start, Occurrence = "first" };
    private static readonly ReminderSnapshot Dropped = new() { LocalAt = FollowUps.Monday.At(new LocalTime(9, 0)), RemindAt = Sale.Start, Occurrence = "first" };
    private static readonly ReminderSnapshot Added = new() { Before = "P1D", RemindAt = Sale.Start, Occurrence = "first" };

    public static TheoryData<string> Changes { get; } = [.. EveryRow.Keys];

    private static Dictionary<string, OperationChange> EveryRow => new(StringComparer.Ordinal)
    {
        ["edited"] = new OperationChange.FollowUpEdited { Number = 1, Subject = "new", Reminders = [Added, Kept with { }] },
        ["moved"] = new OperationChange.FollowUpRescheduled
        {
            Number = 1,
            DueDate = FollowUps.Monday.PlusDays(9),
            TimeZone = "UTC",
            OverdueFrom = Sale.Start,
            Reason = "They travel",
            Reminders = [Added, Kept with { RemindAt = Sale.Start.Plus(Duration.FromDays(1)) }],
        },
        ["derived again"] = new OperationChange.DueTimesRecalculated
        {
            Number = 1,
            OverdueFrom = Sale.Start,
            Reminders = [Added, Kept with { RemindAt = Sale.Start.Plus(Duration.FromHours(1)) }],
        },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task CommitAsync_ReminderKeptOnSqlite_KeepsItsMark(string change)
    {
        using var file = new SqliteFile();
        await AssertMarkIsKeptAsync(await file.CreateAsync(), file.Ask, "followup_reminders", change);
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Changes))]
    public async Task CommitAsync_ReminderKeptOnPostgreSql_KeepsItsMark(string change)
    {
        using var database = new PostgreSqlDatabase();
        await AssertMarkIsKeptAsync(await database.CreateAsync(), database.Ask, $"{database.Schema}.followup_reminders", change);
    }

    [Fact]
    public async Task TryCommitManyAsync_ReminderKeptOnSqlite_KeepsItsMark()
    {
        using var file = new SqliteFile();
        await AssertMarkIsKeptAsync(await file.CreateAsync(), file.Ask, "followup_reminders", "derived again", together: true);
    }

    [PostgreSqlFact]
    public async Task TryCommitManyAsync_ReminderKeptOnPostgreSql_KeepsItsMark()
    {
        using var database = new PostgreSqlDatabase();
        await AssertMarkIsKeptAsync(await database.CreateAsync(), database.Ask, $"{database.Schema}.followup_reminders", "derived again", together: true);
    }

    [Fact]
    public async Task CommitAsync_EditThatKeepsAReminderAsItIs_DoesNotWriteItsRow()
    {
        using var file = new SqliteFile();
        var store = await file.CreateAsync();
        var sale = await OpenAsync(store);
        file.Ask("CREATE TRIGGER written BEFORE UPDATE ON followup_reminders BEGIN SELECT RAISE(ABORT, 'written'); END");

        await store.CommitAsync(
            sale.Do(new OperationChange.FollowUpEdited { Number = 1, Subject = "new", Reminders = [Kept with { }, Dropped with { }] }), CancellationToken.None);

        Assert.Equal(2L, file.Ask("SELECT count(*) FROM followup_reminders WHERE number = 1"));
    }

    private static async Task AssertMarkIsKeptAsync(RelationalOperationStore store, Func<string, object?> ask, string table, string change, bool together = false)
    {
        var sale = await OpenAsync(store);
        ask($"ALTER TABLE {table} ADD COLUMN sent_mark integer");
        ask($"UPDATE {table} SET sent_mark = 1");

        await (together ? store.TryCommitManyAsync([sale.Do(EveryRow[change])], CancellationToken.None) : store.CommitAsync(sale.Do(EveryRow[change]), CancellationToken.None));

        Assert.Equal("PT30M", ask($"SELECT reminder FROM {table} WHERE number = 1 AND sent_mark = 1"));
        Assert.Equal("P1D", ask($"SELECT reminder FROM {table} WHERE number = 1 AND sent_mark IS NULL"));
        Assert.Equal(2L, Convert.ToInt64(ask($"SELECT count(*) FROM {table} WHERE number = 1"), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Shown.Text(sale.Now), Shown.Text((await store.FindAsync(sale.Key, null, CancellationToken.None))!.Snapshot));
    }

    private static async Task<Sale> OpenAsync(RelationalOperationStore store)
    {
        var sale = Sale.Of("S-1");
        await store.CommitAsync(
            sale.Do(
                new OperationChange.Opened { TimeZone = "UTC", At = Sale.Start, By = "ana" },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(1) with { Reminders = [Kept with { }, Dropped with { }] } }),
            CancellationToken.None);
        return sale;
    }
}
