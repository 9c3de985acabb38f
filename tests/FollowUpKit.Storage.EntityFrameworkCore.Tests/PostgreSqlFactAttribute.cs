namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>A fact that needs a server, skipped with the reason where there is none.</summary>
internal sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute() => Skip = PostgreSqlDemand.ReasonToSkip;
}
