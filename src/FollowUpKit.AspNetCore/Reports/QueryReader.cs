using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace FollowUpKit.AspNetCore;

/// <summary>Reads the query of an address.</summary>
internal sealed class QueryReader(IQueryCollection query, FieldReader fields)
{
    public FieldReader Fields => fields;

    public string[] Texts(string name) => [.. query[name].OfType<string>()];

    public string? Text(string name) => query[name] is [.., var last] ? last : null;

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

    /// <summary>Narrows a report by those filters that the address has.</summary>
    public TQuery Narrowed<TQuery>(TQuery report, IReadOnlyList<ReportFilter<TQuery>> filters)
        where TQuery : class
    {
        foreach (var filter in filters)
        {
            if (filter.Parameters.Any(parameter => query.ContainsKey(parameter.Name))) report = filter.Apply(report, this);
        }

        return report;
    }

    /// <summary>Names that the endpoint does not have are wrong: a filter with a typing error would show too much.</summary>
    public void RefuseUnknown(IReadOnlyList<WebParameter> parameters)
    {
        foreach (var name in query.Keys)
        {
            if (!IsNamed(name, "language") && !parameters.Any(parameter => IsNamed(name, parameter.Name))) fields.Add(name, "NoSuchField");
        }
    }

    private static bool IsNamed(string given, string name) => string.Equals(given, name, StringComparison.OrdinalIgnoreCase);

    private T? Parsed<T>(string name, string word, Func<string, T?> parse)
        where T : struct
    {
        if (Text(name) is not { } text) return null;
        var value = parse(text);
        if (value is null) fields.Add(name, word);
        return value;
    }
}
