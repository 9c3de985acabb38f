namespace FollowUpKit.Packages.Tests;

/// <summary>A column of the table: what is wrong with a package, null for nothing.</summary>
internal sealed record PackageCheck(string Name, Func<Package, string?> ProblemOf)
{
    public Func<Package, bool> AppliesTo { get; init; } = _ => true;

    public string CellOf(Package package) => !AppliesTo(package) ? "-" : ProblemOf(package) is null ? "Y" : "N";
}
