namespace FollowUpKit.Tests;

/// <summary>Folders are floors: what lies in one uses those below it only.</summary>
public sealed class FolderTests
{
    public static TheoryData<string> Projects => [.. SourceFolders.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_OfProject_FormNoCircle(string project)
    {
        var circle = SourceFolders.Circles(SourceFolders.Of(project));

        Assert.True(circle.Count == 0, $"Folders of {project} use each other in a circle: {string.Join(", ", circle)}");
    }

    [Fact]
    public void Folders_ThatUseOthers_AreFound()
    {
        Assert.Contains(("Reading", "Tables"), SourceFolders.Of("FollowUpKit.Storage.Relational"));
        Assert.Contains((".", "Commands"), SourceFolders.Of("FollowUpKit"));
    }

    [Fact]
    public void Circles_OfThreeFoldersAmongOthers_AreTheirArrows() => Assert.Equal(
        [("a", "b"), ("b", "c"), ("c", "a")],
        SourceFolders.Circles([("entrance", "a"), ("a", "b"), ("b", "c"), ("c", "a"), ("c", "floor"), ("floor", "ground")]));
}
