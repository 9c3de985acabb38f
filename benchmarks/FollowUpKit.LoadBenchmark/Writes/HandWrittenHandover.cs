using System.Data.Common;
using System.Globalization;

namespace FollowUpKit.LoadBenchmark;

/// <summary>The same by SQL written by hand: each operation is read, guarded by its version and written with its history in a transaction of its own.</summary>
internal sealed class HandWrittenHandover
{
    private const string OfOperation = "tenant = @tenant AND operation = @operation";

    private const string Guarded =
        $"UPDATE {OurTables.Operations} SET version = @next_version, visible_version = @next_version, changed_at = @now, changed_by = @by WHERE {OfOperation} AND version = @version";

    private const string Keys = $"SELECT operation, number FROM {OurTables.FollowUps} WHERE tenant = @tenant AND attention_from IS NOT NULL ORDER BY opened_at DESC, operation, number";

    private const string Everything = $"UPDATE {OurTables.FollowUps} SET agent = @agent WHERE tenant = @tenant AND attention_from IS NOT NULL";

    private static readonly string[] Reads =
    [
        OurTables.SelectOperation + $" WHERE {OfOperation}",
        OurTables.SelectFollowUps + $" WHERE {OfOperation} ORDER BY number",
        $"SELECT number, reminder, remind_at, send_from FROM followup_reminders WHERE {OfOperation} ORDER BY number, ordinal",
    ];

    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);
    private readonly TestDatabase database;
    private readonly DbConnection connection;
    private readonly IStatements reads;
    private readonly IStatements writes;

    private HandWrittenHandover(TestDatabase database, DbConnection connection, bool inBatches)
    {
        this.database = database;
        this.connection = connection;
        var texts = database.Texts;
        reads = inBatches ? new BatchedStatements(connection, Reads, texts.PreparesBatches) : new SingleStatements(connection, Reads);
        writes = inBatches
            ? new BatchedStatements(connection, texts.Batch(Guarded, Writes(texts)), texts.PreparesBatches)
            : new TransactionStatements(connection, texts.Begin, Guarded, Writes(texts));
    }

    public static async Task<Func<string, Task<long>>> OfAsync(TestDatabase database, bool inBatches) =>
        new HandWrittenHandover(database, await database.OpenAsync(), inBatches).RunAsync;

    public static async Task<long> UpdateAllAsync(TestDatabase database, string agent)
    {
        await using var connection = await database.OpenAsync();
        using var command = SingleStatements.Create(connection, Everything);
        SingleStatements.Bind(command, new() { ["tenant"] = Company.Tenant, ["agent"] = agent });
        return await command.ExecuteNonQueryAsync();
    }

    private static string[] Writes(SqlTexts texts) =>
    [
        $"UPDATE {OurTables.FollowUps} SET agent = @agent WHERE {OfOperation} AND number = @number",
        "INSERT INTO followup_commands (tenant, operation, version, accepted_at, accepted_by, kind, command_id, changes, feed_position) " +
            $"VALUES (@tenant, @operation, @next_version, @now, @by, 'HandOverOperation', @command_id, @changes, {texts.FeedPosition}){texts.OrNothing}",
    ];

    private async Task<long> RunAsync(string agent)
    {
        values["tenant"] = Company.Tenant;
        values["agent"] = agent;
        values["by"] = Capture.Person;
        values["now"] = database.Value(Company.AsOf);
        values["command_id"] = $"handover {agent}";
        foreach (var key in (await new SingleStatements(connection, [Keys]).ReadAsync(values))[0]) await MoveAsync((string)key["operation"], agent);
        using var count = SingleStatements.Create(connection, $"SELECT count(*) AS moved FROM {OurTables.FollowUps} WHERE tenant = @tenant AND attention_from IS NOT NULL AND agent = @agent");
        SingleStatements.Bind(count, values);
        return Convert.ToInt64(await count.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private async Task MoveAsync(string operation, string agent)
    {
        values["operation"] = operation;
        var found = await reads.ReadAsync(values);
        var pending = found[1].Single(row => (string)row["state"] == "pending");
        values["number"] = pending["number"];
        values["version"] = found[0][0]["version"];
        values["next_version"] = Convert.ToInt64(found[0][0]["version"], CultureInfo.InvariantCulture) + 1;
        values["changes"] = HistoryJson.Of(new { kind = "follow_up_reassigned", data = new { number = pending["number"], agent } });
        await writes.ReadAsync(values);
    }
}
