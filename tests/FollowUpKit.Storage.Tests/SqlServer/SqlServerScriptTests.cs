using FollowUpKit.SchemaVersions;
using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>The tables of SQL Server, as text.</summary>
public sealed class SqlServerScriptTests
{
    private static readonly SqlDialect Dialect = SqlDialect.SqlServerPreview(acknowledged: true);

    [Theory]
    [MemberData(nameof(SqlServerParser.Versions), MemberType = typeof(SqlServerParser))]
    public void GenerateCreateScript_WholeAndEachStatement_Parses(int version)
    {
        var script = Dialect.GenerateCreateScript("Order_", "crm");
        string[] statements = [script, .. SqlScript.Statements(script)];
        Assert.InRange(statements.Length, 45, 60);

        Assert.Empty(statements.SelectMany(statement => SqlServerParser.ErrorsOf(statement, version)));
    }

    [Fact]
    public void GenerateCreateScript_EachStatement_HasNoTrap() => Assert.Empty(SqlScript.Statements(Dialect.GenerateCreateScript()).SelectMany(SqlServerTraps.In));

    [Fact]
    public void GenerateCreateScript_ByHandWithSqlcmd_SetsWhatFilteredIndexesNeed() =>
        Assert.StartsWith("SET ANSI_NULLS, ANSI_PADDING, ANSI_WARNINGS, ARITHABORT, CONCAT_NULL_YIELDS_NULL, QUOTED_IDENTIFIER ON;", Dialect.GenerateCreateScript(), StringComparison.Ordinal);

    [Fact]
    public void Literal_StepOfVersionOne_IsThatOfTheLists() =>
        Assert.Equal(SchemaText.Of(Dialect), new Schema(Dialect, Dialect.Names(SqlDialect.DefaultTablePrefix, null)).Literal(1));

    [Fact]
    public void ReportIndexes_ThatAreMadeAgain_AreThoseOfTheScript()
    {
        var made = new ReportIndexes(Dialect, Dialect.Names(SqlDialect.DefaultTablePrefix, null)).Create().ToList();

        Assert.Equal(TableIndex.All.Count(index => index.Table != CommandTable.Definition), made.Count);
        Assert.Empty(made.SelectMany(statement => SqlServerParser.ErrorsOf(statement, 2019)));
    }
}
