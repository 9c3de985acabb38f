using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

public sealed class InMemoryConformanceTests() : StoreConformanceTests<InMemoryFixture>();
