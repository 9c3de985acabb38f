namespace FollowUpKit.Import;

/// <summary>The fields of a mapping with the places of their columns in a file.</summary>
internal sealed class MappedFields
{
    private readonly IReadOnlyList<(string Name, FieldMapping Mapping, int[] Places)> _fields;
    private readonly MappedValues _values;

    private MappedFields(IReadOnlyList<(string Name, FieldMapping Mapping, int[] Places)> fields, MappedValues values)
    {
        _fields = fields;
        _values = values;
    }

    /// <summary>Finds the columns.</summary>
    /// <exception cref="ImportMappingException">The file lacks one that is not optional.</exception>
    /// <exception cref="TableFileException">The file has one of them more than once.</exception>
    public static MappedFields Find(IDictionary<string, FieldMapping> fields, TableFile table, MappedValues values)
    {
        var found = fields
            .Select(field => (Name: field.Key, Mapping: field.Value, Places: field.Value.Columns.Select(column => table.IndexOf(column)).ToArray()))
            .Where(field => !field.Mapping.IsOptional || Array.IndexOf(field.Places, -1) < 0)
            .ToList();
        var missing = found.SelectMany(field => field.Mapping.Columns.Where((_, index) => field.Places[index] < 0)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (missing.Count > 0)
        {
            throw ImportMappingException.Of(
                "column", ("file", Path.GetFileName(table.Path)), ("columns", string.Join(", ", missing)), ("found", string.Join(", ", table.Columns)), ("format", table.Format.Describe()));
        }

        return new MappedFields(found, values);
    }

    public bool Uses(int column) => _fields.Any(field => Array.IndexOf(field.Places, column) >= 0);

    /// <summary>Whether a row says more than its operation does: a column of its own has a value.</summary>
    public bool HasValueBeside(MappedFields other, IReadOnlyList<string> values) =>
        _fields.Any(field => field.Places.Any(place => place < values.Count && values[place].Length > 0 && !other.Uses(place)));

    /// <summary>The key of the operation of a row; null where it is empty.</summary>
    public string? KeyOf(IReadOnlyList<string> values) =>
        _fields.FirstOrDefault(field => field.Name == HistoryColumns.OperationId) is { Mapping: { } mapping } field && Raw(mapping, field.Places, values) is { } key
            ? MappedValues.Code(mapping, key) ?? key
            : null;

    /// <summary>The values of a row by our columns, and what could not be understood.</summary>
    public MappedRow Read(IReadOnlyList<string> values)
    {
        var row = new MappedRow();
        foreach (var (name, mapping, places) in _fields)
        {
            if (Raw(mapping, places, values) is { } text) _values.Add(row, name, mapping, text);
        }

        return row;
    }

    private static string? Raw(FieldMapping mapping, int[] places, IReadOnlyList<string> values)
    {
        var texts = places.Select(place => place < values.Count ? values[place].Trim() : "").Where(text => text.Length > 0);
        var text = mapping.IsFirstOf ? texts.FirstOrDefault() : string.Join("-", texts);
        return string.IsNullOrEmpty(text) ? mapping.Constant : text;
    }
}
