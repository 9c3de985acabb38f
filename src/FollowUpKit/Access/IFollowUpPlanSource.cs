namespace FollowUpKit;

/// <summary>
/// Tells the library the plans and rules from which next steps are proposed: the host's data, for all or by tenant, in its tables or in a file.
/// Called for each call that proposes something, so a source that reads a database keeps what it read for a while.
/// </summary>
public interface IFollowUpPlanSource
{
    /// <summary>The plans and rules that hold for a caller now.</summary>
    /// <param name="caller">Who is asking, and of which tenant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The plans, never null; <see cref="FollowUpPlans.None"/> where there are none.</returns>
    ValueTask<FollowUpPlans> GetPlansAsync(Caller caller, CancellationToken cancellationToken);
}
