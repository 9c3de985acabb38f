using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>
/// A place in a report as text: the as-of and the position, bound by a hash to the query and the tenant. The hash is no secret,
/// so what a cursor carries is checked as anything else from outside.
/// </summary>
internal static class Cursor
{
    private const int HashLength = 16;

    // Two keys of 128 code points, each of four bytes that are escaped, come to 4,200.
    private const int MaxLength = 5000;

    // What a DateTime can hold, as the drivers of databases take it.
    private static readonly Instant First = Instant.FromUtc(1, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(9999, 12, 31, 0, 0);

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
    /// <exception cref="ArgumentException">It is no cursor, too long, or one of another query or tenant.</exception>
    public static string[] Read(ContentHash query, string cursor, out Instant asOf)
    {
        var bytes = cursor.Length <= MaxLength ? Decode(cursor) : throw Refused();
        var fields = Encoding.UTF8.GetString(bytes, HashLength, bytes.Length - HashLength).Split('\n').Select(Uri.UnescapeDataString).ToArray();
        if (!Bind(query, fields).SequenceEqual(bytes.Take(HashLength))) throw Refused();
        asOf = InstantOf(fields[0]);
        if (!TimeGuards.IsInRange(asOf)) throw Refused();
        return [.. fields.Skip(1)];
    }

    public static string Microseconds(Instant instant) => (instant.ToUnixTimeTicks() / 10).ToString(CultureInfo.InvariantCulture);

    public static Instant InstantOf(string microseconds) =>
        long.TryParse(microseconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= First.ToUnixTimeTicks() / 10 && number < End.ToUnixTimeTicks() / 10
            ? Instant.FromUnixTimeTicks(number * 10)
            : throw Refused();

    public static int NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Refused();

    public static long VersionOf(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Refused();

    public static LocalDate DateOf(string text) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date) && date.Year > 0 ? date : throw Refused();

    /// <summary>The key of an operation, as every store can take it.</summary>
    public static string ReminderOf(string text) => HasNoNul(text) ? text : throw Refused();

    public static string OperationOf(string text) => text.Length > 0 && HasNoNul(text) ? text : throw Refused();

    /// <summary>Refuses a place with more or fewer texts than its order writes.</summary>
    public static void CheckCount(string[] place, int count)
    {
        if (place.Length != count) throw Refused();
    }

    /// <summary>A key as text, null apart from empty.</summary>
    public static string Key(string? key) => key is null ? "" : "=" + key;

    public static string? KeyOf(string text) => text.Length == 0 ? null
        : text[0] == '=' && HasNoNul(text) ? text.Substring(1)
        : throw Refused();

    public static ArgumentException Refused() => new("The cursor is not one of this query, this instant and this tenant.", "cursor");

    // PostgreSQL has no such character.
    private static bool HasNoNul(string text) => text.All(character => character != '\0');

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
