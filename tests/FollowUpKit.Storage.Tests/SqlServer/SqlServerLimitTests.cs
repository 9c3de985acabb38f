using System.Text.RegularExpressions;
using FollowUpKit.Storage.Relational;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>The limits of SQL Server: 1,700 bytes and 32 columns of a key, 128 characters of a name, 2,100 parameters of a statement.</summary>
public sealed class SqlServerLimitTests
{
    private const int MostBytesOfAKey = 1700;

    private static readonly TableNames Names = SqlServerDialect.Instance.Names(SqlDialect.DefaultTablePrefix, null);

    public static TheoryData<string> Indexes => [.. TableIndex.All.Select(index => index.Name)];

    public static TheoryData<string> Tables => [.. AllTables.InOrder.Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Key_OfAnIndex_FitsAtItsLongest(string name)
    {
        var index = TableIndex.All.Single(each => each.Name == name);

        Assert.InRange(BytesOf(index.Table, index.Columns.Take(index.KeyLength).Select(TableIndex.NameOf)), 1, MostBytesOfAKey);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Key_OfATable_FitsAtItsLongest(string name)
    {
        var table = AllTables.InOrder.Single(each => each.Name == name);

        Assert.InRange(BytesOf(table, table.Key.Select(column => column.Name)), 1, MostBytesOfAKey);
    }

    [Fact]
    public void Parameters_OfTheGreatestFilterOfOperations_AreFewerThanTheServerTakes()
    {
        // The longest lists whose values are parameters of their own.
        string[] most = [.. Enumerable.Range(0, SqlServerDialect.Instance.MostInList).Select(number => $"{number}")];
        var filter = new OperationFilter("")
        {
            Branches = [.. Enumerable.Range(0, 32).Select(number => $"{number}")],
            Agents = most,
            Customers = most,
            Outcomes = most,
            Containing = "text",
            Scope = new(most, most),
            CurrentDueIn = [.. Enumerable.Range(0, FilterLimits.MaxPeriods).Select(_ => new DuePeriod(most, new(2026, 1, 1), new(2026, 1, 2)).InBranches(most))],
            IdleIn = [.. Enumerable.Range(0, FilterLimits.MaxPeriods).Select(_ => new IdlePeriod(most, Instant.FromUtc(2026, 1, 1, 0, 0)).OutsideBranches(most))],
        };
        var query = new OperationQuery(Names, SqlServerDialect.Instance, filter, seesFew: false);
        var statement = query.Page(OperationOrder.Newest, after: null, 50);

        Assert.InRange(query.Values.Count, 1000, 2100);
        Assert.Empty(SqlServerParser.ErrorsOf(statement.Text, 2019));
    }

    [Fact]
    public void Names_WithTheLongestPrefix_FitWithoutBeingCut() => Assert.All(
        Regex.Matches(SqlDialect.SqlServerPreview(acknowledged: true).GenerateCreateScript("the_longest_of_all__", new string('s', 32)), @"\[(\w+)\]").Select(match => match.Groups[1].Value),
        name => Assert.InRange(name.Length, 1, 128));

    private static int BytesOf(Table table, IEnumerable<string> columns) => columns.Select(name => table.Columns.Single(column => column.Name == name)).Sum(column => column.Type switch
    {
        // A recipient is a word of the program in letters of one unit, and a key.
        ColumnType.Text when column.Name == "recipient" => (2 * (column.Length!.Value - ColumnLengths.Identifier)) + (4 * ColumnLengths.Identifier),

        // Two bytes for each of the two units that a code point may have.
        ColumnType.Text => 4 * column.Length!.Value,
        ColumnType.Integer => 4,
        ColumnType.Date => 3,
        _ => 8,
    });
}
