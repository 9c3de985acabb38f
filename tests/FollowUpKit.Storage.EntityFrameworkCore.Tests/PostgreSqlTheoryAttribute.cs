namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>Rows of a theory that need a server, skipped with the reason where there is none.</summary>
internal sealed class PostgreSqlTheoryAttribute : TheoryAttribute
{
    public PostgreSqlTheoryAttribute() => Skip = PostgreSqlDemand.ReasonToSkip;
}
