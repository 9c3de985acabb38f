namespace FollowUpKit.AspNetCore.Browser.Tests;

[CollectionDefinition("browser")]
public sealed class SharedBrowser : ICollectionFixture<BrowserFixture>;
