namespace FollowUpKit.ConsoleHost.Tests;

public sealed class SmallHistoryTests(SmallHistory history) : HistoryTests(history), IClassFixture<SmallHistory>;
