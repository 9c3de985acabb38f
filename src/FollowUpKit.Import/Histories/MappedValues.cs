using System.Globalization;

namespace FollowUpKit.Import;

/// <summary>The values of a file as ours: codes, states, dates and times.</summary>
internal sealed class MappedValues
{
    private const int MostShown = 60;

    private readonly IReadOnlyList<DateFormat> _formats;
    private readonly Dictionary<string, DateFormat> _formatsOfFields;
    private readonly string? _defaultTime;
    private readonly string _formatsText;
    private readonly CultureInfo? _culture;

    public MappedValues(ImportMapping mapping, CultureInfo? culture)
    {
        _formats = [.. mapping.DateFormats.Select(format => DateFormat.TryCreate(format)!)];
        _formatsText = string.Join(", ", mapping.DateFormats);
        _formatsOfFields = mapping.Files
            .SelectMany(file => (file.Operation?.Values ?? []).Concat(file.FollowUp?.Values ?? []))
            .Select(field => field.Format).OfType<string>().Distinct(StringComparer.Ordinal)
            .ToDictionary(format => format, format => DateFormat.TryCreate(format)!, StringComparer.Ordinal);
        _defaultTime = mapping.DefaultTime;
        _culture = culture;
    }

    /// <summary>Adds a value that is not empty to a row.</summary>
    public void Add(MappedRow row, string field, FieldMapping mapping, string text)
    {
        var value = Code(mapping, text) ?? (field == MappedStates.Field && mapping.Values is not null ? Unknown(row, mapping.Values, text) : text);
        if (value is null) return;
        if (field == MappedStates.Field) (row.State, row.StateText) = (value, text);
        else if (HistoryColumns.IsDateTime(field)) AddDateTime(row, field, mapping, value);
        else if (field is HistoryColumns.DueDate or HistoryColumns.DueTime) AddDue(row, field, mapping, value);
        else row.Fields[field] = value;
    }

    /// <summary>Our value for a code; null where the mapping names none.</summary>
    public static string? Code(FieldMapping mapping, string text)
    {
        if (mapping.Values is not { } values) return null;
        foreach (var value in values)
        {
            if (string.Equals(value.Key, text, StringComparison.OrdinalIgnoreCase)) return value.Value;
        }

        return values.TryGetValue(FieldMapping.AnyOther, out var other) ? other : null;
    }

    private string? Unknown(MappedRow row, IDictionary<string, string> values, string text)
    {
        row.Problems[MappedStates.Field] = Words.Fill("Value_state", _culture, ("found", Shown(text)), ("expected", string.Join(", ", values.Keys)));
        return null;
    }

    private void AddDateTime(MappedRow row, string field, FieldMapping mapping, string text)
    {
        var value = Iso(mapping, text);
        if (value is null) row.Problems[field] = NoDate(field, mapping, text);
        else if (value.Length > 10) row.Fields[field] = value;
        else if (_defaultTime is not null) row.Fields[field] = $"{value}T{_defaultTime}";
        else row.Problems[field] = Words.Fill("Value_no_time", _culture, ("field", field), ("found", Shown(text)));
    }

    private void AddDue(MappedRow row, string field, FieldMapping mapping, string text)
    {
        if (field == HistoryColumns.DueTime && mapping.Format is null) row.Fields[field] = text;
        else if (Iso(mapping, text) is { } value) row.Fields[field] = value;
        else row.Problems[field] = NoDate(field, mapping, text);
    }

    /// <summary>A date and time as ISO 8601: as it is, or by the first format that fits; null where none does.</summary>
    private string? Iso(FieldMapping mapping, string text)
    {
        if (mapping.Format is { } format && _formatsOfFields[format].TryRead(text) is { } byOwnFormat) return byOwnFormat;
        if (IsIso(text)) return text;
        return mapping.Format is null ? _formats.Select(known => known.TryRead(text)).FirstOrDefault(read => read is not null) : null;
    }

    /// <summary>Whether a text begins as a date of ISO 8601 does.</summary>
    public static bool IsIso(string text) =>
        text.Length >= 10 && text[4] == '-' && text[7] == '-' && text.Substring(0, 4).All(char.IsDigit) && (text.Length == 10 || text[10] is 'T' or ' ');

    /// <summary>As much of a value as a person needs to find it.</summary>
    private static string Shown(string value) => value.Length <= MostShown ? value : $"{value.Substring(0, MostShown)}…";

    private string NoDate(string field, FieldMapping mapping, string text)
    {
        var formats = mapping.Format ?? _formatsText;
        return formats.Length == 0
            ? Words.Fill("Value_no_formats", _culture, ("field", field), ("found", Shown(text)))
            : Words.Fill("Value_no_date", _culture, ("field", field), ("found", Shown(text)), ("expected", formats));
    }
}
