using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

public sealed class CommitWritesTests
{
    private static readonly WriteStatements Statements = new(new TableNames(SqlDialect.DefaultTablePrefix), SqlDialect.Sqlite);

    private readonly Sale sale = Sale.Of("S-1");

    [Fact]
    public void All_NewOperation_ForgetsNoReminders() =>
        Assert.DoesNotContain(Statements.ForgetReminders, Written(sale.Open()));

    [Theory]
    [InlineData("FollowUpScheduled", false)]
    [InlineData("FollowUpEdited", true)]
    [InlineData("FollowUpRescheduled", true)]
    [InlineData("DueTimesRecalculated", true)]
    public void All_OperationThatIsThere_ForgetsRemindersOfFollowUpsThatAreThere(string change, bool forgets)
    {
        sale.Open();

        Assert.Equal(forgets, Written(sale.Do(EveryChange.Named(change))).Any(
            statement => statement == Statements.ForgetReminders || statement == Statements.ForgetOtherReminders));
    }

    private static IEnumerable<SqlStatement> Written(OperationCommit commit) =>
        new CommitWrites(SqlDialect.Sqlite, Statements, commit).All.Select(write => write.Statement);
}
