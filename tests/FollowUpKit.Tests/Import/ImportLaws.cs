using FollowUpKit.Laws;
using FsCheck.Xunit;

namespace FollowUpKit.Tests.Import;

public abstract class ImportLaws
{
    [Property(MaxTest = 150)]
    public bool ImportAsync_CorruptHistory_AccountsForEachRowOnce(int seed)
    {
        var history = new CorruptHistory(seed);
        var importing = new Importing(new InMemoryOperationStore());

        var counts = importing.RunAsync(history.Operations, history.FollowUps).GetAwaiter().GetResult();

        var refused = importing.Rejections.Select(rejection => string.Join(' ', rejection.Split(' ')[..2])).ToList();
        return counts.Operations == CorruptHistory.Count(history.Operations)
            && counts.FollowUps == CorruptHistory.Count(history.FollowUps)
            && counts.OperationsRefused + counts.FollowUpsRefused == refused.Count
            && refused.Distinct(StringComparer.Ordinal).Count() == refused.Count;
    }

    [Property(MaxTest = 50)]
    public bool ImportAsync_CorruptHistoryAgain_ImportsNothing(int seed)
    {
        var history = new CorruptHistory(seed);
        var store = new InMemoryOperationStore();

        var first = new Importing(store).RunAsync(history.Operations, history.FollowUps).GetAwaiter().GetResult();
        var again = new Importing(store).RunAsync(history.Operations, history.FollowUps).GetAwaiter().GetResult();

        return again.OperationsImported == 0
            && again.OperationsUnchanged == first.OperationsImported + first.OperationsUnchanged
            && again.FollowUpsUnchanged == first.FollowUpsImported
            && again.FollowUpsRefused == first.FollowUpsRefused;
    }
}

[PinnedLaws]
public sealed class PinnedImportLaws : ImportLaws;

[FreshLaws]
public sealed class FreshImportLaws : ImportLaws;
