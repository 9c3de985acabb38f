namespace FollowUpKit;

/// <summary>Tells the library who makes a call. Called once for each call of the library.</summary>
public interface ICallerProvider
{
    /// <summary>The current caller. What the person may see can come from a database.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The caller, never null: to refuse a call, throw.</returns>
    ValueTask<Caller> GetCallerAsync(CancellationToken cancellationToken);
}
