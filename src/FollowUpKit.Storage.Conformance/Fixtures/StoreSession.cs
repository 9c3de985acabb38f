namespace FollowUpKit.Storage.Conformance;

/// <summary>A store as one process or request has it. All sessions of a fixture are on the same data.</summary>
public sealed class StoreSession : IDisposable
{
    private readonly IDisposable? _owned;

    /// <summary>A session.</summary>
    /// <param name="store">The store.</param>
    /// <param name="reader">Its reader; null takes the store itself where it is one.</param>
    /// <param name="history">Its history; null takes the store itself where it is one.</param>
    /// <param name="owned">What ends with the session, or null.</param>
    public StoreSession(
        IOperationStore store, IOperationReader? reader = null, IOperationHistory? history = null, IDisposable? owned = null)
    {
        Store = store ?? throw new ArgumentNullException(nameof(store));
        Reader = reader ?? store as IOperationReader;
        History = history ?? store as IOperationHistory;
        _owned = owned;
    }

    /// <summary>The store.</summary>
    public IOperationStore Store { get; }

    /// <summary>Its reader, or null.</summary>
    public IOperationReader? Reader { get; }

    /// <summary>Its history, or null.</summary>
    public IOperationHistory? History { get; }

    /// <inheritdoc/>
    public void Dispose() => _owned?.Dispose();
}
