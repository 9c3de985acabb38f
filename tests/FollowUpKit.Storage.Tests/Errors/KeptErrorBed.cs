namespace FollowUpKit.Storage.Tests;

/// <summary>A bed that all trials of a class share, one after the other, so that its tables are made once: for the first that asks.</summary>
public abstract class KeptErrorBed : IDisposable
{
    private readonly Lazy<Task<ErrorBed>> bed;

    private protected KeptErrorBed(Func<Task<ErrorBed>> create) => bed = new(create);

    internal Task<ErrorBed> Bed => bed.Value;

    public void Dispose()
    {
        if (bed is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) bed.Value.Result.Dispose();
        GC.SuppressFinalize(this);
    }
}
