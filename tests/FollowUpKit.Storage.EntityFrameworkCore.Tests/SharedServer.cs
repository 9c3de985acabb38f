namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>The fixtures of the kit share a server, which a case of the kit crashes: classes that use it run one after the other.</summary>
internal static class SharedServer
{
    public const string Name = "The PostgreSQL server of the fixtures";
}
