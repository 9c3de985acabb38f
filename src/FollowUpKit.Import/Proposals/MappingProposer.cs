using System.Globalization;

namespace FollowUpKit.Import;

/// <summary>Proposes a mapping for files.</summary>
internal sealed class MappingProposer(string folder, IReadOnlyList<SampledFile> files, CultureInfo? culture)
{
    private const string DefaultTime = "09:00";

    private readonly List<string> _questions = [];
    private readonly SortedSet<string> _formats = new(StringComparer.Ordinal);
    private bool _needsDefaultTime;

    public MappingProposal Propose()
    {
        var kinds = files.Select(file => FileKind.Of(file, isAlone: files.Count == 1)).ToList();
        var keys = new KeyFinder([.. kinds]);
        var mapping = new ImportMapping
        {
            Repairs = new ImportRepairs
            {
                RepairsDates = true,
                Subject = Words.Get("Proposal_subject", culture),
                ResultDetails = Words.Get("Proposal_details", culture),
                CancelledReason = Words.Get("Proposal_reason", culture),
            },
            Files = [.. kinds.Select(kind => FileOf(kind, keys))],
        };
        mapping.DateFormats = [.. _formats];
        mapping.DefaultTime = _needsDefaultTime ? DefaultTime : null;
        return new MappingProposal(folder, mapping, _questions);
    }

    private FileMapping FileOf(FileKind kind, KeyFinder keys)
    {
        var mapping = new FileMapping(folder.Length > 0 ? NameOf(kind.File) : kind.File.Table.Path);
        if (kind.HasOperations) mapping.Operation = Operation(kind, keys.OfOperation(kind));
        if (kind.HasFollowUps) mapping.FollowUp = FollowUp(kind, keys.OfFollowUp(kind));
        foreach (var section in new[] { mapping.Operation, mapping.FollowUp }) AddFormats(kind.File, section);
        return mapping;
    }

    private Dictionary<string, FieldMapping> Operation(FileKind kind, string? key)
    {
        var fields = Fields(kind.File, ColumnNames.OfOperation, key, kind.HasFollowUps ? kind.FollowUpColumns : []);
        AddKey(fields, kind.File, key);
        if (fields.TryGetValue(MappedStates.Field, out var state))
            fields[MappedStates.Field] = States(kind.File, state, StateWords.OfOperation, MappedStates.Open);
        if (!kind.HasFollowUps && !fields.ContainsKey(HistoryColumns.OpenedAt)) Ask(kind.File, HistoryColumns.OpenedAt);
        return fields;
    }

    private Dictionary<string, FieldMapping> FollowUp(FileKind kind, string? key)
    {
        var fields = Fields(kind.File, ColumnNames.OfFollowUp, key, []);
        AddKey(fields, kind.File, key);
        if (fields.TryGetValue(MappedStates.Field, out var state)) fields[MappedStates.Field] = States(kind.File, state, StateWords.OfFollowUp, anyOther: null);
        var due = fields.TryGetValue(HistoryColumns.DueDate, out var found) ? found.Columns[0] : null;
        var scheduled = fields.TryGetValue(HistoryColumns.ScheduledAt, out found) ? found.Columns[0] : null;
        var done = fields.TryGetValue(HistoryColumns.ResultAt, out found) ? found.Columns[0] : null;
        if (due is null && scheduled is null) Ask(kind.File, HistoryColumns.DueDate);
        fields[HistoryColumns.DueDate] = FirstOf(due, scheduled);
        if (state is not null || done is not null) fields[HistoryColumns.ResultAt] = state is null ? FirstOf(done) : FirstOf(done, due, scheduled);
        if (fields[HistoryColumns.DueDate].Columns.Count == 0) fields.Remove(HistoryColumns.DueDate);
        return fields;
    }

    /// <summary>The first column of each field that no other field has.</summary>
    private static Dictionary<string, FieldMapping> Fields(
        SampledFile file, IReadOnlyDictionary<string, IReadOnlyList<string>> names, string? key, IReadOnlyCollection<string> others)
    {
        var taken = new HashSet<string>(others, StringComparer.OrdinalIgnoreCase);
        if (key is not null) taken.Add(key);
        var fields = new Dictionary<string, FieldMapping>(StringComparer.Ordinal);
        foreach (var field in names)
        {
            var column = file.Find(field.Value).FirstOrDefault(column => !taken.Contains(column) && file.ValuesOf(column).Count > 0);
            if (column is null) continue;
            taken.Add(column);
            fields[field.Key] = new FieldMapping(column);
        }

        // The title may well be the key, where deals are known by their names.
        if (names == ColumnNames.OfOperation && !fields.ContainsKey("title") && key is not null) fields["title"] = new FieldMapping(key);
        return fields;
    }

    private void AddKey(Dictionary<string, FieldMapping> fields, SampledFile file, string? key)
    {
        if (key is null) Ask(file, HistoryColumns.OperationId);
        else fields[HistoryColumns.OperationId] = new FieldMapping(key);
    }

    private FieldMapping States(SampledFile file, FieldMapping state, Func<string, string?> meaning, string? anyOther)
    {
        var column = state.Columns[0];
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var unknown = new List<string>();
        foreach (var value in file.ValuesOf(column).OrderBy(value => value, StringComparer.Ordinal))
        {
            if (meaning(value) is { } known) values[value] = known;
            else unknown.Add(value);
        }

        if (anyOther is not null) values[FieldMapping.AnyOther] = anyOther;
        else if (unknown.Count > 0) _questions.Add(Words.Fill("Proposal_states", culture, ("file", NameOf(file)), ("column", column), ("found", string.Join(", ", unknown.Take(10)))));
        return new FieldMapping(column) { Values = values };
    }

    private void AddFormats(SampledFile file, IDictionary<string, FieldMapping>? fields)
    {
        foreach (var field in fields ?? new Dictionary<string, FieldMapping>())
        {
            if (!HistoryColumns.IsDateTime(field.Key) && field.Key != HistoryColumns.DueDate) continue;
            foreach (var column in field.Value.Columns)
            {
                var values = file.ValuesOf(column);
                var (formats, ambiguous) = DateFormats.Of(values);
                _formats.UnionWith(formats);
                if (ambiguous is not null) AskOnce(Words.Fill("Proposal_dates", culture, ("file", NameOf(file)), ("column", column), ("found", ambiguous)));
                _needsDefaultTime |= HistoryColumns.IsDateTime(field.Key) && (ambiguous is not null || DateFormats.HasDateAlone(values, formats));
            }
        }
    }

    private void Ask(SampledFile file, string field) => AskOnce(Words.Fill("Proposal_column", culture, ("file", NameOf(file)), ("field", field)));

    private void AskOnce(string question)
    {
        if (!_questions.Contains(question, StringComparer.Ordinal)) _questions.Add(question);
    }

    private static FieldMapping FirstOf(params string?[] columns)
    {
        var named = columns.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return new FieldMapping(named) { IsFirstOf = named.Length > 1 };
    }

    private static string NameOf(SampledFile file) => Path.GetFileName(file.Table.Path);
}
