using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using FollowUpKit.Faults;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

/// <summary>A command in T-SQL, whose parameters are those of Microsoft.Data.SqlClient.</summary>
internal sealed class EmulatedCommand(EmulatedConnection connection) : DbCommand
{
    private static readonly Passing Unseen = new();

    private readonly SqlCommand shape = new();

    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; } = 30;

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; } = connection;

    protected override DbParameterCollection DbParameterCollection => shape.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override void Prepare() => throw new NotSupportedException("Nothing is prepared on SQL Server.");

    public override int ExecuteNonQuery() => Run(command => command.ExecuteNonQuery(), otherwise: 0);

    public override object? ExecuteScalar() => Run(command => command.ExecuteScalar(), otherwise: null);

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) =>
        Run<DbDataReader>(command => new EmulatedReader(command.ExecuteReader(behavior), Unseen, CommandText), otherwise: null)!;

    protected override DbParameter CreateDbParameter() => new SqlParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing) shape.Dispose();
        base.Dispose(disposing);
    }

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are those of the store.")]
    private T? Run<T>(Func<SqliteCommand, T> run, T? otherwise)
    {
        connection.Log.Add(CommandText, shape.Parameters.Cast<SqlParameter>());
        if (TransactSql.Begins(CommandText))
        {
            connection.StartTransaction();
            connection.IsInOwnTransaction = true;
        }

        if (TransactSql.Ends(CommandText))
        {
            if (!connection.IsInOwnTransaction) return otherwise;
            connection.IsInOwnTransaction = false;
        }

        if (TransactSql.ToSqlite(CommandText) is not { } text) return otherwise;
        var command = connection.Inner.CreateCommand();
        command.CommandText = text;
        command.Transaction = (DbTransaction as EmulatedTransaction)?.Inner;
        foreach (SqlParameter parameter in shape.Parameters) command.Parameters.AddWithValue(parameter.ParameterName, EmulatedValues.ToSqlite(parameter));
        try
        {
            return run(command);
        }
        catch (SqliteException error)
        {
            throw new EmulatedException(error, text);
        }
    }

    private sealed class Passing : Interceptor;
}
