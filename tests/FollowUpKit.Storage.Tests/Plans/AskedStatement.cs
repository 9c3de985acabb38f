using System.Data.Common;

namespace FollowUpKit.Storage.Tests;

/// <summary>A query that went to a database, with the values of its parameters.</summary>
internal sealed record AskedStatement(string Text, IReadOnlyList<KeyValuePair<string, object?>> Values)
{
    /// <summary>Whether it gives values to a column, alone or among other ways to match.</summary>
    public bool Compares(string column) => Text.Contains($".{column} = ", StringComparison.Ordinal) || Text.Contains($".{column} IN ", StringComparison.Ordinal);

    public static AskedStatement Of(DbCommand command) => new(
        command.CommandText,
        [.. command.Parameters.Cast<DbParameter>().Select(parameter => KeyValuePair.Create(parameter.ParameterName, parameter.Value))]);
}
