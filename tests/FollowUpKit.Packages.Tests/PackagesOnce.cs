namespace FollowUpKit.Packages.Tests;

[CollectionDefinition(nameof(PackedSolution))]
public sealed class PackagesOnce : ICollectionFixture<PackedSolution>;
