using System.Data.Common;

namespace FollowUpKit.DatabaseBeside;

/// <summary>The database of the ERP, which the library does not know. The tables of the sample are for SQLite; the other statements are plain SQL.</summary>
/// <param name="connect">Makes a connection.</param>
/// <param name="reached">Hears of each point at which a process could end.</param>
internal sealed class ErpDatabase(Func<DbConnection> connect, Action<string>? reached = null)
{
    private const string Sales = "CREATE TABLE IF NOT EXISTS sales (id varchar(40) NOT NULL PRIMARY KEY, state varchar(20) NOT NULL)";

    private const string Outbox = """
        CREATE TABLE IF NOT EXISTS follow_up_outbox (
            entry integer NOT NULL PRIMARY KEY,
            command_id varchar(36) NOT NULL UNIQUE,
            person varchar(40) NOT NULL,
            content varchar(8000) NOT NULL,
            state varchar(10) DEFAULT 'waiting' NOT NULL,
            refusal varchar(100))
        """;

    public void CreateTables() => Run(connection =>
    {
        Execute(connection, null, Sales);
        Execute(connection, null, Outbox);
    });

    /// <summary>The ERP does its own work, and writes down what follows from it, in one transaction of its own.</summary>
    public void Save(SaleEvent happened, string state, string person) => Run(connection =>
    {
        using var transaction = connection.BeginTransaction();
        if (Execute(connection, transaction, "UPDATE sales SET state = @state WHERE id = @id", ("@state", state), ("@id", happened.Sale)) == 0)
            Execute(connection, transaction, "INSERT INTO sales (id, state) VALUES (@id, @state)", ("@id", happened.Sale), ("@state", state));
        Execute(
            connection, transaction,
            "INSERT INTO follow_up_outbox (command_id, person, content) VALUES (@command_id, @person, @content)",
            ("@command_id", Guid.NewGuid().ToString()), ("@person", person), ("@content", happened.Write()));
        reached?.Invoke("the ERP is about to commit");
        transaction.Commit();
        reached?.Invoke("the ERP has committed");
    });

    /// <summary>The state of a sale; null where there is none.</summary>
    public string? FindState(string sale) =>
        Ask("SELECT state FROM sales WHERE id = @id", reader => reader.GetString(0), ("@id", sale)).SingleOrDefault();

    /// <summary>The entries that were not sent yet, or whose sending nobody wrote down, in their order.</summary>
    public IReadOnlyList<OutboxEntry> ReadWaiting() => Ask(
        "SELECT entry, command_id, person, content FROM follow_up_outbox WHERE state = 'waiting' ORDER BY entry",
        reader => new OutboxEntry(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), SaleEvent.Read(reader.GetString(3))));

    /// <summary>The entries that a rule refused, each with the code, for a person to look at.</summary>
    public IReadOnlyList<(string CommandId, string Refusal)> ReadRefused() => Ask(
        "SELECT command_id, refusal FROM follow_up_outbox WHERE state = 'refused' ORDER BY entry", reader => (reader.GetString(0), reader.GetString(1)));

    /// <summary>Notes that an entry was sent, or refused with a code.</summary>
    public void MarkDone(OutboxEntry entry, string? refusal) => Run(connection => Execute(
        connection, null,
        "UPDATE follow_up_outbox SET state = @state, refusal = @refusal WHERE entry = @entry",
        ("@state", refusal is null ? "sent" : "refused"), ("@refusal", refusal), ("@entry", entry.Position)));

    private List<T> Ask<T>(string text, Func<DbDataReader, T> map, params (string Name, object? Value)[] parameters)
    {
        var rows = new List<T>();
        Run(connection =>
        {
            using var command = CommandOf(connection, null, text, parameters);
            using var reader = command.ExecuteReader();
            while (reader.Read()) rows.Add(map(reader));
        });
        return rows;
    }

    private void Run(Action<DbConnection> work)
    {
        using var connection = connect();
        connection.Open();
        work(connection);
    }

    private static int Execute(DbConnection connection, DbTransaction? transaction, string text, params (string Name, object? Value)[] parameters)
    {
        using var command = CommandOf(connection, transaction, text, parameters);
        return command.ExecuteNonQuery();
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are constants of this class.")]
    private static DbCommand CommandOf(DbConnection connection, DbTransaction? transaction, string text, params (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, text);
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
