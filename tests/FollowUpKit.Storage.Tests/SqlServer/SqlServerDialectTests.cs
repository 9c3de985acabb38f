using System.Data;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.SqlClient;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

public sealed class SqlServerDialectTests
{
    private static readonly SqlServerDialect Dialect = SqlServerDialect.Instance;

    [Fact]
    public void SqlServerPreview_NotAcknowledged_Refused() =>
        Assert.Contains("never run on a server", Assert.Throws<ArgumentException>("acknowledged", () => SqlDialect.SqlServerPreview(acknowledged: false)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Server=x;MultipleActiveResultSets=True")]
    [InlineData("Server=x;Multiple Active Result Sets=true")]
    public void CheckSettings_SeveralResultSets_RefusedForHostsToo(string connectionString)
    {
        using var connection = new SqlConnection(connectionString);

        Assert.Throws<InvalidOperationException>(() => Dialect.CheckSettings(connection));
        Assert.Throws<InvalidOperationException>(() => Dialect.CheckHostSettings(connection));
    }

    [Fact]
    public void CheckSettings_UsualConnection_Passes()
    {
        using var connection = new SqlConnection("Server=x;MultipleActiveResultSets=False");

        Dialect.CheckSettings(connection);
    }

    [Fact]
    public void Bind_Instant_WholeMicrosecondsRoundedDownAsDateTime2()
    {
        var parameter = new SqlParameter();
        Dialect.Bind(parameter, Dialect.Value(Instant.FromUnixTimeTicks(-1)));

        Assert.Equal((SqlDbType.DateTime2, 6), (parameter.SqlDbType, parameter.Scale));
        Assert.Equal(new DateTime(1969, 12, 31, 23, 59, 59).AddTicks(9_999_990), parameter.Value);
    }

    [Fact]
    public void Bind_KeyThatEndsWithASpace_RefusedWhereItIsStoredAndNoneWhereItIsLookedFor()
    {
        var stored = new SqlParameter();
        Dialect.Declare(stored, OperationTable.Definition.Key[1]);
        var lookedFor = new SqlParameter();
        Dialect.Bind(lookedFor, "S-1 ");

        Assert.Throws<NotSupportedException>(() => Dialect.Bind(stored, "S-1 "));
        Assert.Equal("S-1\0", lookedFor.Value);
    }

    [Fact]
    public void Bind_TitleThatEndsWithASpace_Kept()
    {
        var parameter = new SqlParameter();
        Dialect.Declare(parameter, OperationTable.DescriptionColumns[0]);
        Dialect.Bind(parameter, "title ");

        Assert.Equal(("title ", 200), (parameter.Value, parameter.Size));
    }

    [Fact]
    public void Bind_TextLongerThanItsColumn_NotCutByTheDriver()
    {
        var parameter = new SqlParameter();
        Dialect.Declare(parameter, OperationTable.DescriptionColumns[0]);
        Dialect.Bind(parameter, new string('x', 201));

        Assert.Equal(-1, parameter.Size);
    }

    [Theory]
    [InlineData("READ_COMMITTED_SNAPSHOT off", "SET READ_COMMITTED_SNAPSHOT ON")]
    [InlineData("a COMPATIBILITY_LEVEL below 130", "SET COMPATIBILITY_LEVEL")]
    public void WrongSetting_OfTheDatabase_SaysWhatToDo(string found, string todo) => Assert.Contains(todo, Dialect.WrongSetting(found), StringComparison.Ordinal);

    [Fact]
    public void CheckMark_TransactionThatIsGone_Aborted()
    {
        Dialect.CheckMark(17L);

        Assert.Throws<StorageTransactionAbortedException>(() => Dialect.CheckMark(0L));
    }
}
