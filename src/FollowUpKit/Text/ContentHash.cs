using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FollowUpKit;

/// <summary>SHA-256 over fields, each as UTF-8 with its length before it, null apart from empty.</summary>
internal sealed class ContentHash
{
    private readonly List<byte> _content = [];

    public void Add(string? text)
    {
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        var length = text is null ? -1 : bytes.Length;
        for (var shift = 24; shift >= 0; shift -= 8) _content.Add((byte)(length >> shift));
        _content.AddRange(bytes);
    }

    public void Add(int? number) => Add(number?.ToString(CultureInfo.InvariantCulture));

    public void Add(bool flag) => Add(flag ? "yes" : "no");

    public void Add(IEnumerable<string?>? texts)
    {
        Add(texts?.Count());
        foreach (var text in texts ?? []) Add(text);
    }

    public byte[] ToHash()
    {
        using var sha = SHA256.Create();
        return sha.ComputeHash(_content.ToArray());
    }
}
