namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>The small history that the tests write themselves.</summary>
public sealed class SmallHistory : ImportedHistory
{
    private protected override HistoryData Find(WorkFolder folder) => HistoryData.WriteSmall(folder);
}
