using System.Globalization;
using System.Text;
using NodaTime;

namespace FollowUpKit;

/// <summary>A place in a report as text: the as-of and the position, bound by a hash to the query and the tenant.</summary>
internal static class Cursor
{
    private const int HashLength = 16;

    public static string Write(ContentHash query, Instant asOf, params string[] position)
    {
        string[] fields = [Microseconds(asOf), .. position];
        var text = Encoding.UTF8.GetBytes(string.Join("\n", fields.Select(Uri.EscapeDataString)));
        byte[] bytes = [.. Bind(query, fields), .. text];
        return Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    /// <summary>Reads a cursor back.</summary>
    /// <param name="query">A fresh hash of the query that the cursor is used for.</param>
    /// <param name="cursor">The cursor.</param>
    /// <param name="asOf">The as-of that it carries.</param>
    /// <exception cref="ArgumentException">It is no cursor, or one of another query or tenant.</exception>
    public static string[] Read(ContentHash query, string cursor, out Instant asOf)
    {
        var bytes = Decode(cursor);
        var fields = Encoding.UTF8.GetString(bytes, HashLength, bytes.Length - HashLength).Split('\n').Select(Uri.UnescapeDataString).ToArray();
        if (!Bind(query, fields).SequenceEqual(bytes.Take(HashLength))) throw Refused();
        asOf = InstantOf(fields[0]);
        return [.. fields.Skip(1)];
    }

    public static string Microseconds(Instant instant) => (instant.ToUnixTimeTicks() / 10).ToString(CultureInfo.InvariantCulture);

    public static Instant InstantOf(string microseconds) =>
        Instant.FromUnixTimeTicks(long.Parse(microseconds, CultureInfo.InvariantCulture) * 10);

    /// <summary>A key as text, null apart from empty.</summary>
    public static string Key(string? key) => key is null ? "" : "=" + key;

    public static string? KeyOf(string text) => text.Length == 0 ? null : text.Substring(1);

    public static ArgumentException Refused() => new("The cursor is not one of this query, this instant and this tenant.", "cursor");

    private static IEnumerable<byte> Bind(ContentHash query, IReadOnlyList<string> fields)
    {
        query.Add("place", fields);
        return query.ToHash().Take(HashLength);
    }

    private static byte[] Decode(string cursor)
    {
        var base64 = cursor.Replace('-', '+').Replace('_', '/');
        try
        {
            var bytes = Convert.FromBase64String(base64 + new string('=', (4 - (base64.Length % 4)) % 4));
            return bytes.Length > HashLength ? bytes : throw Refused();
        }
        catch (FormatException)
        {
            throw Refused();
        }
    }
}
