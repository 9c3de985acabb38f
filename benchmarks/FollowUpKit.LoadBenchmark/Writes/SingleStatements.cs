using System.Data.Common;

namespace FollowUpKit.LoadBenchmark;

/// <summary>Statements one by one, each prepared at its first run.</summary>
internal sealed class SingleStatements(DbConnection connection, IReadOnlyList<string> texts) : IStatements
{
    private readonly DbCommand[] commands = [.. texts.Select(text => Create(connection, text))];

    public async Task<IReadOnlyList<List<Dictionary<string, object>>>> ReadAsync(Dictionary<string, object> values)
    {
        List<List<Dictionary<string, object>>> all = [];
        foreach (var command in commands)
        {
            Bind(command, values);
            using var reader = await command.ExecuteReaderAsync();
            all.Add(await Parameters.RowsAsync(reader));
        }

        return all;
    }

    public static DbCommand Create(DbConnection connection, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    public static void Bind(DbCommand command, Dictionary<string, object> values)
    {
        var isFirst = command.Parameters.Count == 0;
        Parameters.Bind(command.Parameters, command.CreateParameter, command.CommandText, values);
        if (isFirst) command.Prepare();
    }
}
