namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>The real history; where it is not at hand, the small one.</summary>
public sealed class RealHistory : ImportedHistory
{
    private protected override HistoryData Find(WorkFolder folder) => HistoryData.FindShared() ?? HistoryData.WriteSmall(folder);
}
