using FollowUpKit.Import;
using FollowUpKit.Laws;
using FollowUpKit.Storage;
using FsCheck.Xunit;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Archives;

/// <summary>Any text that passes the door comes back from an export as it was, from the history and, without blanks around it, from the tables, whatever a spreadsheet would take it for.</summary>
public abstract class ArchivedTextLaws : IDisposable
{
    private static readonly FollowUpKitOptions Options = new() { DefaultTimeZone = "Etc/UTC" };

    private readonly ArchiveFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Property]
    public void ExportAsync_AnyText_ComesBackAsItWas(AnyText first, AnyText second, int formula)
    {
        var text = Formulas[(formula & int.MaxValue) % Formulas.Length] + first.Value;
        var (label, details) = (Passing(TextRule.Label, text), Passing(TextRule.Details, $"{text}\r\n{second.Value}"));
        var (key, source) = (Passing(TextRule.Identifier, text), new InMemoryOperationStore());
        var followUps = new FollowUpService(source, new FakeClock(Chase.Start), Options);
        followUps.ExecuteAsync(new OpenOperation(key).WithTitle(label).WithCustomer(key).WithAgent(key).WithFirst(new FollowUpDraft(label, Due.On(Some.Today)).WithDetails(details))).GetAwaiter().GetResult();
        followUps.ExecuteAsync(new CaptureResult(key, Some.Today.At(new NodaTime.LocalTime(8, 0)), details).WithCommandId(key)).GetAwaiter().GetResult();
        _folder.ExportAsync(source, "default").GetAwaiter().GetResult();

        var (restored, imported) = (new InMemoryOperationStore(), new InMemoryOperationStore());
        Assert.Equal(1, _folder.RestoreAsync(restored, "default").GetAwaiter().GetResult().Imported);
        var history = HistoryFiles.Open(ImportMapping.ForOwnColumns(TenantArchive.OperationsFile, TenantArchive.FollowUpsFile), _folder.Path);
        Assert.False(new HistoryImporter(new FollowUpImporter(imported, new FakeClock(Chase.Start), Options)).ImportAsync(history).GetAwaiter().GetResult().HasRefusals);

        Assert.Equal(Find(source, key), Find(restored, key));
        Assert.Equal(Texts(Find(source, key)).Select(each => each.Trim()), Texts(Find(imported, key.Trim())));
    }

    private static readonly string[] Formulas = ["", "=1+1", "'=1", "''+", "@x", "\"=", "-5;=2", "'", ",", "sep=;"];

    private static string Passing(TextRule rule, string text) => rule.Problem(text) is null && !text.Contains('\uFFFD', StringComparison.Ordinal) ? text : "'=1";

    private static SalesOperation Find(InMemoryOperationStore store, string key) =>
        SalesOperation.Restore(store.FindAsync(new OperationKey("default", key), null, CancellationToken.None).GetAwaiter().GetResult()!.Snapshot);

    private static string[] Texts(SalesOperation operation)
    {
        var followUp = operation.Find(1)!;
        return [operation.Title!, operation.Customer!, operation.Agent!, followUp.Subject, followUp.Details!, followUp.Result!.Details];
    }
}

[PinnedLaws(Arbitrary = [typeof(AnyText)], MaxTest = 200)]
public sealed class PinnedArchivedTextLaws : ArchivedTextLaws;

[FreshLaws(Arbitrary = [typeof(AnyText)], MaxTest = 200)]
public sealed class FreshArchivedTextLaws : ArchivedTextLaws;
