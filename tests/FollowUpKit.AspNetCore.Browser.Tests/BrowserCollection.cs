namespace FollowUpKit.AspNetCore.Browser.Tests;

[CollectionDefinition("browser")]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>;
