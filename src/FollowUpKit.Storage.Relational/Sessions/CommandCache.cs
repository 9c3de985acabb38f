namespace FollowUpKit.Storage.Relational;

/// <summary>
/// The commands of a session by their texts. Those of fixed statements stay for good. Of varied statements, whose texts
/// depend on what is asked, only those used last stay.
/// </summary>
internal sealed class CommandCache : IDisposable
{
    /// <summary>How many varied statements stay.</summary>
    public const int MostVaried = 50;

    private readonly Dictionary<string, KeptCommand> _fixed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkedListNode<(string Text, KeptCommand Command)>> _varied = new(StringComparer.Ordinal);

    /// <summary>The varied statements, that used last in front.</summary>
    private readonly LinkedList<(string Text, KeptCommand Command)> _byUse = [];

    public KeptCommand? Find(SqlStatement statement)
    {
        if (!statement.IsVaried) return _fixed.TryGetValue(statement.Text, out var kept) ? kept : null;
        if (!_varied.TryGetValue(statement.Text, out var node)) return null;
        _byUse.Remove(node);
        _byUse.AddFirst(node);
        return node.Value.Command;
    }

    /// <summary>Adds a command that was not found.</summary>
    /// <returns>The command that no longer stays, for the caller to dispose of; often null.</returns>
    public KeptCommand? Add(SqlStatement statement, KeptCommand command)
    {
        if (!statement.IsVaried)
        {
            _fixed.Add(statement.Text, command);
            return null;
        }

        var forgotten = _varied.Count == MostVaried ? RemoveLast() : null;
        _varied.Add(statement.Text, _byUse.AddFirst((statement.Text, command)));
        return forgotten;
    }

    /// <summary>Takes out the varied statement that was used longest ago; null when none is left.</summary>
    public KeptCommand? RemoveLast()
    {
        if (_byUse.Last is not { } last) return null;
        _byUse.RemoveLast();
        _varied.Remove(last.Value.Text);
        return last.Value.Command;
    }

    public void Dispose()
    {
        foreach (var command in _fixed.Values) command.Dispose();
        _fixed.Clear();
        while (RemoveLast() is { } varied) varied.Dispose();
    }
}
