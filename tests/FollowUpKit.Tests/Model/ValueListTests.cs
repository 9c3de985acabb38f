using System.Collections;

namespace FollowUpKit.Tests;

public sealed class ValueListTests
{
    private static readonly ValueList<string> List = new(["a", "b"]);

    [Fact]
    public void Equals_SameItemsInOrder_Equal()
    {
        Assert.True(List.Equals((object)new ValueList<string>(["a", "b"])));
        Assert.Equal(List.GetHashCode(), new ValueList<string>(["a", "b"]).GetHashCode());
        Assert.Equal(0, new ValueList<string>([]).GetHashCode());
    }

    [Fact]
    public void Equals_OtherItemsOrderOrLength_NotEqual()
    {
        Assert.False(List.Equals(new ValueList<string>(["b", "a"])));
        Assert.False(List.Equals(new ValueList<string>(["a"])));
        Assert.False(List.Equals((object)"a"));
        Assert.False(List.Equals(null));
    }

    [Fact]
    public void AddAndReplace_Item_LeaveTheOldListAlone()
    {
        Assert.Equal(["a", "b", "c"], List.Add("c"));
        Assert.Equal(["a", "c"], List.Replace(1, "c"));
        Assert.Equal(["a", "b"], ((IEnumerable)List).Cast<string>());
    }
}
