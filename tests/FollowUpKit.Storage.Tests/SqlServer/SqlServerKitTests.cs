using FollowUpKit.SqlServerKit;

namespace FollowUpKit.Storage.Tests;

/// <summary>The program that runs the kit on a SQL Server, as far as it goes without one.</summary>
public sealed class SqlServerKitTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task WriteAsync_NoConnectionString_RefusedWithWhatToDo(string? connectionString)
    {
        Assert.Equal(2, await KitReport.WriteAsync(connectionString, [], output, error));

        Assert.Contains("Set FOLLOWUPKIT_SQLSERVER", $"{error}", StringComparison.Ordinal);
        Assert.Equal("", $"{output}");
    }

    [Fact]
    public async Task WriteAsync_ServerThatIsNotThere_RefusedWithoutThePassword()
    {
        Assert.Equal(2, await KitReport.WriteAsync("Server=127.0.0.1,1;User Id=sa;Password=hidden-word;Connect Timeout=1;ConnectRetryCount=0", [], output, error));

        Assert.Contains("cannot be asked", $"{error}", StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-word", $"{error}{output}", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SqlServerParser.Versions), MemberType = typeof(SqlServerParser))]
    public void Texts_OfTheFixture_Parse(int version) => Assert.Empty(KitTexts.Of("case_1").SelectMany(text => SqlServerParser.ErrorsOf(text, version)));

    [Fact]
    public void WithSpaces_Cases_AreThoseThatTheTranslatedStatementsBreak() => Assert.Equal(SqlServerConformanceTests.WithSpacesAtTheEnd, KitReport.WithSpaces);
}
