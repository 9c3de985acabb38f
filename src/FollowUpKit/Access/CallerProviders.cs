namespace FollowUpKit;

/// <summary>Asks the host who makes the call.</summary>
internal static class CallerProviders
{
    /// <exception cref="InvalidOperationException">The provider gave null; the message names it.</exception>
    public static async ValueTask<Caller> RequireCallerAsync(this ICallerProvider callers, CancellationToken cancellationToken) =>
        await callers.GetCallerAsync(cancellationToken).ConfigureAwait(false)
        ?? throw new InvalidOperationException(
            $"{callers.GetType()}.{nameof(ICallerProvider.GetCallerAsync)} gave null. It must give the caller, or throw to refuse the call.");
}
