namespace FollowUpKit.Storage;

/// <summary>
/// The order of keys in every store: by Unicode code point, as UTF-8 bytes sort. Differs from
/// <see cref="StringComparer.Ordinal"/> beyond the Basic Multilingual Plane. Null comes last.
/// </summary>
public sealed class CodePointComparer : IComparer<string?>
{
    private CodePointComparer()
    {
    }

    /// <summary>The comparer.</summary>
    public static CodePointComparer Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return (x is null ? 1 : 0) - (y is null ? 1 : 0);
        for (var i = 0; i < x.Length && i < y.Length; i++)
        {
            if (x[i] != y[i]) return Rank(x[i]) - Rank(y[i]);
        }

        return x.Length - y.Length;
    }

    // Surrogates stand for code points above all of the Basic Multilingual Plane, though U+E000 to U+FFFF have higher units.
    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
