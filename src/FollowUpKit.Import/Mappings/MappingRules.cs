using NodaTime.Text;

namespace FollowUpKit.Import;

/// <summary>What a mapping must be, whatever the files are.</summary>
internal static class MappingRules
{
    /// <exception cref="ImportMappingException">It is not.</exception>
    public static void Check(ImportMapping mapping)
    {
        if (mapping.Files.Count == 0) throw ImportMappingException.Of("no_files");
        if (mapping.DefaultTime is { } time && !LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Success)
            throw ImportMappingException.Of("default_time", ("found", time));
        if (mapping.TimeZone is { } zone && LocalCalendar.Default.FindTimeZoneId(zone) is null)
            throw ImportMappingException.Of("time_zone", ("found", zone), ("nearest", LocalCalendar.Default.NearestTimeZoneId(zone)));
        foreach (var format in mapping.DateFormats) CheckFormat(format);
        foreach (var file in mapping.Files) Check(file);
        var repeated = mapping.Files.GroupBy(file => file.File, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Skip(1).Any());
        if (repeated is not null) throw ImportMappingException.Of("repeated_file", ("file", repeated.Key));
    }

    private static void Check(FileMapping file)
    {
        if (file.Operation is null && file.FollowUp is null) throw ImportMappingException.Of("no_section", ("file", file.File));
        if (file.Separator is { Length: not 1 } separator) throw ImportMappingException.Of("separator", ("file", file.File), ("found", separator));
        if (file.Operation is not null) Check(file.File, file.Operation, ImportColumns.Operations, MappedStates.OfOperations);
        if (file.FollowUp is not null) Check(file.File, file.FollowUp, ImportColumns.FollowUps, MappedStates.OfFollowUps);
        if (file.Operation?.ContainsKey(HistoryColumns.OperationId) is false || (file.Operation is null && !file.FollowUp!.ContainsKey(HistoryColumns.OperationId)))
            throw ImportMappingException.Of("no_key", ("file", file.File));
    }

    private static void Check(string file, IDictionary<string, FieldMapping> fields, IReadOnlyList<string> known, IReadOnlyList<string> states)
    {
        foreach (var field in fields)
        {
            if (field.Key != MappedStates.Field && !known.Contains(field.Key, StringComparer.Ordinal))
                throw ImportMappingException.Of("field", ("file", file), ("found", field.Key), ("expected", string.Join(", ", known.Append(MappedStates.Field))));
            if (field.Value is null || (field.Value.Columns.Count == 0 && field.Value.Constant is null))
                throw ImportMappingException.Of("no_source", ("file", file), ("field", field.Key));
            if (field.Value.Format is { } format) CheckFormat(format);
            if (field.Key != MappedStates.Field) continue;
            var unknown = (field.Value.Values?.Values ?? []).Append(field.Value.Constant).FirstOrDefault(state => state is not null && !states.Contains(state, StringComparer.Ordinal));
            if (unknown is not null) throw ImportMappingException.Of("state", ("file", file), ("found", unknown), ("expected", string.Join(", ", states)));
        }
    }

    private static void CheckFormat(string format)
    {
        if (DateFormat.TryCreate(format) is null) throw ImportMappingException.Of("format", ("found", format));
    }
}
