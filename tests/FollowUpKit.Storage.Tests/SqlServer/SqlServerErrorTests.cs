using System.Data.Common;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.SqlClient;

namespace FollowUpKit.Storage.Tests;

/// <summary>The numbers of errors of SQL Server by its documentation, and what they mean to the caller of a store.</summary>
public sealed class SqlServerErrorTests
{
    private static readonly DialectErrors Errors = SqlServerDialect.Instance.Errors;

    [Fact]
    public void Number_OfTheDriversError_IsWhereItIsLookedFor() => Assert.Equal(typeof(int), typeof(SqlException).GetProperty("Number")!.PropertyType);

    [Theory]
    // There already.
    [InlineData(2601)]
    [InlineData(2627)]
    // Given up for another.
    [InlineData(1205)]
    [InlineData(3960)]
    public void IsConflict_AnotherCameBetween_True(int number) => Assert.True(Errors.IsConflict(new Told(number)));

    [Theory]
    [InlineData(1222)]
    [InlineData(102)]
    [InlineData(0)]
    public void IsConflict_AnythingElse_False(int number) => Assert.False(Errors.IsConflict(new Told(number)));

    [Theory]
    // Took too long, locked, or given up.
    [InlineData(-2)]
    [InlineData(1222)]
    [InlineData(1205)]
    // Not reached, or lost.
    [InlineData(53)]
    [InlineData(10054)]
    [InlineData(11001)]
    // Read-only, full, out of memory.
    [InlineData(3906)]
    [InlineData(1105)]
    [InlineData(9002)]
    [InlineData(701)]
    // Throttled, or moved.
    [InlineData(40501)]
    [InlineData(40613)]
    public void IsUnavailable_DatabaseDoesNotServe_True(int number) => Assert.True(Errors.IsUnavailable(new Told(number)));

    [Theory]
    [InlineData(102)]
    [InlineData(229)]
    [InlineData(8152)]
    [InlineData(18456)]
    public void IsUnavailable_MistakeOfTheCaller_False(int number) => Assert.False(Errors.IsUnavailable(new Told(number)));

    [Theory]
    [InlineData(2627, true)]
    [InlineData(1205, true)]
    [InlineData(3930, true)]
    [InlineData(9002, true)]
    [InlineData(-2, false)]
    [InlineData(10054, false)]
    [InlineData(0, false)]
    public void LeftNothingOnCommit_ByTheNumber_OnlyWhereTheServerRefused(int number, bool expected) =>
        Assert.Equal(expected, Errors.LeftNothingOnCommit(new Told(number)));

    [Theory]
    [InlineData(207)]
    [InlineData(208)]
    public void IsMissing_NoSuchTableOrColumn_True(int number) => Assert.True(Errors.IsMissing(new Told(number)));

    [Theory]
    [InlineData(823)]
    [InlineData(824)]
    public void IsCorrupt_PageCannotBeRead_True(int number) => Assert.True(Errors.IsCorrupt(new Told(number)));

    [Theory]
    [InlineData(3903)]
    [InlineData(3930)]
    [InlineData(3998)]
    public void IsAborted_TransactionIsDoomedOrGone_True(int number) => Assert.True(Errors.IsAborted(new Told(number)));

    [Theory]
    [InlineData("This SqlTransaction has completed; it is no longer usable.")]
    [InlineData("Esta transacción SqlTransaction se ha completado; ya no se puede utilizar.")]
    public void IsEnded_ErrorOfTheDriverAboutItsTransaction_True(string message) => Assert.True(Errors.IsEnded(new InvalidOperationException(message)));

    [Fact]
    public void IsCancelled_ErrorWithoutANumberOrOfTheCaller_TrueAndATimeOutFalse()
    {
        Assert.True(Errors.IsCancelled(new Told(0)));
        Assert.True(Errors.IsCancelled(new InvalidOperationException()));
        Assert.False(Errors.IsCancelled(new Told(-2)));
    }

    [Fact]
    public void IsConflict_NumberInTheDataAlone_True() => Assert.True(Errors.IsConflict(new Trimmed("2627")));

    private sealed class Told(int number) : DbException
    {
        public int Number => number;
    }

    private sealed class Trimmed : DbException
    {
        public Trimmed(string number) => Data["HelpLink.EvtID"] = number;
    }
}
