using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FollowUpKit;

/// <summary>
/// SHA-256 over named fields in the ordinal order of their names: of each the name and the value as UTF-8, each with its
/// length before it. A field without a value is left out, so that a new optional field changes no hash that is stored.
/// </summary>
internal sealed class ContentHash
{
    private readonly List<(string Name, string? Text)> _fields = [];

    /// <summary>Adds a field; null is left out.</summary>
    public void Add(string name, string? text)
    {
        if (text is not null) AddGiven(name, text);
    }

    /// <summary>Adds a field; null is left out.</summary>
    public void Add(string name, int? number) => Add(name, number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a field; false is left out.</summary>
    public void Add(string name, bool flag) => Add(name, flag ? "yes" : null);

    /// <summary>Adds a list as its count and a field for each item, by its place from 1; null is left out, an empty list is not.</summary>
    public void Add(string name, IReadOnlyList<string>? texts)
    {
        Add(name, texts?.Count);
        for (var i = 0; i < texts?.Count; i++) Add(ItemOf(name, i), texts[i]);
    }

    /// <summary>Adds a field that was given, null included.</summary>
    public void AddGiven(string name, string? text) => _fields.Add((name, text));

    /// <exception cref="InvalidOperationException">A field was added twice.</exception>
    public byte[] ToHash()
    {
        if (!IsSorted()) _fields.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        var size = 0;
        foreach (var (name, text) in _fields) size += SizeOf(name) + SizeOf(text);
        var content = ArrayPool<byte>.Shared.Rent(size);
        var place = 0;
        for (var i = 0; i < _fields.Count; i++)
        {
            if (i > 0 && _fields[i].Name == _fields[i - 1].Name) throw new InvalidOperationException($"The field '{_fields[i].Name}' was added twice.");
            Append(_fields[i].Name, content, ref place);
            Append(_fields[i].Text, content, ref place);
        }

        var hash = HashOf(content, size);
        ArrayPool<byte>.Shared.Return(content, clearArray: true);
        return hash;
    }

    /// <summary>The name of an item of a list.</summary>
    /// <param name="list">The name of the list.</param>
    /// <param name="index">The place of the item, from 0.</param>
    public static string ItemOf(string list, int index) => FormattableString.Invariant($"{list}.{index + 1}");

    private bool IsSorted()
    {
        for (var i = 1; i < _fields.Count; i++)
        {
            if (string.CompareOrdinal(_fields[i - 1].Name, _fields[i].Name) > 0) return false;
        }

        return true;
    }

    private static byte[] HashOf(byte[] content, int size)
    {
#if NET
        return SHA256.HashData(content.AsSpan(0, size));
#else
        using var sha = SHA256.Create();
        return sha.ComputeHash(content, 0, size);
#endif
    }

    private static int SizeOf(string? text) => sizeof(int) + (text is null ? 0 : Encoding.UTF8.GetByteCount(text));

    private static void Append(string? text, byte[] content, ref int place)
    {
        var start = place + sizeof(int);
        var length = text is null ? -1 : Encoding.UTF8.GetBytes(text, 0, text.Length, content, start);
        for (var shift = 24; shift >= 0; shift -= 8) content[place++] = (byte)(length >> shift);
        place = start + Math.Max(0, length);
    }
}
