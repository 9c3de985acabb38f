using System.Globalization;

namespace FollowUpKit.Import;

/// <summary>Makes a chain of the rows of one operation.</summary>
internal sealed class MappedOperationBuilder(string? timeZone, CultureInfo? culture)
{
    private readonly List<ImportRow> _operations = [];
    private readonly List<ImportRow> _followUps = [];
    private readonly List<SourceRow> _leftAlone = [];
    private readonly List<SourceRow> _merged = [];
    private readonly MappedRow _operation = new();
    private bool _isIgnored;

    public void Add(SourceRow source)
    {
        if (source.Row.HasProblem)
        {
            AddBroken(source);
            return;
        }

        var (operation, followUp) = (source.File.Operation?.Read(source.Row.Values), source.File.FollowUp?.Read(source.Row.Values));
        if (operation?.State == MappedStates.Ignore || followUp?.State == MappedStates.Ignore)
        {
            _isIgnored |= followUp is null;
            LeaveAlone(source, (operation?.State == MappedStates.Ignore ? operation : followUp!).StateText);
            return;
        }

        if (operation is not null) AddOperation(source, operation);
        if (followUp is not null && HasFollowUp(source)) _followUps.Add(ToRow([source], WithKeyOf(operation, Mapped.FollowUp(followUp, culture))));
    }

    public MappedOperation Build()
    {
        if (_merged.Count > 0) _operations.Add(ToRow(_merged, WithOpening(_operation)));
        if (_isIgnored && _operations.Count == 0)
        {
            foreach (var row in _followUps) LeaveAlone(((IReadOnlyList<SourceRow>)row.Source!)[0], text: null);
            return new MappedOperation(null, _leftAlone);
        }

        return new MappedOperation(_operations.Count + _followUps.Count == 0 ? null : new ImportChain(_operations, _followUps), _leftAlone);
    }

    private void AddOperation(SourceRow source, MappedRow operation)
    {
        if (timeZone is not null && !operation.Fields.ContainsKey(HistoryColumns.TimeZone)) operation.Fields[HistoryColumns.TimeZone] = timeZone;
        operation = Mapped.Operation(operation, culture);
        if (!source.File.IsBoth)
        {
            _operations.Add(ToRow([source], operation));
            return;
        }

        _merged.Add(source);
        foreach (var problem in operation.Problems) _operation.Problems[problem.Key] = problem.Value;
        foreach (var field in operation.Fields) _operation.Fields[field.Key] = Merged(field.Key, field.Value);
    }

    private string Merged(string field, string value) => !_operation.Fields.TryGetValue(field, out var earlier) ? value : field switch
    {
        HistoryColumns.OpenedAt => Earlier(earlier, value),
        HistoryColumns.ConcludedAt => Earlier(earlier, value) == value ? earlier : value,
        _ => earlier,
    };

    /// <summary>Without an opening of its own it was opened when its first follow-up was scheduled.</summary>
    private MappedRow WithOpening(MappedRow operation)
    {
        var scheduled = _followUps.Select(row => row.Fields.TryGetValue(HistoryColumns.ScheduledAt, out var at) ? at : null).OfType<string>().ToList();
        if (scheduled.Count > 0 && !operation.Fields.ContainsKey(HistoryColumns.OpenedAt) && !operation.Problems.ContainsKey(HistoryColumns.OpenedAt))
            operation.Fields[HistoryColumns.OpenedAt] = scheduled.Aggregate(Earlier);
        return operation;
    }

    /// <summary>Of a row that tells of an operation too, the follow-up is one of that operation.</summary>
    private static MappedRow WithKeyOf(MappedRow? operation, MappedRow followUp)
    {
        if (operation is not null && operation.Fields.TryGetValue(HistoryColumns.OperationId, out var key)) followUp.Fields[HistoryColumns.OperationId] = key;
        return followUp;
    }

    private static bool HasFollowUp(SourceRow source) =>
        source.File.Operation is not { } operation || source.File.FollowUp!.HasValueBeside(operation, source.Row.Values);

    private static string Earlier(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? one : other;

    private void AddBroken(SourceRow source)
    {
        source.Expect();
        var key = (source.File.Operation ?? source.File.FollowUp)!.KeyOf(source.Row.Values);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (key is not null) fields[HistoryColumns.OperationId] = key;
        var row = new ImportRow(source.Row.Line, fields, source.Row.GetProblem(culture), new[] { source });
        (source.File.FollowUp is null ? _operations : _followUps).Add(row);
    }

    private void LeaveAlone(SourceRow source, string? text)
    {
        source.LeaveAlone(text is null ? Words.Get("Row_ignored_operation", culture) : Words.Fill("Row_ignored", culture, ("state", text)));
        _leftAlone.Add(source);
    }

    private static ImportRow ToRow(List<SourceRow> sources, MappedRow row)
    {
        foreach (var source in sources) source.Expect();
        return new ImportRow(sources[0].Row.Line, row.Fields, problem: null, sources, row.Problems);
    }
}
