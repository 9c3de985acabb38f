using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>The numbers of errors of MariaDB, and what they mean to the caller of a store.</summary>
public sealed class MariaDbErrorNumberTests
{
    private static readonly DialectErrors Errors = SqlDialect.MariaDb.Errors;

    [Theory]
    [InlineData(1062)]
    [InlineData(1213)]
    [InlineData(1020)]
    public void IsConflict_AnotherCameBetween_True(int number) => Assert.True(Errors.IsConflict(new MariaDbError(number)));

    [Theory]
    [InlineData(1205)]
    [InlineData(1064)]
    [InlineData(0)]
    public void IsConflict_AnythingElse_False(int number) => Assert.False(Errors.IsConflict(new MariaDbError(number)));

    [Fact]
    public void IsConflict_SignalOfTheGuard_TrueAndOfAnotherFalse()
    {
        Assert.True(Errors.IsConflict(new MariaDbError(1644, MariaDbDialect.Refused)));
        Assert.False(Errors.IsConflict(new MariaDbError(1644, "a trigger of the host")));
    }

    [Theory]
    // Locked for too long, or given up.
    [InlineData(1205)]
    [InlineData(1213)]
    [InlineData(1317)]
    // Read-only.
    [InlineData(1290)]
    [InlineData(1792)]
    [InlineData(1836)]
    // Full.
    [InlineData(1021)]
    [InlineData(1114)]
    [InlineData(1030)]
    // Too many connections.
    [InlineData(1040)]
    [InlineData(1203)]
    [InlineData(1226)]
    // Not reached, or lost.
    [InlineData(1042)]
    [InlineData(1053)]
    [InlineData(1927)]
    [InlineData(2002)]
    [InlineData(2006)]
    [InlineData(2013)]
    // Took too long.
    [InlineData(1969)]
    [InlineData(-1)]
    public void IsUnavailable_DatabaseDoesNotServe_True(int number) => Assert.True(Errors.IsUnavailable(new MariaDbError(number)));

    [Theory]
    [InlineData(1064)]
    [InlineData(1142)]
    [InlineData(1406)]
    [InlineData(0)]
    public void IsUnavailable_MistakeOfTheCaller_False(int number) => Assert.False(Errors.IsUnavailable(new MariaDbError(number)));

    [Theory]
    [InlineData(1049)]
    [InlineData(1054)]
    [InlineData(1146)]
    [InlineData(1176)]
    public void IsMissing_NoSuchTableColumnOrIndex_True(int number) => Assert.True(Errors.IsMissing(new MariaDbError(number)));

    [Theory]
    [InlineData(1034)]
    [InlineData(1712)]
    [InlineData(1932)]
    public void IsCorrupt_TableCannotBeRead_True(int number) => Assert.True(Errors.IsCorrupt(new MariaDbError(number)));

    [Theory]
    [InlineData(1062, true)]
    [InlineData(1213, true)]
    [InlineData(1205, true)]
    [InlineData(1290, true)]
    [InlineData(1053, false)]
    [InlineData(1927, false)]
    [InlineData(2013, false)]
    [InlineData(1180, false)]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    public void LeftNothingOnCommit_ByTheNumber_OnlyWhereTheServerRefused(int number, bool expected) =>
        Assert.Equal(expected, Errors.LeftNothingOnCommit(new MariaDbError(number)));

    [Fact]
    public void LeftNothingOnCommit_StatementStoppedForItsTime_True() => Assert.True(Errors.LeftNothingOnCommit(new MariaDbError(-1, "", new MariaDbError(1317))));

    [Fact]
    public void IsOfDriver_WithoutNumberButOfTheWay_False()
    {
        Assert.True(Errors.IsOfDriver(new MariaDbError(0)));
        Assert.True(Errors.IsOfDriver(new InvalidOperationException()));
        Assert.False(Errors.IsOfDriver(new MariaDbError(0, "", new IOException())));
        Assert.False(Errors.IsOfDriver(new MariaDbError(1064)));
    }
}
