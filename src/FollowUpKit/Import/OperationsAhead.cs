namespace FollowUpKit;

/// <summary>
/// Whether an operation comes later in its file. Reads ahead on its own and keeps one row at a time; only after a search in
/// vain, once for all rows of the same operation, does it begin again.
/// </summary>
internal sealed class OperationsAhead(IEnumerable<ImportRow> operations) : IDisposable
{
    private IEnumerator<ImportRow>? _rows;
    private long _position;
    private string? _soughtInVain;

    /// <summary>Whether the operation comes after so many rows.</summary>
    public bool Contains(string operationId, long rowsRead)
    {
        if (operationId == _soughtInVain) return false;
        if (_rows is not null && _position > rowsRead && _rows.Current.OperationId == operationId) return true;
        if (_rows is null || _position > rowsRead) Restart();
        while (_rows!.MoveNext())
        {
            _position++;
            if (_position > rowsRead && _rows.Current.OperationId == operationId) return true;
        }

        Dispose();
        _soughtInVain = operationId;
        return false;
    }

    public void Dispose()
    {
        _rows?.Dispose();
        _rows = null;
    }

    private void Restart()
    {
        Dispose();
        _rows = operations.GetEnumerator();
        _position = 0;
    }
}
