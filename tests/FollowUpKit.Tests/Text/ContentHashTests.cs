using System.Security.Cryptography;

namespace FollowUpKit.Tests;

public sealed class ContentHashTests
{
    [Fact]
    public void ToHash_Field_IsSha256OfLengthsAndUtf8() => Assert.Equal(
        SHA256.HashData([0, 0, 0, 1, 0x6E, 0, 0, 0, 3, 0x61, 0xC3, 0xB1]), Of(hash => hash.Add("n", "añ")));

    [Fact]
    public void ToHash_Nothing_IsSha256OfNothing() => Assert.Equal(SHA256.HashData([]), Of(_ => { }));

    [Fact]
    public void ToHash_AbsentField_IsLeftOut() => Assert.Equal(
        Of(hash => hash.Add("a", "1")),
        Of(hash =>
        {
            hash.Add("a", "1");
            hash.Add("text", (string?)null);
            hash.Add("number", (int?)null);
            hash.Add("flag", false);
            hash.Add("list", (IReadOnlyList<string>?)null);
        }));

    [Fact]
    public void ToHash_GivenNull_HasLengthMinusOne() => Assert.Equal(
        SHA256.HashData([0, 0, 0, 1, 0x6E, 0xFF, 0xFF, 0xFF, 0xFF]), Of(hash => hash.AddGiven("n", null)));

    [Fact]
    public void ToHash_LongText_LengthIsBigEndian() => Assert.Equal(
        SHA256.HashData([0, 0, 0, 1, 0x6E, 0, 0, 1, 2, .. Enumerable.Repeat((byte)0x61, 258)]),
        Of(hash => hash.Add("n", new string('a', 258))));

    [Fact]
    public void ToHash_FieldsInAnotherOrder_IsTheSame() => Assert.Equal(
        Of(Adds(("a", "1"), ("B", "2"), ("a_b", "3"))), Of(Adds(("a_b", "3"), ("B", "2"), ("a", "1"))));

    [Fact]
    public void ToHash_SameTextUnderAnotherName_Differs() => Assert.NotEqual(Of(Adds(("a", "x"))), Of(Adds(("b", "x"))));

    [Fact]
    public void ToHash_TextMovedIntoTheName_Differs() => Assert.NotEqual(Of(Adds(("ab", "c"))), Of(Adds(("a", "bc"))));

    [Fact]
    public void ToHash_AbsentNullOrEmpty_Differ() => Assert.Equal(
        3, new[] { Of(_ => { }), Of(hash => hash.AddGiven("a", null)), Of(Adds(("a", ""))) }.Select(Convert.ToHexString).Distinct().Count());

    [Fact]
    public void ToHash_NumberAndFlag_AreTexts() => Assert.Equal(
        Of(Adds(("number", "-7"), ("flag", "yes"))),
        Of(hash =>
        {
            hash.Add("number", -7);
            hash.Add("flag", true);
        }));

    [Fact]
    public void ToHash_List_IsItsCountAndItsItemsByPlace()
    {
        Assert.Equal(Of(Adds(("list", "2"), ("list.1", "a"), ("list.2", "b"))), Of(hash => hash.Add("list", ["a", "b"])));
        Assert.Equal(Of(Adds(("list", "0"))), Of(hash => hash.Add("list", [])));
    }

    [Fact]
    public void ToHash_NameAddedTwice_Refused() => Assert.Throws<InvalidOperationException>(() => Of(Adds(("a", "1"), ("a", "2"))));

    private static Action<ContentHash> Adds(params (string Name, string Text)[] fields) => hash =>
    {
        foreach (var (name, text) in fields) hash.Add(name, text);
    };

    private static byte[] Of(Action<ContentHash> add)
    {
        var hash = new ContentHash();
        add(hash);
        return hash.ToHash();
    }
}
