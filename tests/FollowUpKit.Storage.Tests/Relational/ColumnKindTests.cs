using System.Data;
using System.Text.RegularExpressions;
using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

public sealed class ColumnKindTests
{
    private static readonly Dictionary<string, DbType> Kinds = new(StringComparer.Ordinal)
    {
        ["text"] = DbType.String,
        ["integer"] = DbType.Int32,
        ["bigint"] = DbType.Int64,
        ["timestamptz"] = DbType.DateTime,
        ["date"] = DbType.Date,
        ["time"] = DbType.Time,
        ["bytea"] = DbType.Binary,
    };

    [Fact]
    public void Of_EveryColumnOfTheOperationTables_IsItsTypeOnPostgreSql()
    {
        var columns = Regex.Matches(SqlDialect.PostgreSql.CreateScript().Split("followup_schema_version (")[1], @"^    (?<name>[a-z_]+) (?<type>[a-z]+)\b", RegexOptions.Multiline)
            .Where(match => Kinds.ContainsKey(match.Groups["type"].Value) && match.Groups["name"].Value is not "version")
            .Select(match => (Name: match.Groups["name"].Value, Type: match.Groups["type"].Value))
            .Distinct()
            .ToList();

        Assert.True(columns.Count > 50);
        Assert.All(columns, column => Assert.Equal(Kinds[column.Type], ColumnKind.Of(column.Name)));
    }
}
