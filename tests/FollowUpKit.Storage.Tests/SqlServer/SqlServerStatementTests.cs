using System.Data;
using System.Reflection;
using System.Text.RegularExpressions;
using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>Every statement that is sent to SQL Server while all cases of the kit run and all questions of the reports are asked.</summary>
[Collection(SqlServerStatements.Name)]
public sealed class SqlServerStatementTests(SentStatements sent)
{
    [Theory]
    [MemberData(nameof(SqlServerParser.Versions), MemberType = typeof(SqlServerParser))]
    public void Statement_EachThatIsSent_Parses(int version)
    {
        Assert.True(sent.Log.Sent.Count > 5000, $"{sent.Log.Sent.Count} statements");

        Assert.Empty(sent.Log.Sent.Keys.SelectMany(text => SqlServerParser.ErrorsOf(text, version)));
    }

    [Fact]
    public void Statement_EachThatIsSent_HasNoTrap() => Assert.Empty(sent.Log.Sent.Keys.SelectMany(SqlServerTraps.In));

    [Fact]
    public void Statement_EachOfTheStore_IsSent()
    {
        var names = SqlServerDialect.Instance.Names(SqlDialect.DefaultTablePrefix, null);
        object[] holders =
        [
            new WriteStatements(names, SqlServerDialect.Instance), new ReadStatements(names, SqlServerDialect.Instance),
            new ReminderStatements(names, SqlServerDialect.Instance), new DigestStatements(names, SqlServerDialect.Instance),
            new VerifyStatements(names, SqlServerDialect.Instance),
        ];
        var statements = holders.SelectMany(StatementsOf).ToList();
        Assert.True(statements.Count > 40, $"{statements.Count} statements");

        // Reminders of many operations are written with what the queue knows of them.
        var neverSent = new WriteStatements(names, SqlServerDialect.Instance).AddReminder.OfRows!.Text;
        Assert.Equal([neverSent], statements.Where(statement => !sent.Log.Sent.ContainsKey(statement.Text)).Select(statement => statement.Text));
    }

    [Fact]
    public void Verification_SaleAsItWasWritten_FindsNothing() => Assert.Empty(sent.Findings.Select(finding => $"{finding} {finding.Found} {finding.Expected}"));

    [Fact]
    public void Questions_OfTheReports_SendAsManyStatementsAsOnSqlite()
    {
        Assert.Empty(sent.Complaints);
        Assert.True(sent.Texts.OnSqlServer > 2000, $"{sent.Texts}");
        Assert.Equal(sent.Texts.OnSqlite, sent.Texts.OnSqlServer);
    }

    [Fact]
    public void Statement_EachVariable_IsAParameter() => Assert.Empty(sent.Log.Sent.Where(one =>
        Regex.Matches(one.Key, @"(?<!@)@(?!Resource|Lock)\w+").Select(match => match.Value).Except(one.Value.Select(parameter => parameter.Name)).Any()).Select(one => one.Key));

    [Fact]
    public void Parameters_OfEachStatement_HaveTypesAndLengths() => Assert.Empty(
        sent.Log.Sent.SelectMany(one => one.Value.Where(parameter => !IsTyped(parameter)).Select(parameter => $"{parameter} {one.Key}")));

    [Fact]
    public void Parameters_OfKeysAndInstants_AreThoseOfTheirColumns()
    {
        var open = sent.Log.Sent.Single(one => one.Key.StartsWith("SET NOCOUNT OFF; INSERT INTO [followup_operations]", StringComparison.Ordinal) && !one.Key.Contains("OPENJSON", StringComparison.Ordinal)).Value
            .ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);

        Assert.Equal(new SentParameter("@tenant", SqlDbType.NVarChar, 256, 0), open["@tenant"]);
        Assert.Equal(new SentParameter("@title", SqlDbType.NVarChar, 200, 0), open["@title"]);
        Assert.Equal(new SentParameter("@withdrawal_reason", SqlDbType.NVarChar, 1000, 0), open["@withdrawal_reason"]);
        Assert.Equal(-1, open["@search_text"].Size);
        Assert.Equal(SqlDbType.BigInt, open["@version"].Type);
        Assert.Equal((SqlDbType.DateTime2, 6), (open["@opened_at"].Type, open["@opened_at"].Scale));
        Assert.Equal((SqlDbType.DateTime2, 6), (open["@withdrawn_at"].Type, open["@withdrawn_at"].Scale));
        Assert.Equal((SqlDbType.Time, 6), (open["@current_due_time"].Type, open["@current_due_time"].Scale));
        Assert.Equal(SqlDbType.Date, open["@current_due_date"].Type);
    }

    // A datetime has three milliseconds; a text without a length makes a plan for each length.
    private static bool IsTyped(SentParameter parameter) => parameter.Type switch
    {
        SqlDbType.NVarChar => parameter.Size is -1 or 32 or 64 or 128 or 200 or 256 or 320 or 600 or 1000,
        SqlDbType.VarBinary => parameter.Size == ColumnLengths.Hash,
        SqlDbType.DateTime2 or SqlDbType.Time => parameter.Scale == 6,
        SqlDbType.Date or SqlDbType.Int or SqlDbType.BigInt or SqlDbType.Bit => true,
        _ => false,
    };

    private static IEnumerable<SqlStatement> StatementsOf(object holder) =>
        from property in holder.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let value = property.GetValue(holder)
        from statement in value switch
        {
            IEnumerable<SqlStatement> several => several,
            SqlStatement one => [one],
            SettlingStatements settling => StatementsOf(settling),
            _ => [],
        }
        from each in new[] { statement, statement.OfRows }
        where each is not null
        select each;
}
