namespace FollowUpKit.ConsoleHost.Tests;

public sealed class RealHistoryTests(RealHistory history) : HistoryTests(history), IClassFixture<RealHistory>;
