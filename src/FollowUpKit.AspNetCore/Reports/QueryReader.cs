using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace FollowUpKit.AspNetCore;

/// <summary>Reads the query of an address, and knows which of its names nobody has asked for.</summary>
internal sealed class QueryReader(IQueryCollection query, FieldReader fields)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase) { "language" };

    public FieldReader Fields => fields;

    public string[] Texts(string name)
    {
        _known.Add(name);
        return [.. query[name].OfType<string>()];
    }

    public string? Text(string name) => Texts(name) is [.., var last] ? last : null;

    public int? Number(string name) => Parsed(name, "NotNumber", text =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (int?)null);

    public bool? Boolean(string name) => Parsed(name, "NotBoolean", text => text switch
    {
        "true" => true,
        "false" => false,
        _ => (bool?)null,
    });

    public LocalDate? Date(string name) => fields.Date(name, Text(name));

    public Instant? Instant(string name) => fields.Instant(name, Text(name));

    public T? Word<T>(string name)
        where T : struct, Enum => Parsed(name, "NotWord", WordsOfEnum.Find<T>);

    public T[] Words<T>(string name)
        where T : struct, Enum
    {
        var texts = Texts(name);
        var words = texts.Select(WordsOfEnum.Find<T>).OfType<T>().ToArray();
        if (words.Length < texts.Length) fields.Add(name, "NotWord");
        return words;
    }

    /// <summary>Names that nobody asked for are wrong: a filter with a typing error would show too much.</summary>
    public void RefuseUnknown()
    {
        foreach (var name in query.Keys.Where(name => !_known.Contains(name))) fields.Add(name, "NoSuchField");
    }

    private T? Parsed<T>(string name, string word, Func<string, T?> parse)
        where T : struct
    {
        if (Text(name) is not { } text) return null;
        var value = parse(text);
        if (value is null) fields.Add(name, word);
        return value;
    }
}
