using System.Data.Common;
using FollowUpKit.Faults;

namespace FollowUpKit.Storage.Tests;

/// <summary>A query that went to a database, with the values of its parameters.</summary>
internal sealed record AskedStatement(string Text, IReadOnlyList<KeyValuePair<string, object?>> Values)
{
    private static readonly string[] Comparisons = ["= ", "IN ", "IS NULL"];

    /// <summary>Whether it gives values to a column or asks for none, alone or among other ways to match.</summary>
    public bool Compares(string column) => Comparisons.Any(comparison => Text.Contains($".{column} {comparison}", StringComparison.Ordinal));

    /// <summary>The query of a call; null of a call that asks for no rows.</summary>
    public static AskedStatement? Of(DriverCall call) => call.Asked is { } parameters
        ? new(call.Text, [.. parameters.Cast<DbParameter>().Select(parameter => KeyValuePair.Create(parameter.ParameterName, parameter.Value))])
        : null;
}
