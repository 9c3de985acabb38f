namespace FollowUpKit.Storage.Tests;

/// <summary>What happens at a call of a driver.</summary>
/// <param name="At">The call, from 0.</param>
/// <param name="Happen">What happens; it may throw.</param>
/// <param name="IsAfter">Whether the driver does its work first.</param>
/// <param name="LosesConnection">Whether the connection is lost with it.</param>
/// <param name="IsLasting">Whether it happens at each later call too.</param>
internal sealed record Strike(int At, Action Happen, bool IsAfter = false, bool LosesConnection = false, bool IsLasting = false);
