namespace FollowUpKit.Storage.Tests;

/// <summary>A fact that needs a MariaDB server, skipped with the reason where there is none.</summary>
internal sealed class MariaDbFactAttribute : FactAttribute
{
    public MariaDbFactAttribute() => Skip = MariaDbDemand.ReasonToSkip;
}
