namespace FollowUpKit;

/// <summary>The one place where the host says on whose behalf it calls. Asked once for each call of the library.</summary>
public interface ICallerProvider
{
    /// <summary>The caller of this moment. What the person may see may come from a database.</summary>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>The caller, never null: to refuse a call, throw.</returns>
    ValueTask<Caller> GetCallerAsync(CancellationToken cancellationToken);
}
