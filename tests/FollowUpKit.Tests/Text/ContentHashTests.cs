using System.Security.Cryptography;

namespace FollowUpKit.Tests;

public sealed class ContentHashTests
{
    [Fact]
    public void ToHash_Text_IsSha256OfLengthAndUtf8() => Assert.Equal(
        SHA256.HashData([0, 0, 0, 3, 0x61, 0xC3, 0xB1]), Of(hash => hash.Add("añ")));

    [Fact]
    public void ToHash_Null_HasLengthMinusOne() => Assert.Equal(SHA256.HashData([0xFF, 0xFF, 0xFF, 0xFF]), Of(hash => hash.Add((string?)null)));

    [Fact]
    public void ToHash_LongText_LengthIsBigEndian() => Assert.Equal(
        SHA256.HashData([0, 0, 1, 2, .. Enumerable.Repeat((byte)0x61, 258)]), Of(hash => hash.Add(new string('a', 258))));

    [Fact]
    public void ToHash_FieldsMovedApart_Differs() => Assert.NotEqual(Of(Adds("ab", "c")), Of(Adds("a", "bc")));

    [Fact]
    public void ToHash_NullOrEmpty_Differs() => Assert.NotEqual(Of(Adds("")), Of(Adds((string?)null)));

    [Fact]
    public void ToHash_NumberAndFlag_AreTexts() => Assert.Equal(
        Of(Adds("-7", null, "yes", "no")),
        Of(hash =>
        {
            hash.Add(-7);
            hash.Add((int?)null);
            hash.Add(true);
            hash.Add(false);
        }));

    [Fact]
    public void ToHash_List_HasItsCountBefore()
    {
        Assert.Equal(Of(Adds("2", "a", null)), Of(hash => hash.Add(["a", null])));
        Assert.Equal(Of(Adds((string?)null)), Of(hash => hash.Add((IEnumerable<string?>?)null)));
    }

    private static Action<ContentHash> Adds(params string?[] texts) => hash =>
    {
        foreach (var text in texts) hash.Add(text);
    };

    private static byte[] Of(Action<ContentHash> add)
    {
        var hash = new ContentHash();
        add(hash);
        return hash.ToHash();
    }
}
