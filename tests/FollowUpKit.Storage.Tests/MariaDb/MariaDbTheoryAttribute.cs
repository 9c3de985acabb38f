namespace FollowUpKit.Storage.Tests;

/// <summary>Rows of a theory that need a MariaDB server, skipped with the reason where there is none.</summary>
internal sealed class MariaDbTheoryAttribute : TheoryAttribute
{
    public MariaDbTheoryAttribute() => Skip = MariaDbDemand.ReasonToSkip;
}
