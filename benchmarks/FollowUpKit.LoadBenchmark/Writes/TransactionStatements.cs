using System.Data.Common;

namespace FollowUpKit.LoadBenchmark;

/// <summary>Statements one by one in a transaction, the first of which must touch a row.</summary>
internal sealed class TransactionStatements(DbConnection connection, string begin, string guard, IReadOnlyList<string> texts) : IStatements
{
    private readonly DbCommand beginning = SingleStatements.Create(connection, begin);
    private readonly DbCommand commit = SingleStatements.Create(connection, "COMMIT");
    private readonly DbCommand rollback = SingleStatements.Create(connection, "ROLLBACK");
    private readonly DbCommand[] commands = [SingleStatements.Create(connection, guard), .. texts.Select(text => SingleStatements.Create(connection, text))];

    public async Task<IReadOnlyList<List<Dictionary<string, object>>>> ReadAsync(Dictionary<string, object> values)
    {
        await beginning.ExecuteNonQueryAsync();
        foreach (var command in commands)
        {
            SingleStatements.Bind(command, values);
            if (await command.ExecuteNonQueryAsync() != 1 && command == commands[0])
            {
                await rollback.ExecuteNonQueryAsync();
                throw new InvalidOperationException("Another was faster.");
            }
        }

        await commit.ExecuteNonQueryAsync();
        return [];
    }
}
