namespace FollowUpKit.Storage.Tests;

/// <summary>The search itself. A history is one call after the other: sale, when it began and ended, and what was told.</summary>
public sealed class LinearizationTests
{
    [Theory]
    // One after the other.
    [InlineData("A 1-2 commit 0 x, A 3-4 find 1x", true)]
    [InlineData("A 1-2 commit 0 x, A 3-4 commit 1 y, A 5-6 find 2y", true)]
    [InlineData("A 1-2 commit 0 x, A 3-4 conflict 0, A 5-6 find 1x", true)]
    [InlineData("A 1-2 commit 0 x, A 3-4 find nothing", false)]
    [InlineData("A 1-2 find 1x, A 3-4 commit 0 x", false)]
    [InlineData("A 1-2 commit 0 x, A 3-4 find 1y", false)]
    [InlineData("A 1-2 commit 0 x, A 3-4 commit 1 y, A 5-6 find 1x", false)]
    [InlineData("A 1-2 commit 0 x, A 3-4 conflict 1", false)]
    [InlineData("A 1-2 conflict 0", false)]
    [InlineData("A 1-2 commit 1 x", false)]
    // At once: either order will do, but only one winner.
    [InlineData("A 1-4 commit 0 x, A 2-3 find 1x", true)]
    [InlineData("A 1-4 commit 0 x, A 2-3 find nothing", true)]
    [InlineData("A 1-3 commit 0 x, A 2-4 conflict 0", true)]
    [InlineData("A 1-3 conflict 0, A 2-4 commit 0 x", true)]
    [InlineData("A 1-3 commit 0 x, A 2-4 commit 0 y", false)]
    [InlineData("A 1-3 conflict 0, A 2-4 conflict 0", false)]
    [InlineData("A 1-6 commit 0 x, A 2-3 find 1x, A 4-5 find nothing", false)]
    // Two sales, which have nothing to do with each other.
    [InlineData("A 1-2 commit 0 x, B 1-2 commit 0 x, A 3-4 find 1x, B 3-4 find 1x", true)]
    [InlineData("A 1-2 commit 0 x, B 3-4 conflict 0", false)]
    // A write that is lost when another comes between.
    [InlineData("A 1-2 commit 0 x, A 3-6 commit 1 y, A 4-5 commit 1 z, A 7-8 find 2z", false)]
    public void Exists_OfHistory_TellsWhetherAnOrderExplainsIt(string history, bool expected) =>
        Assert.Equal(expected, Linearization.Exists(history.Split(", ").Select(Written.Call)));
}
