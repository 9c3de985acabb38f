using System.Data.Common;

namespace FollowUpKit.LoadBenchmark;

/// <summary>Statements in one round trip, where it is wished prepared at their first run; a transaction of their own.</summary>
internal sealed class BatchedStatements(DbConnection connection, IReadOnlyList<string> texts, bool prepares) : IStatements
{
    private readonly DbBatch batch = Create(connection, texts);
    private bool isPrepared = !prepares;

    public async Task<IReadOnlyList<List<Dictionary<string, object>>>> ReadAsync(Dictionary<string, object> values)
    {
        foreach (DbBatchCommand command in batch.BatchCommands) Parameters.Bind(command.Parameters, command.CreateParameter, command.CommandText, values);
        if (!isPrepared) await batch.PrepareAsync();
        isPrepared = true;
        await using var reader = await batch.ExecuteReaderAsync();
        List<List<Dictionary<string, object>>> all = [];
        do all.Add(await Parameters.RowsAsync(reader));
        while (await reader.NextResultAsync());
        return all;
    }

    private static DbBatch Create(DbConnection connection, IReadOnlyList<string> texts)
    {
        var batch = connection.CreateBatch();
        foreach (var text in texts)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = text;
            batch.BatchCommands.Add(command);
        }

        return batch;
    }
}
