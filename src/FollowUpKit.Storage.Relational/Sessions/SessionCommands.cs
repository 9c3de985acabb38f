using System.Data;
using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>The commands of one connection: made once for each statement, prepared where that pays, and kept.</summary>
/// <param name="connection">The connection.</param>
/// <param name="transaction">The host's transaction; null on a connection of our own.</param>
/// <param name="dialect">The dialect.</param>
internal sealed class SessionCommands(DbConnection connection, DbTransaction? transaction, SqlDialect dialect) : IDisposable
{
    private readonly CommandCache _kept = new();

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities",
        Justification = "Texts are made of constants and a checked prefix; all values are parameters.")]
    public DbCommand Create(string text)
    {
        var command = connection.CreateCommand();
        command.CommandType = CommandType.Text;
        command.CommandText = text;
        command.Transaction = transaction;
        return command;
    }

    /// <summary>The command of a statement, with values. The next call with the same statement gives the same command.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="values">The values of its parameters.</param>
    /// <param name="prepare">Whether it may be prepared on the server.</param>
    /// <param name="cancellationToken">Cancels the preparation.</param>
    public async Task<DbCommand> BindAsync(SqlStatement statement, IReadOnlyList<object?> values, bool prepare, CancellationToken cancellationToken)
    {
        var known = _kept.Find(statement);
        var kept = known ?? await AddAsync(statement).ConfigureAwait(false);
        for (var i = 0; i < values.Count; i++) dialect.Bind(kept.Command.Parameters[i], values[i]);

        // A varied statement is worth preparing once it comes again.
        if (kept.IsPrepared || !prepare || (statement.IsVaried && known is null)) return kept.Command;
#if NET
        await kept.Command.PrepareAsync(cancellationToken).ConfigureAwait(false);
#else
        kept.Command.Prepare();
#endif
        kept.IsPrepared = true;
        return kept.Command;
    }

    /// <summary>Gives up what is prepared of varied statements on a connection that goes on elsewhere.</summary>
    public async Task ForgetVariedAsync()
    {
        while (_kept.RemoveLast() is { } command) await ForgetAsync(command).ConfigureAwait(false);
    }

    public void Dispose() => _kept.Dispose();

    private async Task<KeptCommand> AddAsync(SqlStatement statement)
    {
        var command = Create(statement.Text);
        statement.AddParameters(command.Parameters, command.CreateParameter, dialect);
        var added = new KeptCommand(command);
        if (_kept.Add(statement, added) is { } forgotten) await ForgetAsync(forgotten).ConfigureAwait(false);
        return added;
    }

    private async Task ForgetAsync(KeptCommand command)
    {
        try
        {
            if (command.IsPrepared && connection.State == ConnectionState.Open) await dialect.UnprepareAsync(command.Command).ConfigureAwait(false);
        }
        catch (Exception error) when (DriverErrors.Include(error))
        {
            // The connection is lost, which the next statement will tell.
        }
        finally
        {
            command.Dispose();
        }
    }
}
