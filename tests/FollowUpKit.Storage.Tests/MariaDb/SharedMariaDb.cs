namespace FollowUpKit.Storage.Tests;

/// <summary>Tests on the server that all MariaDbFixtures share. Some crash it, so that no two run at once.</summary>
internal static class SharedMariaDb
{
    public const string Name = "The MariaDB server of the fixtures";
}
