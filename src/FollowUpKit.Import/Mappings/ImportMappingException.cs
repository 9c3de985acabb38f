using System.Globalization;

namespace FollowUpKit.Import;

/// <summary>A mapping that cannot be used. The message says what was found, what is expected and what to do.</summary>
public sealed class ImportMappingException : Exception
{
    private readonly string _name;
    private readonly (string Name, object Value)[] _values;

    private ImportMappingException(string name, Exception? innerException, (string Name, object Value)[] values)
        : base(Words.Fill($"Mapping_{name}", CultureInfo.InvariantCulture, values), innerException)
    {
        _name = name;
        _values = values;
    }

    /// <summary>The message for people.</summary>
    /// <param name="culture">The language, English or Spanish; null for the current UI culture.</param>
    public string GetMessage(CultureInfo? culture = null) => Words.Fill($"Mapping_{_name}", culture, _values);

    internal static ImportMappingException Of(string name, params (string Name, object Value)[] values) => new(name, null, values);

    internal static ImportMappingException Of(string name, Exception innerException, params (string Name, object Value)[] values) => new(name, innerException, values);
}
