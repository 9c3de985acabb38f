using System.Globalization;
using System.Text.Json;

namespace FollowUpKit;

/// <summary>A value of the JSON of the host with its place, for messages.</summary>
internal sealed class JsonPlace(JsonElement value, string path)
{
    private const int MostShown = 60;

    public JsonElement Value => value;

    /// <summary>Reads a text as JSON, in which comments and trailing commas are allowed.</summary>
    /// <param name="json">The text.</param>
    /// <param name="expected">What it should be.</param>
    /// <param name="read">Reads it, from its root.</param>
    public static T Read<T>(string json, string expected, Func<JsonPlace, T> read)
    {
        using var document = Parse(json, expected);
        return read(new JsonPlace(document.RootElement, "$"));
    }

    public bool IsText => value.ValueKind == JsonValueKind.String;

    /// <summary>The error that something else was expected here.</summary>
    public FollowUpJsonException Unexpected(string expected) => new(path, Found(), expected);

    /// <summary>An object that has only members of these names, each once.</summary>
    public JsonPlace Object(params string[] names)
    {
        if (value.ValueKind != JsonValueKind.Object) throw Unexpected($"an object of {string.Join(", ", names)}");
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in value.EnumerateObject())
        {
            if (!names.Contains(member.Name, StringComparer.OrdinalIgnoreCase))
                throw new FollowUpJsonException(path, $"the name \"{Shortened(member.Name)}\"", $"one of the names {string.Join(", ", names)}");
            if (!known.Add(member.Name)) throw new FollowUpJsonException(path, $"the name \"{member.Name}\" twice", "each name once");
        }

        return this;
    }

    /// <summary>A member of an object, whatever the case of its name; null where it is not given, or null.</summary>
    public JsonPlace? Member(string name)
    {
        foreach (var member in value.EnumerateObject())
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
                return member.Value.ValueKind == JsonValueKind.Null ? null : new JsonPlace(member.Value, $"{path}.{member.Name}");
        }

        return null;
    }

    /// <summary>A member of an object by itself, for objects whose names are data.</summary>
    public JsonPlace Item(JsonProperty member) => new(member.Value, $"{path}[\"{Shortened(member.Name)}\"]");

    public JsonPlace Required(string name, string expected) => Member(name) ?? throw new FollowUpJsonException($"{path}.{name}", "nothing", expected);

    /// <summary>The items of a member that is a list; none where it is not given.</summary>
    public IReadOnlyList<JsonPlace> List(string name, string expected) => Member(name)?.Items(expected) ?? [];

    public IReadOnlyList<JsonPlace> Items(string expected) => value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select((item, i) => new JsonPlace(item, FormattableString.Invariant($"{path}[{i}]")))]
        : throw Unexpected(expected);

    public string Text(TextRule rule)
    {
        var text = IsText ? value.GetString()! : throw Unexpected("a text");
        return rule.Problem(text) is { } problem ? throw Unexpected($"a text that {problem.Describe(CultureInfo.InvariantCulture)}") : text;
    }

    public int Integer(int least, int most) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most
        ? number
        : throw Unexpected(FormattableString.Invariant($"a whole number from {least} to {most}"));

    public bool Flag() => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Unexpected("true or false"),
    };

    /// <summary>A name of an enumeration, in any case.</summary>
    public T Choice<T>()
        where T : struct, Enum
    {
        var names = NamesOf<T>();
        return IsText && names.Contains(value.GetString()!, StringComparer.OrdinalIgnoreCase) && Enum.TryParse<T>(value.GetString(), ignoreCase: true, out var choice)
            ? choice
            : throw Unexpected($"one of {string.Join(", ", names)}");
    }

    public static string[] NamesOf<T>()
        where T : struct, Enum =>
#if NET
        Enum.GetNames<T>();
#else
        Enum.GetNames(typeof(T));
#endif

    private static JsonDocument Parse(string json, string expected)
    {
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException error)
        {
            var place = FormattableString.Invariant($"line {(error.LineNumber ?? 0) + 1}, byte {(error.BytePositionInLine ?? 0) + 1}");
            throw new FollowUpJsonException(place, "no JSON", expected, error);
        }
    }

    private static string Shortened(string text) => text.Length <= MostShown ? text : $"{text.Substring(0, MostShown)}…";

    private string Found() => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => Shortened(value.GetRawText()),
    };
}
