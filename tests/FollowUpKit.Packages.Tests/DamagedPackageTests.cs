namespace FollowUpKit.Packages.Tests;

/// <summary>Each check fails where it should.</summary>
[Collection(nameof(PackedSolution))]
public sealed class DamagedPackageTests(PackedSolution solution)
{
    public static TheoryData<string> Damages => [.. DamagedPackage.All.Keys];

    [Theory]
    [MemberData(nameof(Damages))]
    public void CellOf_DamagedPackage_IsNo(string damage)
    {
        var (name, damaged) = DamagedPackage.All[damage];
        var good = solution.Packages.Single(package => package.Id == "FollowUpKit");
        var check = PackageChecks.All(solution).Single(check => check.Name == name);

        Assert.Equal("Y", check.CellOf(good));
        Assert.Equal("N", check.CellOf(damaged(good)));
    }

    [Fact]
    public void Damages_EachCheck_HasOne() =>
        Assert.Equal(PackageChecks.All(solution).Select(check => check.Name), DamagedPackage.All.Values.Select(damage => damage.Check).Distinct());
}
