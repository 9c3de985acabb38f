namespace FollowUpKit.Storage.Tests;

/// <summary>Each trap is found where it is: all of these parse.</summary>
public sealed class SqlServerTrapsTests
{
    [Theory]
    [InlineData("SAVEPOINT x", "A procedure is called")]
    [InlineData("SELECT a FROM (SELECT 1) AS t", "has no name")]
    [InlineData("SELECT a FROM (SELECT x.a, y.a FROM x CROSS JOIN y) AS t", "have one name")]
    [InlineData("SELECT COUNT(*) FROM x", "A count has 32 bits")]
    [InlineData("SELECT SUM(a) FROM x", "A sum has 32 bits")]
    [InlineData("WITH t (a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM t WHERE a < 1000) SELECT a FROM t", "after a hundred rounds")]
    [InlineData("WITH t (a) AS (SELECT MIN(a) FROM x UNION ALL SELECT (SELECT MIN(x.a) FROM x WHERE x.a > t.a) FROM t) SELECT a FROM t OPTION (MAXRECURSION 0)", "An aggregate")]
    [InlineData("WITH t (a) AS (SELECT 1 UNION ALL SELECT (SELECT TOP (1) x.a FROM x WHERE x.a > t.a ORDER BY x.a) FROM t) SELECT a FROM t OPTION (MAXRECURSION 0)", "TOP")]
    [InlineData("WITH t (a) AS (SELECT 1 UNION ALL SELECT x.a FROM t LEFT JOIN x ON x.a > t.a) SELECT a FROM t OPTION (MAXRECURSION 0)", "An outer join")]
    public void In_StatementWithATrap_TellsIt(string text, string expected)
    {
        Assert.Empty(SqlServerParser.ErrorsOf(text, 2022));

        Assert.Contains(SqlServerTraps.In(text), trap => trap.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SELECT COUNT_BIG(*), SUM(CAST(a AS bigint)) FROM x HAVING COUNT(*) > 0")]
    [InlineData("SELECT SUM(CASE WHEN a < b THEN 0 ELSE DATEDIFF_BIG(microsecond, b, a) END) FROM x")]
    public void In_StatementWithout_Nothing(string text) => Assert.Empty(SqlServerTraps.In(text));
}
