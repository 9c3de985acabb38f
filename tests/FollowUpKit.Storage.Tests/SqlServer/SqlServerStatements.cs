namespace FollowUpKit.Storage.Tests;

[CollectionDefinition(Name)]
public sealed class SqlServerStatements : ICollectionFixture<SentStatements>
{
    public const string Name = "Statements of SQL Server";
}
