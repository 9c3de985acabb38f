namespace FollowUpKit.Storage.Tests;

/// <summary>A theory that needs PgBouncer, skipped with the reason where there is none.</summary>
internal sealed class PgBouncerTheoryAttribute : TheoryAttribute
{
    public PgBouncerTheoryAttribute() => Skip = PgBouncerDemand.ReasonToSkip;
}
