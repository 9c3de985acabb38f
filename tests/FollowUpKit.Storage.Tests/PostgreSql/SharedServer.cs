namespace FollowUpKit.Storage.Tests;

/// <summary>Tests on the server that all PostgreSqlFixtures share. Some crash it, so that no two run at once.</summary>
internal static class SharedServer
{
    public const string Name = "The PostgreSQL server of the fixtures";
}
