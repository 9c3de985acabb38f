namespace FollowUpKit.Import;

/// <summary>
/// Finds the columns by which operations and their follow-ups know each other: those whose values are the same most often, else the surest
/// names.
/// </summary>
internal sealed class KeyFinder
{
    private readonly Dictionary<FileKind, string?> _ofOperations = [];
    private readonly Dictionary<FileKind, string?> _ofFollowUps = [];

    public KeyFinder(IReadOnlyList<FileKind> files)
    {
        var operations = files.FirstOrDefault(file => file is { HasOperations: true, HasFollowUps: false });
        foreach (var file in files.Where(file => file.HasFollowUps))
        {
            var own = file.File.Find(ColumnNames.KeyOfFollowUp).ToList();
            if (operations is null)
            {
                _ofOperations[file] = _ofFollowUps[file] = own.FirstOrDefault();
                continue;
            }

            var pairs =
                from key in operations.File.Find(ColumnNames.KeyOfOperation).Distinct(StringComparer.Ordinal).Where(IsKey)
                from reference in own.Distinct(StringComparer.Ordinal)
                let common = operations.File.ValuesOf(key).Count(file.File.ValuesOf(reference).Contains)
                where common > 0 && (!_ofOperations.TryGetValue(operations, out var chosen) || chosen == key)
                orderby common descending
                select (Key: key, Reference: reference);
            var (keyOfOperation, referenceOfFollowUp) = pairs.FirstOrDefault();
            _ofFollowUps[file] = referenceOfFollowUp ?? own.FirstOrDefault();
            if (keyOfOperation is not null) _ofOperations[operations] = keyOfOperation;
        }

        if (operations is not null && !_ofOperations.ContainsKey(operations)) _ofOperations[operations] = operations.File.Find(ColumnNames.KeyOfOperation).FirstOrDefault(IsKey);

        // As many values as rows, as far as they were sampled: what repeats is no key.
        bool IsKey(string column) => operations.File.IsUnique(column);
    }

    public string? OfOperation(FileKind file) => _ofOperations.TryGetValue(file, out var key) ? key : file.File.Find(ColumnNames.KeyOfOperation).FirstOrDefault();

    public string? OfFollowUp(FileKind file) => _ofFollowUps[file];
}
