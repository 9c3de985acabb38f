using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

public sealed class SqliteConformanceTests() : StoreConformanceTests<SqliteFixture>();
